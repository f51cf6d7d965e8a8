export default {
  'link-not-found': 'Tautan ini sudah dipakai, kedaluwarsa, atau tidak pernah ada. Mohon minta yang baru.',
  'link-other-browser':
    'Tautan ini berlaku di peramban tempat Anda memintanya. Silakan buka di sana, atau minta tautan baru di sini.',
  'link-mail-subject': 'Masuk ke {company}',
  'link-mail-text':
    'Dengan tautan ini Anda masuk ke {company}, di peramban tempat Anda memintanya. Tautan berlaku satu kali, dalam {minutes} menit.',
  'reset-mail-subject': 'Kata sandi baru untuk {company}',
  'reset-mail-text':
    'Dengan tautan ini Anda membuat kata sandi baru untuk {company}. Tautan berlaku satu kali, dalam {minutes} menit; sampai saat itu kata sandi Anda sekarang tetap berlaku.',
  'link-mail-not-you':
    'Bila Anda tidak memintanya, Anda tidak perlu melakukan apa pun: tanpa tautan ini tidak ada yang berubah.',
  'change-mail-subject': 'Cara Anda masuk ke {company} diubah',
  'change-mail-password-changed': 'Kata sandi Anda untuk {company} baru saja diganti.',
  'change-mail-password-reset':
    'Kata sandi baru untuk {company} baru saja dibuat lewat tautan dari kotak surel Anda.',
  'change-mail-factor-on':
    'Mulai sekarang, kode dari aplikasi autentikator diminta saat Anda masuk ke {company}.',
  'change-mail-factor-off':
    'Mulai sekarang, kode dari aplikasi autentikator tidak lagi diminta saat Anda masuk ke {company}.',
  'change-mail-factor-reset':
    'Aplikasi autentikator dan kode pemulihan Anda dilepas dari cara Anda masuk ke {company}, atas permintaan pengelola anggota dan pengesahan pengelola lain. Sekarang Anda masuk tanpa keduanya; mohon pasang yang baru.',
  'factor-reset-mail-subject': 'Faktor kedua Anda di {company}',
  'factor-reset-mail-text':
    '{asker} meminta agar aplikasi autentikator dan kode pemulihan Anda dilepas dari cara Anda masuk ke {company}, karena Anda kehilangan keduanya. Ini terjadi setelah disahkan orang lain, atau setelah sehari.',
  'factor-reset-mail-not-you':
    'Bila Anda tidak kehilangan keduanya, mohon segera beri tahu administrator lain: permintaan itu dapat ditarik di Pengaturan, Anggota.',
  'change-mail-codes-renewed':
    'Kode pemulihan baru dibuat untuk akun Anda di {company}. Kode yang lama tidak berlaku lagi.',
  'change-mail-passkey-added': 'Sebuah kunci sandi ditambahkan untuk masuk ke {company}.',
  'change-mail-passkey-removed': 'Sebuah kunci sandi untuk masuk ke {company} dihapus.',
  'change-mail-not-you':
    'Bila Anda sendiri yang melakukannya, Anda tidak perlu berbuat apa pun. Bila bukan, mohon segera buat kata sandi baru lewat “Lupa kata sandi?” di halaman masuk, dan beri tahu administrator Anda.',
};
