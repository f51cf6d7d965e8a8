import type { Translation } from '../translation.ts';
import type en from './en.ts';

export default {
  'internal-error':
    'Ada yang rusak di pihak kami. Tidak ada yang dikerjakan setengah jalan; silakan coba lagi. Referensi: {reference}.',
  'input-invalid': 'Beberapa isian tidak dapat dipakai: {fields}. Tidak ada yang diubah.',
  'body-invalid': 'Isinya bukan JSON yang sah. Tidak ada yang diubah.',
  'body-too-large': 'Ukurannya melebihi batas ({limit} MB). Tidak ada yang disimpan.',
  'body-type-refused': 'Isinya harus JSON dan dikirim sebagai application/json. Tidak ada yang diubah.',
  'content-type-invalid': 'Alamat ini hanya menerima JSON. Tidak ada yang diubah.',
  'route-not-found': 'Tidak ada apa-apa di alamat ini.',
  'cursor-invalid': 'Penanda halaman ini rusak. Silakan mulai lagi dari awal daftar.',
  'key-replaced':
    'Kunci {number} sudah ada di kotak rahasia. Program yang berjalan menyegel dengannya dalam satu menit, menyegel ulang semua yang dikunci kunci lama dalam sepuluh menit, lalu melupakan kunci lama. Program yang tidak berjalan melakukannya setelah dijalankan kembali.',
  'key-replaced-backups':
    'Cadangan dari sebelum hari ini menyimpan kunci lama beserta isinya. Mohon buat cadangan baru, dan buang yang lama jika kunci itu jatuh ke tangan yang salah.',
  'member-only': 'Hanya anggota yang sudah masuk yang dapat melakukan ini, bukan token.',
  'permission-missing':
    'Anda tidak diizinkan melakukan ini. Diperlukan izin “{permission}”; administrator dapat memberikannya.',
  'sign-in-needed': 'Silakan masuk terlebih dahulu.',
  'token-invalid': 'Token ini tidak dikenal atau sudah dicabut.',
  'origin-refused': 'Permohonan ini berasal dari situs lain dan ditolak. Tidak ada yang diubah.',
  'workspace-needed': 'Mohon sebutkan ruang kerjanya (header X-Workspace).',
  'workspace-invalid': 'Ini bukan ruang kerja.',
  'workspace-not-found': 'Ruang kerja ini tidak ada, atau Anda bukan anggotanya.',
  'idempotency-key-reused': 'Idempotency-Key ini sudah dipakai untuk hal lain. Silakan pakai yang baru.',
  'idempotency-key-busy': 'Panggilan yang sama masih berjalan. Silakan tanyakan lagi sebentar lagi.',
  'version-conflict':
    'Seseorang sudah mengubahnya lebih dulu. Perubahan Anda belum dilakukan; silakan lihat lagi.',
  'database-closed': 'Program sedang dimulai atau dihentikan. Silakan coba lagi beberapa detik lagi.',
  'database-unreachable':
    'Basis data tidak dapat dihubungi. Tidak ada yang diubah; silakan coba lagi beberapa detik lagi.',
  'calculation-busy': 'Perhitungan lain masih berjalan. Mohon coba lagi sebentar lagi.',
  'calculation-too-long':
    'Perhitungan ini terlalu lama untuk data sebanyak ini. Mohon coba dengan data yang lebih sedikit.',
  'database-busy':
    'Saat ini terlalu banyak yang sedang dikerjakan. Tidak ada yang diubah; silakan coba lagi beberapa detik lagi.',
  'storage-closed': 'Program sedang dimulai atau dihentikan. Silakan coba lagi beberapa detik lagi.',
  'storage-full':
    'Tempat penyimpanan berkas penuh. Tidak ada yang disimpan; silakan coba lagi beberapa menit lagi.',
  'storage-unreachable':
    'Tempat penyimpanan berkas tidak menjawab. Tidak ada yang berubah; silakan coba lagi sebentar lagi.',
  'scanner-unreachable':
    'Pemindai virus tidak menjawab. Tidak ada yang disimpan; silakan coba lagi sebentar lagi.',
  'file-damaged':
    'Berkas ini rusak di tempat penyimpanannya, jadi tidak kami berikan. Silakan minta cadangannya kepada administrator.',
  'rate-limited': 'Terlalu banyak percobaan. Mohon coba lagi {minutes} menit kemudian.',
  'address-refused': 'Alamat ini tidak boleh dipanggil dari sini.',
  'address-unreachable': 'Pihak seberang tidak menjawab sebagaimana mestinya. Tidak ada yang diubah.',
  'reference-not-found': 'Sesuatu yang disebut di sini tidak ada di ruang kerja ini. Tidak ada yang diubah.',
  'text-invalid': 'Teks ini memuat karakter yang tidak dapat disimpan. Tidak ada yang diubah.',
  'already-exists': 'Ini sudah ada. Tidak ada yang diubah.',
  'contacts-masked':
    'Alamat dan nomor telepon disamarkan untuk Anda, sehingga naskah asli tidak dapat diteruskan atau diambil dan orang baru tidak dapat ditambahkan di sini. Tidak ada yang diubah; silakan minta bantuan rekan di perusahaan.',
  'master-key-missing':
    'Kunci instalasi ini dikunci dengan kunci induk yang tidak tersedia. Silakan mulai dengan SAPA_KEY_FILE yang dipakai sebelumnya.',
} satisfies Translation<typeof en>;
