export default {
  'goal-not-found': 'Sasaran ini tidak ada, atau bukan untuk Anda lihat.',
  'goal-measure-unknown': 'Ukuran ini tidak ada. Silakan pilih satu dari daftar.',
  'goal-not-measured': 'Ukuran ini tidak diketahui untuk pihak yang Anda pilih. Silakan pilih ukuran lain.',
  'goal-for-one':
    'Sasaran berlaku bagi perusahaan, atau bagi satu tim, penyedia layanan, atau orang. Silakan pilih paling banyak satu.',
  'goal-days-invalid':
    'Silakan pilih hari yang berakhir setelah hari ini dan setelah awalnya, paling lama dua tahun untuk minggu, atau tiga tahun.',
  'goal-target-invalid':
    'Target sebuah bagian terletak antara nol dan seluruhnya. Silakan tulis target lain.',
  'goal-owner-missing': 'Silakan sebutkan siapa yang menjaga sasaran ini.',
  'goal-of-others': 'Sasaran ini dijaga orang lain. Tidak ada yang diubah.',
  'goal-ended': 'Sasaran ini sudah selesai. Tidak ada yang diubah; Anda dapat menulis sasaran baru.',
  'goal-not-reached': 'Tingkatnya belum memenuhi target, jadi sasaran ini belum dinyatakan tercapai.',
  'goal-not-over': 'Masa sasaran ini belum selesai. Tidak ada yang diubah.',
  'goals-closed': 'Silakan beri alasan dahulu. Orang yang bersangkutan ikut membacanya.',
};
