export default {
  'link-not-found': 'Tautan ini sudah dipakai, kedaluwarsa, atau tidak pernah ada. Mohon minta yang baru.',
  'link-mail-subject': 'Masuk ke {company}',
  'link-mail-text':
    'Dengan tautan ini Anda masuk ke {company}. Tautan berlaku satu kali, dalam {minutes} menit.',
  'reset-mail-subject': 'Kata sandi baru untuk {company}',
  'reset-mail-text':
    'Dengan tautan ini Anda membuat kata sandi baru untuk {company}. Tautan berlaku satu kali, dalam {minutes} menit; sampai saat itu kata sandi Anda sekarang tetap berlaku.',
  'link-mail-not-you':
    'Bila Anda tidak memintanya, Anda tidak perlu melakukan apa pun: tanpa tautan ini tidak ada yang berubah.',
};
