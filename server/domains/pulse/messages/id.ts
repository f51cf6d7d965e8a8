/** Kalimat ruang pulse. */
export default {
  'pulse-not-asked':
    'Kali ini Anda tidak ditanya: tidak ada putaran yang terbuka, atau Anda bergabung setelah putaran dimulai.',
  'pulse-answered':
    'Anda sudah menjawab. Tidak seorang pun dapat menemukan jawaban Anda lagi, maka jawaban itu tidak dapat diubah.',
  'pulse-incomplete': 'Mohon jawab setiap pernyataan; belum ada yang disimpan. Menulis sesuatu tidak wajib.',
  'pulse-round-not-found': 'Putaran itu tidak ada, atau masih terbuka.',
};
