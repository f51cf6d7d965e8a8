/** Kalimat dari ruang acknowledgements. */
export default {
  'policy-reading-not-found': 'Tidak ada yang perlu Anda baca dan tanda tangani di sini.',
  'policy-reading-over':
    'Anda sudah menandatanganinya, atau tidak perlu membacanya lagi. Tidak ada yang diubah.',
  'policy-newer': 'Kebijakan ini berubah saat Anda membacanya. Mohon baca yang baru, lalu tanda tangani.',
  'policy-quiz-not-passed': 'Mohon jawab pertanyaannya lebih dahulu. Belum ada yang ditandatangani.',
  'signature-name-differs': 'Mohon tulis nama Anda seperti di profil. Belum ada yang ditandatangani.',
};
