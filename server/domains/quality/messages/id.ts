import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

/** Sentences of the room quality. */
export default {
  'politeness.no-greeting': 'Sapaan di awal membuat balasan lebih hangat.',
  'politeness.no-thanks': 'Ucapan terima kasih, atau maaf bila ada yang keliru, akan dihargai.',
  'politeness.no-address': 'Sapalah pelanggan dengan Bapak, Ibu, Kak, atau Anda.',
  'politeness.no-particle': 'Satu partikel sopan belum ada: “ครับ” atau “ค่ะ”.',
  'politeness.informal-address': 'Sapaan ini untuk teman dekat; mohon pilih yang sopan.',
  'politeness.order':
    '“Could you please …” terdengar lebih ramah daripada kalimat yang dimulai dengan “please”.',
  'politeness.direct-start': 'Kalimat yang dimulai dengan “so”, “but”, atau “and” bisa terdengar ketus.',
  'politeness.na-kha': 'Ejaan “นะค่ะ” yang benar adalah “นะคะ”.',
  'politeness.question-kha': 'Pertanyaan diakhiri “คะ”, bukan “ค่ะ”.',
  'politeness.statement-kha': 'Pernyataan diakhiri “ค่ะ”, bukan “คะ”.',
  'politeness.mixed-particles': 'Teks ini memakai “ครับ” dan “ค่ะ” sekaligus; mohon pilih salah satu.',
} satisfies Translation<typeof en>;
