/** Kalimat dari ruang feedback. */
export default {
  'clause-not-asked': 'Tidak ada pertanyaan tentang butir ini: {clauses}. Tidak ada yang diterima.',
};
