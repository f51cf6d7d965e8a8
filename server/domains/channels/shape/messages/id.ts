/** Kalimat kanal-kanal yang sama bentuknya: apa yang gagal, dan apa yang dapat dilakukan. */
export default {
  'channel-hook-not-found': 'Tidak ada sambungan di alamat ini.',
  'channel-connection-not-found': 'Sambungan itu tidak ada di ruang kerja ini.',
  'channel-not-found': 'Tidak ada kanal dengan nama ini.',
  'channel-template-not-found': 'Templat itu tidak ada untuk percakapan ini.',
  'channel-template-not-approved': 'Templat ini belum disetujui WhatsApp. Silakan pilih yang lain.',
  'message-not-resendable':
    'Tidak ada yang perlu dikirim ulang: pesannya sudah terkirim atau sedang menunggu.',
  'template-values-missing': 'Templat ini memiliki {count} isian. Mohon isi semuanya.',
  'sign-not-possible':
    'Pesan ini tidak dapat ditanggapi dengan tanda: aplikasinya tidak menyediakannya, atau percakapannya sudah selesai. Silakan balas dengan tulisan.',
  'sign-window-closed':
    'Tanda pun hanya dapat diberikan dalam 24 jam sejak pesan terakhir pelanggan. Silakan kirim templat, atau tunggu sampai pelanggan menulis.',
  'channel-passage': 'Kita lanjutkan di sini ya.',
  'channel-card-open': 'Baca',
  'channel-choose': 'Pilih',
  'channel-choose-number': 'Silakan jawab dengan nomornya atau kata-katanya.',
  'signature-invalid': 'Tanda tangannya tidak cocok dengan isinya. Tidak ada yang diterima.',
  'verify-token-wrong': 'Token verifikasi bukan milik sambungan ini. Silakan salin dari pengaturan.',
  'channel-fields-missing': 'Mohon isi semua yang diperlukan: {fields}.',
  'channel-refused': 'Penyedia tidak menerimanya: {words}. Tidak ada yang disimpan.',
  'channel-unreachable':
    'Di sana tidak ada yang menjawab seperti penyedia. Mohon periksa alamatnya dan sambungan internet server ini, lalu coba lagi. Tidak ada yang disimpan.',
  'channel-account-taken': 'Akun {account} sudah tersambung.',
  'channel-other-account': 'Token ini milik akun lain. Silakan sambungkan akun itu tersendiri.',
  'channel-works': 'Berfungsi: {name}',
  'channel-file-missing': '[Berkas {name} tidak dapat diambil dari penyedia.]',
  'channel-withheld':
    '[Sesuatu yang tidak diteruskan aplikasi kepada program. Silakan lihat di aplikasinya, atau minta pelanggan mengirimnya dengan cara lain.]',
  'channel-file-link': '{name}: {link}',

  'channel-reason-token-refused':
    'Penyedia tidak lagi menerima tokennya ({words}). Silakan masukkan yang baru; sementara itu pesan menunggu.',
  'channel-reason-line-lost': 'Sentral memutus sambungan. Sambungan dibuka lagi dengan sendirinya.',
  'channel-reason-unreachable': 'Penyedia tidak dapat dihubungi. Dicoba lagi secara otomatis.',
  'channel-reason-refused': 'Kata penyedia: {words}',
  'channel-reason-endpoint-gone':
    'Program Anda sendiri menjawab bahwa alamatnya sudah tidak ada ({words}). Tidak ada lagi yang dikirim ke sana sampai ia menjawab lagi.',
  'channel-reason-hook-not-set':
    'Pesan belum dapat masuk: penyedia tidak menerima alamat kita ({words}). Silakan masukkan sendiri di sana.',
  'channel-reason-account-restricted': 'Penyedia membatasi akun ini: {words}',

  'delivery-app-refused': 'Penyedia menolaknya: {words}',
  'delivery-app-gave-up': 'Penyedia tidak menerimanya selama sehari. Silakan tulis lagi: {words}',
  'delivery-app-never-answered':
    'Penyedia tidak menjawab selama sehari. Silakan kirim lagi, atau hubungi pelanggan lewat cara lain.',
  'delivery-app-silent':
    'Belum terkirim: penyedia sedang tidak menjawab. Pesan ini dicoba lagi dengan sendirinya.',
  'delivery-app-waits': 'Belum terkirim; pesan ini dicoba lagi dengan sendirinya. Kata penyedia: {words}',
  'delivery-app-token-refused':
    'Belum terkirim: penyedia tidak lagi menerima token kami ({words}). Begitu token baru dimasukkan di pengaturan, bagian “Aplikasi pesan”, pesan ini terkirim dengan sendirinya.',
  'delivery-endpoint-gone':
    'Tidak terkirim: alamat program Anda sendiri menjawab bahwa ia sudah tidak ada. Silakan masukkan alamat lain di pengaturan.',
  'delivery-endpoint-missing':
    'Tidak terkirim: sambungan ini tidak punya alamat tujuan. Silakan isi di pengaturan.',
  'delivery-no-talk': 'Tidak terkirim: pelanggan tidak memiliki percakapan di kanal ini.',
  'delivery-channel-closed':
    'Tidak terkirim: kanalnya sudah diputus. Silakan sambungkan lagi, atau jawab lewat jalan lain.',
  'delivery-person-left':
    'Tidak terkirim: pelanggan memblokir akun ini atau sudah keluar. Silakan hubungi lewat jalan lain.',
  'delivery-quota-used':
    'Jatah pesan bulan ini habis ({words}). Silakan perbesar paket di LINE, atau tunggu pesan pelanggan berikutnya: jawabannya gratis.',
  'delivery-not-permitted': 'Akun ini tidak boleh mengirimnya: {words}. Silakan periksa haknya di penyedia.',
  'delivery-window-closed':
    'Sudah lebih dari 24 jam sejak pesan terakhir pelanggan. Silakan kirim templat, atau tunggu sampai pelanggan menulis.',
  'delivery-window-over':
    'Sudah lebih dari 24 jam sejak pesan terakhir pelanggan, dan aplikasi ini tidak menerima apa pun sesudahnya. Silakan tunggu sampai pelanggan menulis, atau hubungi lewat cara lain.',
  'delivery-not-reachable': 'Pelanggan tidak dapat dihubungi di kanal ini: {words}. Silakan coba jalan lain.',
  'delivery-template-refused': 'Penyedia tidak menerima templat ini: {words}. Silakan pilih yang lain.',
  'delivery-file-gone': 'Salah satu berkas pesan ini sudah tidak ada. Silakan lampirkan lagi.',
  'delivery-file-refused': 'Penyedia tidak menerima berkasnya: {words}. Silakan kirim dalam bentuk lain.',
};
