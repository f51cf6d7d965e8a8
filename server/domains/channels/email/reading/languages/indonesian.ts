import type { ReplyLanguage } from '../reply/language.ts';

export const indonesian: ReplyLanguage = {
  opens: ['Pada', 'Pd', 'Tanggal', 'Di tanggal'],
  wrote: ['menulis', 'menuliskan', 'berkata'],
  from: ['Dari', 'Pengirim'],
  sent: ['Dikirim', 'Terkirim', 'Tanggal', 'Tgl'],
  to: ['Kepada', 'Ke', 'Untuk', 'Tembusan'],
  subject: ['Perihal', 'Subjek', 'Hal', 'Judul'],
  original: [
    'Pesan Asli',
    'Pesan asli',
    'Pesan terusan',
    'Pesan yang diteruskan',
    'Pesan diteruskan',
    'Mulai pesan terusan',
    'Awal pesan terusan',
  ],
  footer: ['Dikirim dari', 'Dikirim melalui', 'Terkirim dari', 'Dapatkan Outlook untuk'],
};
