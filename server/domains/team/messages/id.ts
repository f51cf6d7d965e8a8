import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'factor-reset-needless': 'Anggota ini tidak memiliki faktor kedua. Tidak ada yang diubah.',
  'factor-reset-not-asked':
    'Belum ada yang memintanya, atau permintaannya sudah ditarik. Mohon ajukan dahulu.',
  'factor-reset-elsewhere':
    'Orang ini juga anggota ruang kerja lain. Hanya pengelola instalasi yang dapat melepas faktor keduanya; tidak ada yang diubah.',
  'factor-reset-second-person':
    'Pengelola anggota lain perlu mengesahkannya, atau Anda sendiri sehari setelah memintanya. Tidak ada yang diubah.',
  'role-too-high': 'Peran ini di atas peran Anda. Orang yang memilikinya dapat melakukannya.',
  'last-owner':
    'Ruang kerja harus punya sedikitnya satu pemilik. Silakan jadikan orang lain pemilik terlebih dahulu.',
  'invitation-not-found':
    'Undangan ini sudah dipakai, sudah kedaluwarsa, atau tidak pernah ada. Silakan minta yang baru.',
  'member-not-found': 'Tidak ada anggota tim seperti itu di ruang kerja ini.',
  'team-not-found': 'Tidak ada tim seperti itu di ruang kerja ini.',
  'calendar-not-found': 'Tidak ada kalender seperti itu di ruang kerja ini.',
  'calendar-in-use':
    'Kalender ini masih dipakai. Silakan beri tim-timnya kalender lain dulu; tidak ada yang diubah.',
  'absence-not-found': 'Tidak ada ketidakhadiran seperti itu.',
  'absence-over': 'Ketidakhadiran ini sudah selesai atau dibatalkan. Tidak ada yang diubah.',
  'absence-begun': 'Ketidakhadiran ini sudah dimulai. Hanya akhirnya yang masih dapat diubah.',
  'absence-overlaps': 'Sudah ada ketidakhadiran lain pada waktu ini. Silakan ubah yang itu.',
  'absence-ends-first': 'Silakan pilih akhir yang belum lewat dan setelah awalnya.',
  'cover-oneself': 'Seseorang tidak dapat menjadi pengganti bagi dirinya sendiri. Silakan pilih orang lain.',
  'role-not-found': 'Peran ini tidak ada di ruang kerja ini.',
  'role-in-use':
    'Masih ada yang memiliki peran ini. Silakan beri mereka peran lain dahulu; tidak ada yang berubah.',
  'words-of-providers':
    'Peran untuk orang penyedia hanya memuat hal yang boleh mereka lakukan. Tidak ada yang berubah.',
  'provider-not-found': 'Penyedia ini tidak ada di ruang kerja ini.',
  'provider-role-needed':
    'Orang penyedia memakai peran penyedia, dan hanya mereka yang memakainya. Silakan pilih peran dan penyedia bersama-sama.',
  'house-lets-in':
    'Hanya perusahaan yang menugaskan Anda yang dapat mengizinkan orang masuk lagi. Silakan hubungi pengelola anggotanya.',
  'provider-closed':
    'Perusahaan Anda saat ini tidak diizinkan masuk ke ruang kerja ini. Silakan tanyakan kepada pihak yang menugaskan Anda.',
  'provider-network-refused':
    'Anda hanya dapat masuk dari jaringan perusahaan Anda. Silakan masuk dari sana.',
  'provider-sign-in-needed': 'Silakan masuk melalui penyedia identitas perusahaan Anda.',
  'provider-session-over': 'Sesi kerja dua belas jam Anda sudah berakhir. Silakan masuk lagi.',
  'provider-hours-over': 'Anda hanya dapat masuk pada jam yang disepakati. Silakan kembali pada jam itu.',
  'provider-reader-locked':
    'Anda menerima lebih banyak lampiran dalam satu jam daripada yang dapat dibaca siapa pun, jadi akses masuk Anda dimatikan. Silakan hubungi pengelola anggota.',
  'reader-locked-mail-subject': '{name} dikeluarkan karena membuka terlalu banyak lampiran',
  'reader-locked-mail-text':
    '{name} bekerja untuk penyedia dan menerima lebih banyak lampiran dalam satu jam daripada yang dapat dibaca siapa pun. Akses masuknya langsung dimatikan, dan lampiran di atas batas tidak diberikan. Mohon diperiksa; di Pengaturan, Anggota, Anda dapat mengizinkannya masuk lagi.',
} satisfies Translation<typeof en>;
