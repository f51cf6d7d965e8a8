/** Kalimat denyut karyawan. */
export const id = {
  'pulse.title': 'Denyut karyawan',
  'pulse.own': 'Bagaimana rasanya bekerja di sini?',
  'pulse.until': 'terbuka sampai {date}',
  'pulse.how': 'Cara jawaban Anda disimpan',
  'pulse.how.who':
    'Bahwa Anda menjawab dan apa jawaban Anda disimpan terpisah. Tidak ada yang menghubungkan keduanya: tanpa nama, tanpa waktu, tanpa urutan.',
  'pulse.how.group':
    'Anda dihitung dalam tim “{team}”, dan bersama semua orang. Kelompok dengan kurang dari {fewest} jawaban tidak pernah ditampilkan.',
  'pulse.how.alone':
    'Anda dihitung bersama semua orang. Kelompok dengan kurang dari {fewest} jawaban tidak pernah ditampilkan.',
  'pulse.how.after':
    'Hasilnya ditampilkan kepada semua orang setelah putaran ditutup. Lalu jawaban satu per satu dimusnahkan.',
  'pulse.how.words':
    'Tulisan Anda ditampilkan apa adanya kepada semua orang, tanpa nama tim, setelah {count} orang menjawab. Tulislah agar Anda tidak dikenali.',
  'pulse.how.once':
    'Anda menjawab satu kali. Jawaban itu tidak dapat ditemukan lagi untuk diubah, termasuk oleh Anda sendiri.',
  'pulse.ends.recommend': '0 berarti “sangat tidak mungkin”, 10 berarti “sangat mungkin”',
  'pulse.ends.agree': '1 berarti “sangat tidak setuju”, 5 berarti “sangat setuju”',
  'pulse.words': 'Adakah yang ingin Anda sampaikan? (tidak wajib)',
  'pulse.send': 'Jawab',
  'pulse.left': '{count, plural, other {# pernyataan lagi}}',
  'pulse.thanks': 'Terima kasih. Jawaban Anda kini ada di antara jawaban lain.',
  'pulse.answered': 'Anda sudah menjawab putaran ini. Hasilnya tampil setelah {date}.',
  'pulse.none': 'Belum ada putaran',
  'pulse.none.text': 'Setelah sebuah putaran ditutup, semua orang melihat hasilnya di sini.',
  'pulse.write': 'Atur denyut karyawan',
  'pulse.rounds': 'Putaran',
  'pulse.rounds.text': 'eNPS: yang menyarankan bekerja di sini dikurangi yang tidak; dari −100 sampai 100',
  'pulse.round': 'Putaran',
  'pulse.rate': 'Menjawab',
  'pulse.rate.text': '{answered} dari {people}',
  'pulse.enps': 'eNPS',
  'pulse.range': '{low} sampai {high}',
  'pulse.tooFew': 'terlalu sedikit yang menjawab',
  'pulse.tooFew.text':
    'Terlalu sedikit yang menjawab sehingga tidak ada yang ditampilkan. Tidak ada yang disimpan.',
  'pulse.results': 'Isi jawaban',
  'pulse.results.text': 'rata-rata dengan rentang nilai sebenarnya (95 %), dari {count} jawaban',
  'pulse.part': 'Kelompok',
  'pulse.everyone': 'Semua orang',
  'pulse.gone': 'Tim yang sudah tidak ada',
  'pulse.chance':
    'Sebagian jawaban tidak dihitung, dipilih secara acak, agar jawaban seorang rekan tidak dapat dihitung dengan membandingkan putaran.',
  'pulse.said': 'Tulisan mereka',
  'pulse.said.text': 'tanpa urutan, tanpa tim',
  'pulse.settings.text':
    'Semua yang melayani ditanya beberapa pernyataan, dan tidak ada yang tahu siapa berkata apa.',
  'pulse.every': 'Tanyakan',
  'pulse.every.off': 'Tidak sama sekali',
  'pulse.every.month': 'Setiap bulan',
  'pulse.every.quarter': 'Setiap triwulan',
  'pulse.openDays': 'Satu putaran terbuka selama',
  'pulse.days': '{count, plural, other {# hari}}',
  'pulse.ownStatements': 'Pernyataan Anda sendiri',
  'pulse.ownStatements.text':
    'Paling banyak lima, dalam tiga bahasa, di samping tujuh yang biasa. Berlaku mulai putaran berikutnya.',
  'pulse.statement': 'Pernyataan {count}',
  'pulse.add': 'Tambah pernyataan',
  'pulse.remove': 'Hapus',
  'pulse.save': 'Simpan',
  'pulse.saved': 'Denyut karyawan sudah diatur',
  'pulse.homeLine': 'Bagaimana rasanya bekerja di sini? Tidak ada yang tahu siapa berkata apa.',
  'pulse.homeLine.by': 'Terbuka sampai {date}.',
} as const;
