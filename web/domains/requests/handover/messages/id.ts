import type { Translated } from '../../../../platform/messages/text.tsx';
import type { en } from './en.ts';

/** Kalimat halaman serah terima. */
export const id: Translated<typeof en> = {
  'handover.title': 'Serah terima {name}',
  'handover.back': 'Selama {name} tidak hadir',
  'handover.print': 'Cetak',
  'handover.note': 'Pesan dari {name}',
  'handover.passed': 'Yang diserahkan',
  'handover.wouldPass': 'Yang akan diserahkan',
  'handover.count': '{count, plural, other {# permintaan}}',
  'handover.empty': 'Tidak ada yang terbuka',
  'handover.empty.text': 'Tidak ada yang perlu diserahkan.',
  'handover.draft': 'dengan draf',
  'handover.due.promise': 'Dijanjikan untuk {when}',
  'handover.due.first-reply': 'Balasan pertama {when}',
  'handover.due.next-reply': 'Balasan berikutnya {when}',
  'handover.due.update': 'Kabar terbaru {when}',
  'handover.due.solving': 'Penyelesaian {when}',
  'handover.due.follow-up': 'Tindak lanjut {when}',
  'handover.due.reply': 'Balasan siap, terkirim {when}',
  'handover.due.other': 'Jatuh tempo {when}',
  'handover.keep': 'Tetap pegang',
  'handover.giveBack': 'Kembalikan',
  'handover.outcome.finished': 'selesai',
  'handover.outcome.returned': 'kembali',
  'handover.outcome.kept': 'tetap di sini',
  'handover.sum.finished': 'selesai',
  'handover.sum.returned': 'kembali',
  'handover.sum.kept': 'tetap di tempat lain',
};
