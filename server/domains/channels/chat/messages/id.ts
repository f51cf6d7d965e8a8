/** Kalimat tentang widget obrolan. */
export default {
  'chat-widget-not-found': 'Widget obrolan ini tidak ada.',
  'chat-session-needed': 'Percakapan ini tidak terbuka lagi di sini. Silakan mulai lagi.',
  'chat-origin-refused':
    'Halaman ini belum boleh menampilkan widget. Silakan tambahkan alamatnya di pengaturan widget.',
  'chat-identity-refused': 'Token bertanda tangan tidak diterima ({fault}).',
  'chat-nothing-said': 'Belum ada yang ditulis.',
  'chat-address-needed': 'Silakan tulis alamat surel tujuannya.',
  'chat-file-refused': 'Di sini Anda dapat mengirim berkas hingga {limit} MB.',
  'chat-not-rateable': 'Belum ada yang dapat dinilai.',
  'chat-test-title': 'Halaman uji widget obrolan',
  'chat-test-text':
    'Tulislah seperti seorang pelanggan. Pesannya muncul di daftar Anda seperti permintaan lain.',
  'chat-you': 'Anda',
  'chat-mail-subject': 'Percakapan Anda dengan {name}',
  'chat-mail-waiting':
    'Halo,\n\npercakapan Anda di halaman kami berlanjut: Anda dapat membacanya dan menulis lagi di sini. Jika Anda tidak menulis kepada kami, abaikan saja surat ini.',
  'chat-mail-link': 'Ke percakapan: {link}',
};
