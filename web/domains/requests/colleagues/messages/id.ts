import type { Translated } from '../../../../platform/messages/text.tsx';
import type { en } from './en.ts';

/** Sentences of what colleagues do for each other on a request: asking a team, following. */
export const id: Translated<typeof en> = {
  'inside.ask': 'Tanya tim lain',
  'inside.ask.text':
    'Tim mendapat permintaan tersendiri, dan jawabannya kembali ke sini sebagai catatan. Pelanggan tidak melihatnya.',
  'inside.ask.team': 'Tim',
  'inside.ask.subject': 'Subjek',
  'inside.ask.subject.help': 'Bila kosong, baris pertama pertanyaan Anda',
  'inside.ask.body': 'Yang perlu Anda ketahui',
  'inside.ask.body.help': 'Tim hanya membaca ini, bukan tulisan pelanggan',
  'inside.ask.do': 'Tanyakan',
  'inside.ask.noTeam': 'Belum ada tim',
  'inside.ask.noTeam.text': 'Administrator membuat tim di pengaturan.',
  'inside.title': 'Ditanyakan di dalam',
  'inside.again': 'Tanya lagi di R-{number}',
  'inside.again.body': 'Yang masih perlu Anda ketahui',
  'inside.since': 'menunggu sejak {when}',
  'inside.answered': 'terjawab',
  'inside.hidden': 'Anda tidak dapat melihat isi tim ini',
  'inside.waits': 'Menunggu {name} sejak {when}',
  'inside.waits.team': 'tim lain',
  'inside.waits.mark': 'menunggu tim lain',
  'inside.askedFor': '{name} menanyakan ini untuk',
  'inside.askedFor.elsewhere':
    '{name} menanyakan ini untuk permintaan yang tidak dapat Anda lihat. Balasan Anda sampai kepadanya.',
  'inside.openBelow': '{count, plural, other {# permintaan di bawah ini masih terbuka.}}',
  'inside.solveBelow': 'Selesaikan juga',
  'inside.did.asked': '{name} sudah ditanya',
  'inside.did.again': 'Sudah ditanyakan lagi',
  'inside.did.solved': '{count, plural, other {# permintaan selesai}}',
  'follow.title': 'Pengikut',
  'follow.none': 'Belum ada yang mengikuti',
  'follow.do': 'Ikuti',
  'follow.stop': 'Berhenti mengikuti',
  'follow.who': 'Pilih siapa yang mengikuti',
  'follow.did': '{name} mengikuti',
  'follow.didStop': '{name} berhenti mengikuti',
};
