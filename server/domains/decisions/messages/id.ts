/** Kalimat dari ruang decisions. */
export default {
  'decision-not-found': 'Keputusan ini tidak ada.',
  'decision-withdrawn': 'Keputusan ini sudah ditarik. Tidak ada yang diubah.',
  'decision-told': 'Pelanggan sudah diberi tahu tentang butir ini. Tidak ada yang dikirim.',
  'clause-review-not-found': 'Peninjauan butir ini tidak ada.',
  'clause-review-over': 'Peninjauan ini sudah selesai. Tidak ada yang diubah.',
  'decision-telling':
    '{greeting}\n\nHal ini kami putuskan menurut butir {number} dalam {policy}, “{title}”:\n\n{text}\n\nBila Anda berpendapat lain, mohon beri tahu kami: butir itu akan kami tinjau kembali.',
};
