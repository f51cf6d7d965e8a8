import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'sign-in-failed': 'Alamat surel dan kata sandi tidak cocok. Silakan coba lagi.',
  'account-exists': 'Sudah ada akun dengan alamat surel ini. Silakan masuk dengan akun itu.',
  'setup-code-wrong': 'Kode penyiapan tidak sama dengan yang dicetak di konsol program.',
  'workspace-not-empty':
    'Ruang kerja ini sudah tidak kosong. Perusahaan contoh hanya mengisi ruang kerja kosong; tidak ada yang diubah.',
  'setup-done': 'Instalasi ini sudah disiapkan.',
  'second-factor-needed': 'Sejauh ini benar. Mohon tunjukkan juga faktor kedua Anda.',
  'second-factor-required':
    'Ruang kerja ini hanya menerima peran Anda dengan faktor kedua. Mohon pasang dahulu, lalu masuk kembali.',
  'second-factor-exists': 'Faktor kedua sudah ada. Mohon matikan dahulu sebelum memasang yang lain.',
  'second-factor-not-found': 'Akun ini belum memiliki faktor kedua.',
  'code-wrong':
    'Kode ini tidak benar, sudah dipakai, atau sudah lewat waktunya. Mohon ketik kode yang sedang ditampilkan aplikasi Anda.',
  'password-wrong': 'Ini bukan kata sandi Anda saat ini. Tidak ada yang berubah.',
  'password-common':
    'Kata sandi ini dipakai banyak orang, atau sama dengan nama Anda. Mohon pilih yang lebih sulit ditebak.',
  'proof-needed': 'Langkah ini penting. Mohon buktikan sekali lagi bahwa ini memang Anda.',
  'proof-by-code': 'Mohon buktikan dengan kode faktor kedua Anda.',
  'passkey-refused': 'Kunci sandi ini tidak dapat dipakai di sini. Mohon coba lagi atau pilih cara lain.',
  'passkey-not-found': 'Tidak ada kunci sandi tersebut di akun Anda.',
  'session-not-found': 'Sesi ini sudah berakhir.',
  'token-not-found': 'Token ini tidak ada atau sudah berakhir.',
  'connection-not-found': 'Sambungan ini tidak ada atau sedang dimatikan.',
  'provider-refused':
    'Di alamat ini tidak ada penyedia identitas yang menjawab dengan benar. Mohon periksa issuer; tidak ada yang disimpan.',
  'provider-of-everyone':
    'Alamat ini mewakili semua perusahaan. Mohon pakai alamat dengan nomor tenant Anda sendiri.',
  'provider-failed': 'Proses masuk di sana tidak selesai. Mohon mulai lagi dari sini.',
  'provider-knows-nobody':
    'Tidak ada anggota ruang kerja ini dengan akun tersebut. Mohon minta undangan kepada administrator.',
  'provider-knows-another':
    'Alamat surel ini sudah dipakai orang lain untuk masuk dari sana. Silakan masuk dengan cara lain, atau hubungi administrator.',
  'reading-limited':
    'Dalam jam ini Anda membuka lebih banyak permintaan dan pelanggan daripada yang diizinkan ruang kerja Anda. Yang sudah terbuka tetap terbuka; silakan kembali dalam {minutes} menit, atau hubungi administrator.',
  'reading-limits-crossed':
    'Pembacaan akan dihentikan sebelum ada yang diberi tahu. Mohon buat angka kedua setidaknya sebesar angka pertama; tidak ada yang diubah.',
  'token-network-refused': 'Token ini tidak diterima dari tempat Anda memanggil.',
  'reading-noticed-subject': '{name} membuka sangat banyak permintaan dan pelanggan',
  'reading-noticed-text':
    '{name} membuka {count} permintaan dan pelanggan yang berbeda dalam satu jam. Itu jauh lebih banyak daripada yang diperlukan untuk menjawabnya. Belum ada yang dihentikan.',
  'reading-stopped-subject': '{name} dihentikan karena membuka terlalu banyak permintaan dan pelanggan',
  'reading-stopped-text':
    '{name} membuka {count} permintaan dan pelanggan yang berbeda dalam satu jam, lebih banyak daripada yang diizinkan ruang kerja ini. Tidak ada hal baru yang diberikan kepada {name} sampai jam ini berlalu.',
  'reading-exported-subject': '{name} mengambil seluruh daftar pelanggan',
  'reading-exported-text': '{name} baru saja mengekspor semua pelanggan ruang kerja ini.',
  'reading-token-advice':
    '{name} adalah token sebuah program. Jika Anda tidak tahu apa yang dilakukannya, mohon akhiri di Pengaturan, Token program: dalam beberapa detik token itu tidak berlaku. Batasnya juga ada di sana.',
  'reading-member-advice':
    '{name} adalah anggota. Jika ini tidak disepakati, mohon keluarkan dan matikan akses masuknya di Pengaturan, Anggota. Batasnya ada di Pengaturan, Token program.',
  'brand-is-default': 'Ini merek utama. Silakan jadikan merek lain sebagai merek utama sebelum menutupnya.',
  'brand-closed': 'Merek ini sedang ditutup. Silakan buka kembali sebelum menjadikannya merek utama.',
  'brand-not-found': 'Merek ini tidak ada di ruang kerja ini.',
  'help-domain-taken': 'Nama ini sudah dipakai pusat bantuan lain atau program ini sendiri.',
  'host-unknown': 'Alamat ini bukan milik pusat bantuan di sini.',
} satisfies Translation<typeof en>;
