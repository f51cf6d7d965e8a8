import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'request-not-found': 'Permintaan ini tidak ada, atau Anda tidak boleh melihatnya.',
  'view-not-found': 'Tampilan ini tidak ada, atau bukan milik Anda.',
  'close-needs-solution': 'Hanya permintaan yang sudah selesai yang dapat ditutup. Silakan selesaikan dulu.',
  'snooze-in-the-past': 'Silakan pilih waktu yang belum lewat.',
  'request-merge-not-found': 'Penggabungan ini tidak ada, atau sudah dibatalkan.',
  'request-link-not-found': 'Tautan ini tidak ada.',
  'request-merged':
    'Permintaan ini sudah digabungkan ke permintaan lain. Silakan lanjutkan di sana, atau batalkan dulu penggabungannya.',
  'request-merge-with-itself':
    'Permintaan tidak dapat digabungkan dengan dirinya sendiri. Tidak ada yang diubah.',
  'merge-not-at-work':
    'Hanya permintaan yang sedang dikerjakan yang dapat digabungkan; salah satunya ada di spam atau sampah. Tidak ada yang diubah.',
  'merge-into-closed':
    'Permintaan tujuan sudah ditutup. Silakan buka kembali dulu, atau gabungkan ke arah sebaliknya.',
  'link-with-itself': 'Permintaan tidak dapat ditautkan ke dirinya sendiri.',
  'link-other-way': 'Keduanya sudah ditautkan dengan cara lain. Silakan hapus tautan itu dulu.',
  'parent-taken': 'Permintaan ini sudah punya induk. Silakan hapus tautan itu dulu.',
  'parent-circle': 'Permintaan itu berada di bawah permintaan ini dan tidak dapat menjadi induknya.',
  'bulk-act-not-found': 'Tindakan ini tidak ada, atau bukan milik Anda.',
  'bulk-act-too-old':
    'Tindakan ini dilakukan lebih dari satu jam lalu dan tidak dapat lagi dibatalkan sekaligus.',
  'requester-unknown': 'Hanya orang yang terlibat yang dapat menjadi peminta. Silakan tambahkan dulu.',
  'field-exists': 'Sudah ada isian dengan kunci ini. Silakan pilih kunci lain.',
  'field-not-found': 'Isian ini tidak ada. Tidak ada yang diubah.',
  'field-rules-wrong':
    'Aturan ini saling bertentangan atau belum lengkap. Silakan periksa nilai terkecil dan terbesar, pilihan, dan mata uangnya.',
  'field-values-wrong':
    'Beberapa nilai tidak sesuai dengan isiannya. Belum ada yang disimpan; silakan perbaiki isian yang ditandai.',
  'solving-held':
    'Beberapa langkah prosedur harus dikerjakan sebelum permintaan ini boleh diselesaikan. Tidak ada yang diubah.',
  'fields-missing':
    'Beberapa isian yang diminta formulir ini masih kosong. Silakan isi dulu, lalu selesaikan.',
  'form-not-found': 'Formulir ini tidak ada.',
  'form-condition-wrong':
    'Syarat hanya dapat menanyakan isian yang berada di atasnya. Silakan ubah urutannya.',
  'status-exists': 'Sudah ada status dengan kunci ini. Silakan pilih kunci lain.',
  'status-not-found': 'Status ini tidak ada, atau tidak ditawarkan lagi.',
  'status-outside-category': 'Status ini termasuk kategori lain. Silakan pilih salah satu.',
  'scheduled-reply-not-found': 'Balasan ini tidak ada, atau Anda tidak boleh melihatnya.',
  'reply-left': 'Balasan ini sudah dikirim atau dibatalkan. Tidak ada yang diubah.',
  'moment-in-the-past': 'Silakan pilih waktu yang belum lewat.',
  'moment-too-far': 'Silakan pilih waktu dalam satu tahun ke depan.',
  'time-entry-not-found': 'Catatan waktu ini tidak ada.',
  'time-of-others':
    'Hanya orang yang bersangkutan atau administrator yang dapat menghapus catatan waktu ini.',
  'time-to-come': 'Waktu ini belum tiba. Silakan pilih waktu mulai yang sudah lewat.',
  'activity-not-found': 'Jenis pekerjaan ini tidak ada, atau tidak ditawarkan lagi.',
  'activity-exists': 'Sudah ada jenis pekerjaan dengan kunci ini.',
  'side-no-recipient': 'Silakan isi sedikitnya satu alamat tujuan.',
  'canned-reply-not-found': 'Balasan siap pakai ini tidak ada, atau bukan milik Anda.',
  'macro-not-found': 'Makro ini tidak ada, atau bukan milik Anda.',
  'macro-use-not-found': 'Makro ini sudah diurungkan, atau diterapkan oleh orang lain.',
  'placeholder-unknown':
    'Sapa tidak mengenal {names}. Belum ada yang disimpan; silakan pilih dari daftar isian.',
  'shortcut-taken': 'Pintasan ini sudah dipakai balasan siap pakai lain. Silakan pilih yang lain.',
  'nothing-waits': 'Tidak ada yang menunggu untuk diambil. Kerja bagus.',
  'member-full':
    'Jumlah permintaan terbuka anggota ini sudah mencapai batasnya. Selesaikan satu, atau naikkan batasnya di profil.',
  'member-absent': 'Anggota yang tidak hadir tidak diberi permintaan. Akhiri dulu ketidakhadirannya.',
  'handover-not-found': 'Serah terima ini tidak ada atau sudah selesai.',
  'inner-stays':
    'Permintaan yang diajukan di dalam melekat pada satu permintaan pelanggan; tidak dapat digabungkan atau dipisahkan.',
  'inner-of-inner': 'Permintaan ini sudah diajukan di dalam. Silakan tanya dari permintaan pelanggan.',
  'request-finished': 'Permintaan ini sudah selesai. Silakan buka kembali dulu, lalu tanyakan.',
  'follower-may-not-see': 'Rekan ini tidak boleh melihat permintaan ini karena milik tim tertutup.',
  'customer-unreachable':
    'Silakan isi alamat, nomor telepon, atau nama, agar pelanggan ini dapat ditemukan lagi.',
  'takes-no-requests':
    'Anggota ini hanya membaca dan mencatat, dan tidak menerima permintaan. Tidak ada yang berubah.',
  'out-of-reach':
    'Anggota ini bekerja untuk penyedia yang tidak menjangkau permintaan ini. Silakan pilih tim lain dahulu, atau orang lain.',
  'guide-not-found': 'Panduan ini tidak ada.',
  'guide-period-wrong': 'Silakan pilih periode paling lama dua tahun, dengan akhir setelah awalnya.',
  'guide-please-tell': 'Agar kami dapat membantu dengan baik, mohon beri tahu kami:',
  'guide-yes': 'ya',
  'guide-no': 'tidak',
  'form-anything-else': 'Hal lain',
  'guide-column-question': 'Pertanyaan',
  'guide-column-answer': 'Jawaban',
  'guide-column-count': 'Permintaan',
  'chat-not-live':
    'Ini bukan obrolan yang terbuka, jadi tidak dapat diteruskan. Silakan tugaskan permintaannya.',
  'offer-over':
    'Obrolan ini tidak lagi menunggu Anda: sudah diambil, atau waktunya habis. Tidak ada yang diubah.',
  'export-number': 'Nomor',
  'export-subject': 'Subjek',
  'export-status': 'Status',
  'export-priority': 'Prioritas',
  'export-channel': 'Kanal',
  'export-language': 'Bahasa',
  'export-customer': 'Pelanggan',
  'export-email': 'Surel',
  'export-assignee': 'Penanggung jawab',
  'export-team': 'Tim',
  'export-brand': 'Merek',
  'export-topic': 'Topik',
  'export-labels': 'Label',
  'export-opened': 'Dibuka pada',
  'export-changed': 'Diubah pada',
  'export-answered': 'Pertama dijawab pada',
  'export-solved': 'Selesai pada',
  'export-due': 'Jatuh tempo pada',
  'export-yes': 'Ya',
  'export-no': 'Tidak',
} satisfies Translation<typeof en>;
