import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'course-not-found': 'Kursus ini tidak ada.',
  'course-version-not-found': 'Versi kursus ini tidak ada.',
  'course-changed':
    'Sementara itu orang lain sudah menyimpan kursus ini. Muat ulang; tulisan Anda masih ada di sini.',
  'course-incomplete':
    'Kursus ini belum bisa diikuti sampai selesai. Mohon perbaiki yang ditandai; drafnya tersimpan.',
  'course-unchanged': 'Tidak ada yang berbeda dari versi yang diikuti. Tidak ada yang diterbitkan.',
  'course-retired': 'Kursus ini sudah tidak dipakai. Aktifkan kembali sebelum mengubahnya.',
  'course-not-published': 'Kursus ini belum diterbitkan, jadi belum bisa diikuti. Tidak ada yang ditugaskan.',
  'course-words-refused': 'Ada isi pelajaran yang tidak dikenal di sini. Tidak ada yang disimpan.',
  'course-file-unreadable': 'Baris {line} pada berkas tidak dapat dibaca. Tidak ada yang diambil.',
  'assignment-not-found': 'Tugas belajar ini tidak ada atau sudah selesai.',
  'training-member-unknown': 'Sebagian orang ini tidak bekerja di sini. Tidak ada yang ditugaskan.',
  'lesson-not-found': 'Pelajaran ini tidak ada dalam kursus ini.',
  'lessons-unread': 'Mohon baca semua pelajaran dahulu. Pertanyaannya menyusul.',
  'pretest-over':
    'Pengetahuan awal Anda sudah ditanyakan, atau Anda sudah mulai membaca. Silakan lanjutkan pelajarannya.',
  'tries-used-up':
    'Semua kesempatan sudah terpakai. Silakan bicarakan dengan penyelia Anda; kursus ini dapat ditugaskan lagi.',
  'try-not-found': 'Percobaan ini tidak ada.',
  'try-over': 'Jawaban ini sudah dikumpulkan. Tidak ada yang diubah.',
  'marks-missing': 'Mohon beri nilai 0 sampai 4 untuk semua yang ditulis. Tidak ada yang disimpan.',
  'mark-own': 'Tulisan Anda sendiri dinilai oleh orang lain.',
  'card-not-due': 'Pertanyaan ini tidak ditanyakan hari ini.',
  'training-path-not-found': 'Jalur belajar ini tidak ada.',
  'training-path-course': 'Mohon pilih kursus yang sudah diterbitkan. Jalur belajar tidak diubah.',
  'nothing-this-week':
    'Tidak ada hal baru minggu ini yang dapat disampaikan. Tidak ada pelajaran yang dibuat.',
  'week-title': 'Minggu ini: {day}',
  'week-purpose':
    'Yang lebih sering ditanyakan pelanggan, serta yang baru di artikel, prosedur, dan kebijakan.',
  'week-bursts': 'Yang lebih sering ditanyakan dari biasanya',
  'week-groups': 'Yang paling sering ditanyakan pelanggan',
  'week-asked': 'Permintaan dalam tujuh hari: {count}',
  'week-answers': 'Yang sejauh ini membantu',
  'week-articles': 'Artikel baru atau berubah',
  'week-procedures': 'Prosedur baru atau berubah',
  'week-policies': 'Kebijakan baru atau berubah',
} satisfies Translation<typeof en>;
