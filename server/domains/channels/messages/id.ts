/** Kalimat ruang kanal: masalah, alasan surel tidak terkirim, dan isi surel kita sendiri. */
export default {
  'header-line-break':
    'Kolom {field} berisi pergantian baris. Surel seperti ini tidak dikirim; mohon hapus pergantian barisnya.',
  'mail-closed': 'Program sedang dimulai atau dihentikan. Silakan coba lagi beberapa detik lagi.',
  'secret-unreadable': 'Kata sandi kotak surel ini tidak dapat dibaca lagi. Silakan masukkan kembali.',
  'mailbox-not-found': 'Kotak surel itu tidak ada di ruang kerja ini.',
  'mailbox-address-taken':
    'Alamat {address} sudah dipakai kotak surel di instalasi ini. Tidak ada yang diubah.',
  'mailbox-is-default': 'Ini kotak surel utama. Silakan pilih kotak utama yang lain dahulu.',
  'mailbox-zone-unknown': 'Zona waktu {zone} tidak dikenal. Silakan pakai nama seperti Asia/Jakarta.',
  'mailbox-secret-missing': 'Untuk mengambil surel lewat IMAP diperlukan kata sandi atau token {address}.',
  'recipient-own-mailbox': '{address} adalah kotak surel Anda sendiri. Surel ke sana akan langsung kembali.',
  'recipient-missing': 'Silakan isi paling sedikit satu alamat.',
  'mail-import-unreadable': 'Berkas ini tidak berisi surel. Silakan pilih berkas .mbox atau .eml.',

  'delivery-no-outgoing-server':
    'Tidak terkirim: server keluar belum diatur. Surel tersimpan di folder kotak keluar; tidak ada yang hilang.',
  'delivery-no-address':
    'Tidak terkirim: tidak seorang pun dalam percakapan ini memiliki alamat surel yang boleh dikirimi.',
  'delivery-own-address': 'Tidak terkirim: satu-satunya penerima adalah kotak surel Anda sendiri.',
  'delivery-refused': 'Server penerima menolaknya: {words}',
  'delivery-partly-refused': 'Surel terkirim, tetapi tidak kepada semua penerima: {words}',
  'delivery-gave-up': 'Server penerima tidak menerimanya selama lima hari: {words}',
  'delivery-trying-again':
    'Server penerima sedang tidak menerimanya; pengiriman dicoba lagi secara otomatis: {words}',
  'delivery-mail-invalid': 'Tidak terkirim: surel tidak dapat disusun: {words}',

  'connection-ok': 'Sambungan berfungsi.',
  'connection-name-unknown': 'Tidak ada server dengan nama ini. Silakan periksa ejaannya.',
  'connection-refused': 'Server ada, tetapi tidak menjawab pada port ini. Silakan periksa portnya.',
  'connection-timeout': 'Server tidak menjawab tepat waktu. Silakan periksa nama, port, dan firewall.',
  'connection-tls': 'Sambungan aman tidak dapat dibuat: {words}',
  'connection-sign-in-refused': 'Server menolak proses masuk: {words}',
  'connection-folder-missing': 'Berhasil masuk, tetapi folder “{folder}” tidak ada.',
  'connection-other': 'Server tidak dapat dipakai: {words}',

  'mail-quote-line': 'Pada {date}, {name} menulis:',
  'mail-forward-line': 'Pesan yang diteruskan',
  'mail-forward-from': 'Dari',
  'mail-forward-date': 'Tanggal',
  'mail-forward-subject': 'Perihal',

  'receipt-subject': 'Pesan Anda sudah kami terima (#{number})',
  'receipt-hello': 'Halo,',
  'receipt-thanks':
    'Terima kasih telah menghubungi kami. Pesan Anda sudah kami terima dengan nomor #{number}.',
  'receipt-expected': 'Kami perkirakan dapat membalas paling lambat {expected}.',
  'receipt-closed':
    'Saat ini kami sedang di luar jam kerja. Kami kembali pada {opening}, dan kami perkirakan dapat membalas paling lambat {expected}.',
  'receipt-hint': 'Bila ada yang ingin ditambahkan, silakan balas surel ini.',
  'receipt-automatic': 'Surel ini ditulis secara otomatis.',
};
