import type { Translated } from '../../../../platform/messages/text.tsx';
import type { en } from './en.ts';

export const id: Translated<typeof en> = {
  'backup.title': 'Cadangan',
  'backup.text': 'Semua data instalasi ini beserta semua berkas',
  'backup.now': 'Cadangkan sekarang',
  'backup.running': 'Cadangan sedang dibuat. Semua orang tetap dapat bekerja.',
  'backup.failed': 'Percobaan terakhir pada {when} gagal. {why}',
  'backup.late':
    'Cadangan baik terakhir sudah lebih dari dua hari. Silakan buat sekarang; bila gagal, halaman ini menyebutkan sebabnya.',
  'backup.off':
    'Di sini program tidak mencadangkan sendiri (SAPA_BACKUP_DAILY bernilai 0). Mohon buat cadangan secara berkala, atau hidupkan kembali.',
  'backup.none': 'Belum ada cadangan',
  'backup.none.daily':
    'Program membuat yang pertama dalam satu jam ini. Anda juga dapat membuatnya sekarang.',
  'backup.none.off': 'Silakan buat sekarang.',
  'backup.kept':
    'Yang disimpan: satu per hari selama dua minggu, satu per minggu selama delapan minggu, tiga terakhir sebelum pembaruan, dan yang Anda minta.',
  'backup.folder': 'Letaknya di server dalam',
  'backup.when': 'Dibuat',
  'backup.why': 'Alasan',
  'backup.size': 'Ukuran',
  'backup.content': 'Isi',
  'backup.why.daily': 'Harian',
  'backup.why.upgrade': 'Sebelum pembaruan',
  'backup.why.asked': 'Atas permintaan',
  'backup.rows': '{rows} baris, {count, plural, other {# berkas}}',
  'backup.whole': 'Utuh',
  'backup.lacks': '{count, plural, other {# berkas tidak ada}}',
  'backup.copyOne': 'Salin perintah untuk memulihkan cadangan ini',
  'backup.back': 'Pulihkan cadangan',
  'backup.back.text':
    'Di server, dalam folder program. Hasilnya masuk ke folder baru dan dibandingkan; yang sedang berjalan tidak disentuh. Setelah itu jalankan program dengan folder tersebut.',
  'backup.moment': 'Pulihkan ke suatu waktu',
  'backup.moment.behind':
    'Sejak {until} tidak ada lagi yang disimpan. Sebabnya ada di log program, paling sering karena disk penuh; penyimpanan berlanjut sendiri setelah itu diperbaiki.',
  'backup.moment.failed':
    'Sejak {when} tidak ada saat yang dapat disimpan. Program menemui ini: “{said}”. Paling sering disknya penuh atau foldernya tidak dapat ditulisi; penyimpanan berlanjut sendiri setelah itu diperbaiki.',
  'backup.second': 'Server kedua',
  'backup.second.sync':
    '{name} memiliki setiap perubahan sebelum dinyatakan tersimpan: jika server itu mengambil alih, tidak ada yang hilang.',
  'backup.second.async':
    '{name} tertinggal {size}. Jika sekarang mengambil alih, sebanyak itu dari yang terakhir dinyatakan tersimpan hilang, dan tidak ada yang mencegah server lama menerima lagi. Jika tidak boleh ada yang hilang, biarkan ia mengikuti sebelum perubahan dinyatakan tersimpan (synchronous_standby_names, synchronous_commit = remote_apply).',
  'backup.second.slot':
    'Slot replikasi “{slot}” menahan {used} % dari log yang boleh ditahannya. Tampaknya tidak ada yang membacanya: jika servernya sudah tidak ada, hapus di server basis data dengan select pg_drop_replication_slot(…).',
  'backup.files': 'Berkas yang hilang',
  'backup.files.back':
    'Pada pemeriksaan terakhir, {when}, {count, plural, other {# berkas}} hilang dari penyimpanan dan kembali dari cadangan.',
  'backup.files.lost':
    'Pada pemeriksaan terakhir, {when}, {count, plural, other {# berkas}} milik permintaan tidak ada di penyimpanan maupun di cadangan dalam folder ini.',
  'backup.files.what':
    'Siapa pun yang membukanya diberi tahu bahwa berkas itu tidak ada; yang lain tidak terganggu. Jika Anda menyimpan salinan cadangan di tempat lain, letakkan di folder cadangan: pemeriksaan berikutnya, dalam enam jam, mengembalikan berkasnya sendiri. Mohon periksa juga disknya: berkas tidak hilang dengan sendirinya.',
  'backup.moment.text':
    'Setiap saat dari {from} sampai {until} dapat dipulihkan. Silakan tulis waktu yang Anda maksud dalam perintah.',
};
