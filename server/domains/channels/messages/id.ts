/** Kalimat ruang kanal: masalah, alasan surel tidak terkirim, dan isi surel kita sendiri. */
export default {
  'header-line-break':
    'Kolom {field} berisi pergantian baris. Surel seperti ini tidak dikirim; mohon hapus pergantian barisnya.',
  'mail-closed': 'Program sedang dimulai atau dihentikan. Silakan coba lagi beberapa detik lagi.',
  'secret-unreadable': 'Kata sandi kotak surel ini tidak dapat dibaca lagi. Silakan masukkan kembali.',
  'mail-round-trip': 'Kotak surat ini berfungsi',
  'mail-round-trip-text':
    'Surat ini dikirim kotak surat kepada dirinya sendiri untuk melihat bahwa surel keluar dan kembali. Tidak ada yang perlu dilakukan.',
  'signing-domain-not-found': 'Tidak ada kotak surat di ruang kerja ini dengan domain tersebut.',
  'signing-key-not-found': 'Kunci ini tidak ada di ruang kerja ini.',
  'mailbox-not-found': 'Kotak surel itu tidak ada di ruang kerja ini.',
  'mailbox-address-taken':
    'Alamat {address} sudah dipakai kotak surel di instalasi ini. Tidak ada yang diubah.',
  'mailbox-is-default': 'Ini kotak surel utama. Silakan pilih kotak utama yang lain dahulu.',
  'mailbox-secret-missing': 'Untuk mengambil surel lewat IMAP diperlukan kata sandi atau token {address}.',
  'recipient-own-mailbox': '{address} adalah kotak surel Anda sendiri. Surel ke sana akan langsung kembali.',
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

  'delivery-address-gone':
    'Menurut server penerima, alamat ini tidak ada pemiliknya ({words}). Surel lain tidak lagi dikirim ke sana. Silakan tanyakan kepada pelanggan lewat jalan lain, perbaiki alamat di kartunya, lalu tulis lagi.',
  'delivery-address-stopped':
    'Surel ke {words} pernah kembali, jadi tidak ada yang dikirim. Silakan perbaiki alamat di kartu pelanggan, atau izinkan lagi surel ke sana, lalu tulis lagi.',
  'delivery-partly-stopped':
    'Surel terkirim, tetapi tidak kepada {words}: surel ke alamat itu pernah kembali.',
  'delivery-came-back': 'Surel kembali. Kata server penerima: {words}',

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
  'mail-link': 'Perkembangan dan jawaban Anda: {link}',
  'fresh-link-subject': 'Tautan baru untuk permintaan #{number}',
  'fresh-link-text': 'Berikut tautan yang Anda minta. Tautan ini berlaku satu hari:',
  'receipt-hello': 'Halo,',
  'receipt-thanks':
    'Terima kasih telah menghubungi kami. Pesan Anda sudah kami terima dengan nomor #{number}.',
  'receipt-expected': 'Kami perkirakan dapat membalas paling lambat {expected}.',
  'receipt-closed':
    'Saat ini kami sedang di luar jam kerja. Kami kembali pada {opening}, dan kami perkirakan dapat membalas paling lambat {expected}.',
  'receipt-hint': 'Bila ada yang ingin ditambahkan, silakan balas surel ini.',
  'receipt-notice': 'Cara kami menjaga data Anda: {link}',
  'receipt-automatic': 'Surel ini ditulis secara otomatis.',

  'mail-not-found': 'Surel itu tidak ada di log, atau isinya tidak pernah disimpan.',
  'mail-not-replayable': 'Surel ini sudah diproses. Hanya surel yang disisihkan yang dapat dibaca ulang.',
  'stopped-address-not-found': 'Surel ke alamat ini tidak sedang dihentikan.',
  'blocked-sender-not-found': 'Pengirim ini tidak diblokir.',
  'message-forwarded': 'Diteruskan kepada {to}',

  'mail-reason-brand-closed':
    'Mereknya sedang ditutup: disimpan, dan dibuka bila Anda memintanya setelah merek dibuka kembali.',
  'mail-reason-older-than-connection':
    'Ditulis sebelum kotak surel disambungkan: disimpan, dan dibuka bila Anda memintanya.',
  'mail-reason-old-mail': 'Surel lama: dibuka, tetapi tidak ada surel yang dikirim tentangnya.',
  'mail-reason-same-as': 'Surel yang sama sudah pernah datang.',
  'mail-reason-loop': 'Surel kita sendiri kembali.',
  'mail-reason-own-address': 'Pengirimnya adalah kotak surel kita sendiri.',
  'mail-reason-blocked-sender': 'Pengirimnya diblokir.',
  'mail-reason-looks-like-spam': 'Surel ini tampak seperti spam.',
  'mail-reason-bounce-failed': 'Satu surel kita tidak dapat disampaikan.',
  'mail-reason-bounce-for-a-while':
    'Surel kami kembali untuk sementara; akan dikirim sekali lagi dengan sendirinya.',
  'mail-reason-bounce-delayed': 'Satu surel kita terlambat; server tujuan masih mencoba.',
  'mail-reason-bounce-delivered': 'Satu surel kita sudah sampai.',
  'mail-reason-bounce-unknown': 'Laporan tentang surel yang bukan milik kita.',
  'mail-reason-raw-missing': 'Isinya tidak dapat dibaca.',
  'mail-reason-not-processed': 'Surel ini tidak dapat dibaca; isinya tetap disimpan.',
  'mail-reason-too-large': 'Surel ini lebih besar daripada yang diizinkan dan tidak diterima.',
  'mail-reason-too-slow': 'Membacanya terlalu lama; isinya tetap disimpan.',
  'mail-reason-too-deep': 'Bagian-bagiannya bertumpuk terlalu dalam; isinya tetap disimpan.',
  'mail-reason-too-many-parts': 'Bagiannya terlalu banyak; isinya tetap disimpan.',
  'mail-reason-header-too-large': 'Kepala suratnya terlalu besar; isinya tetap disimpan.',
  'mail-reason-out-of-memory': 'Membacanya memerlukan terlalu banyak memori; isinya tetap disimpan.',
  'mail-reason-broken': 'Susunannya rusak sehingga tidak dapat dibaca; isinya tetap disimpan.',
  'mail-reason-written-by-machine': 'Ditulis oleh mesin: tidak ada jawaban otomatis.',

  'mailbox-reason-refused-login': 'Server menolak proses masuk. Silakan masukkan kata sandi kembali.',
  'mailbox-reason-unreachable': 'Server tidak dapat dihubungi. Sambungan dicoba lagi secara otomatis.',
  'mailbox-reason-no-folder': 'Foldernya tidak ada lagi.',
  'mailbox-reason-token-refused':
    'Penyedia tidak lagi menerima sambungan ini. Silakan sambungkan kotak surel kembali.',
  'mailbox-reason-certificate': 'Sertifikat server tidak berlaku.',
  'mailbox-reason-failed': 'Pengambilan surel gagal. Pengambilan dicoba lagi secara otomatis.',
  'mail-reason-played-customer':
    'Masuk ke alamat yang berperan sebagai pelanggan: disimpan, dan tidak membuka apa pun.',
  'mailbox-plays-customer':
    'Kotak surat yang berperan sebagai pelanggan tidak dapat menjadi yang utama. Tidak ada yang diubah.',
};
