export default {
  'portal-mail-subject': 'Jalan masuk Anda ke {company}',
  'portal-mail-code':
    'Kode Anda untuk {company} adalah {code}. Kode berlaku satu kali, dalam {minutes} menit, di tempat Anda memintanya.',
  'portal-mail-link': 'Atau buka tautan ini:',
  'portal-entry-refused':
    'Tautan atau kode ini sudah dipakai, kedaluwarsa, atau tidak benar. Mohon minta yang baru.',
  'portal-sign-in-needed': 'Mohon masuk untuk melihat permintaan Anda.',
};
