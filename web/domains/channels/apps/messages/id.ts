import type { Translated } from '../../../../platform/messages/text.tsx';
import type { en } from './en.ts';

/** Kalimat aplikasi pesan: menyambungkannya, dan yang perlu diketahui sebelum jawaban dikirim. */
export const id: Translated<typeof en> = {
  'app.title': 'Aplikasi pesan',
  'app.text': 'Pelanggan menulis lewat LINE, WhatsApp, dan lainnya; jawaban kembali lewat jalan yang sama.',
  'app.add': 'Sambungkan',
  'app.empty': 'Belum ada aplikasi yang tersambung',
  'app.empty.text':
    'Sambungkan akun LINE atau nomor WhatsApp Anda, dan pesan menjadi permintaan seperti surel.',
  'app.connect': 'Sambungkan {channel}',
  'app.connectNow': 'Coba dan sambungkan',
  'app.edit': 'Ubah sambungan',
  'app.remove': 'Putuskan',
  'app.remove.ask': 'Putuskan {name}?',
  'app.remove.text':
    'Pesan baru tidak lagi masuk, dan jawaban yang menunggu tidak dikirim. Percakapan tetap dapat dibaca.',
  'app.works': 'Berfungsi',
  'app.test': 'Uji',
  'app.testThis': 'Uji {name}',
  'app.quota': '{used} dari {limit} pesan bulan ini',
  'app.quota.free': '{used} pesan bulan ini',
  'app.guide': 'Apa yang ditempel di mana',
  'app.name.line': 'LINE',
  'app.name.whatsapp': 'WhatsApp',
  'app.name.telegram': 'Telegram',
  'app.name.messenger': 'Messenger',
  'app.name.instagram': 'Instagram',
  'app.name.bridge': 'Program Anda sendiri',
  'app.where.line':
    'Di konsol LINE Developers, buka kanal Messaging API Anda: rahasianya ada di “Basic settings”, token jangka panjang di “Messaging API”.',
  'app.where.whatsapp':
    'Di dasbor aplikasi Meta, buka WhatsApp, “API setup”: kedua id ada di sana. Tokennya milik akun sistem dengan whatsapp_business_messaging dan whatsapp_business_management; rahasianya ada di “App settings”.',
  'app.where.telegram':
    'Tulis kepada @BotFather di Telegram, kirim /newbot, lalu salin token yang dijawabnya.',
  'app.where.messenger':
    'Di dasbor aplikasi Meta, buka Messenger, hubungkan halaman Anda dan buat tokennya; rahasianya ada di “App settings”.',
  'app.where.instagram':
    'Hubungkan akun Instagram profesional Anda dengan sebuah halaman, lalu buat token halaman itu di dasbor aplikasi Meta.',
  'app.where.bridge':
    'Untuk SMS, obrolan lokapasar, atau aplikasi sendiri: program Anda memberi tahu kami tentang pesan, dan kami memanggil alamatnya dengan jawaban. Panduan “own-channel” memuat contohnya.',
  'app.hook.line':
    'Alamatnya sudah dimasukkan di LINE secara otomatis. Mohon nyalakan “Use webhook” di pengaturan Messaging API, dan matikan balasan otomatis di sana.',
  'app.hook.whatsapp':
    'Alamatnya sudah dimasukkan di WhatsApp secara otomatis. Di dasbor aplikasi, mohon berlangganan kolom “messages”; bila ditanya, inilah alamat dan katanya.',
  'app.hook.telegram':
    'Alamatnya sudah dimasukkan di Telegram secara otomatis. Lewat tautan ini pelanggan mencapai bot; yang ada di belakang “start=” ditampilkan bersama pesan pertama mereka.',
  'app.hook.messenger':
    'Mohon masukkan alamat dan katanya di dasbor aplikasi Meta, di Messenger, “Webhooks”.',
  'app.hook.instagram':
    'Mohon masukkan alamat dan katanya di dasbor aplikasi Meta, di Instagram, “Webhooks”.',
  'app.hook.bridge':
    'Ke alamat ini program Anda memberi tahu kami tentang pesan, ditandatangani dengan rahasianya.',
  'app.name.exchange': 'Sentral apa pun',
  'app.name.asterisk': 'Asterisk',
  'app.name.twilio': 'Twilio',
  'app.where.exchange':
    'Untuk setiap sentral yang dapat memanggil sebuah alamat saat ada kejadian. Panduan “phone” menjelaskan isi dan tanda tangannya.',
  'app.where.asterisk':
    'Akun antarmuka REST Asterisk (ari.conf) dengan kata sandinya, di alamat yang dapat dicapai lewat https. Sebutkan trunk Anda, agar panggilan keluar dikenali.',
  'app.where.twilio':
    'Akun dan auth token ada di konsol Twilio; nomornya adalah nomor yang Anda pakai menelepon pelanggan.',
  'app.hook.exchange': 'Ke alamat ini sentral Anda melaporkan panggilan, ditandatangani dengan rahasia itu.',
  'app.hook.asterisk':
    'Tidak ada yang perlu ditempel: kami membuka sambungan ke Asterisk Anda dan mendengarkan.',
  'app.hook.twilio':
    'Mohon masukkan alamat ini sebagai status callback nomor Anda, setiap saluran yang dipanggil di TwiML, dan rekaman.',
  'app.field.callBackMinutes': 'Menit jam buka sampai panggilan tak terjawab ditelepon balik (biasanya 120)',
  'app.field.recordingNotice': 'Penelepon diberi tahu sebelum direkam: tulis “yes”',
  'app.field.user': 'Nama akun',
  'app.field.password': 'Kata sandi',
  'app.field.trunks': 'Nama trunk',
  'app.field.technology': 'Teknologi saluran (biasanya PJSIP)',
  'app.field.context': 'Dial plan untuk anggota menelepon (biasanya from-internal)',
  'app.field.accountSid': 'Account SID',
  'app.field.number': 'Nomor Anda',
  'app.field.authToken': 'Auth token',
  'app.hookAddress': 'Alamat webhook',
  'app.verifyToken': 'Token verifikasi',
  'app.deepLink': 'Tautan untuk pelanggan',
  'app.secret': 'Rahasia tanda tangan',
  'app.secret.once':
    'Rahasia ini hanya ditampilkan sekarang. Mohon salin ke program Anda sebelum melanjutkan.',
  'app.ownName': 'Nama untuk tim Anda',
  'app.field.kept': 'Kosongkan untuk tetap memakai yang sekarang.',
  'app.field.channelSecret': 'Rahasia kanal',
  'app.field.channelToken': 'Token akses kanal',
  'app.field.phoneNumberId': 'Id nomor telepon',
  'app.field.businessAccountId': 'Id akun bisnis',
  'app.field.accessToken': 'Token akses',
  'app.field.appSecret': 'Rahasia aplikasi',
  'app.field.botToken': 'Token bot',
  'app.field.pageToken': 'Token akses halaman',
  'app.field.address': 'Alamat program Anda (https)',
  'app.team': 'Permintaan masuk ke',
  'app.noTeam': 'Tanpa tim',
  'app.language': 'Bahasa',
  'app.templates': 'Templat',
  'app.templates.empty':
    'WhatsApp tidak mencantumkan templat untuk nomor ini. Templat ditulis di WhatsApp Manager.',
  'app.template': 'Templat',
  'app.template.approved': 'Disetujui',
  'app.template.pending': 'Sedang ditinjau',
  'app.template.rejected': 'Ditolak',
  'app.template.paused': 'Dijeda',
  'app.template.disabled': 'Dimatikan',
  'app.template.why.INVALID_FORMAT': 'Tempat isian atau bentuknya tidak sesuai dengan yang diminta WhatsApp.',
  'app.template.why.ABUSIVE_CONTENT': 'Isinya melanggar aturan WhatsApp.',
  'app.template.why.TAG_CONTENT_MISMATCH': 'Kategorinya tidak cocok dengan isinya.',
  'app.template.why.SCAM': 'WhatsApp menilainya mirip penipuan.',
  'app.template.why.PROMOTIONAL': 'Isinya promosi, padahal kategorinya tidak mengizinkan.',
  'app.template.choose': 'Pilih templat',
  'app.template.none': 'Belum ada templat yang disetujui.',
  'app.template.place': 'Isian {place}',
  'app.template.send': 'Kirim templat',
  'app.template.sent': 'Templatnya sedang dikirim.',
  'app.window.open': 'Dapat dijawab bebas sampai {until}; setelah itu hanya dengan templat.',
  'app.window.until': 'Dapat dijawab sampai {until}; setelah itu hanya bila pelanggan menulis lagi.',
  'app.window.closed':
    'Sudah lebih dari 24 jam sejak pesan terakhir pelanggan: {channel} tidak menerima jawaban bebas sekarang.',
  'app.choices.ask': 'Bertanya dengan pilihan jawaban',
  'app.choices.text': 'Pelanggan mengetuk satu jawaban; jawaban itu datang sebagai pesannya.',
  'app.choices.question': 'Pertanyaan',
  'app.choices.answer': 'Jawaban {number}',
  'app.choices.add': 'Jawaban lain',
  'app.choices.remove': 'Hapus jawaban {number}',
  'app.choices.twice': 'Jawaban ini tertulis dua kali.',
  'app.choices.taps': '{channel}: jawaban tampil untuk diketuk.',
  'app.choices.list': '{channel}: tidak ada yang dapat diketuk; jawaban tampil sebagai daftar bernomor.',
  'app.choices.send': 'Kirim pertanyaan',
  'app.choices.sent': 'Pertanyaan sedang dikirim.',
  'app.losses': 'Di {channel} tampilannya lain: {lost}.',
  'app.loss.table': 'tabel menjadi baris',
  'app.loss.heading': 'judul menjadi kata biasa',
  'app.loss.list': 'tanda daftar menjadi biasa',
  'app.loss.bold': 'huruf tebal hilang',
  'app.loss.italic': 'huruf miring hilang',
  'app.loss.file-link': 'sebuah berkas dikirim sebagai tautan',
  'app.loss.split': 'dikirim dalam beberapa pesan',
  'app.loss.copies': 'tidak seorang pun mendapat tembusan',
};
