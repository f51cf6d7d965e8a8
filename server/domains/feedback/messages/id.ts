export default {
  'survey-not-found': 'Survei ini tidak ada.',
  'survey-archived': 'Survei ini diarsipkan. Kembalikan dahulu sebelum mengubahnya. Tidak ada yang berubah.',
  'survey-answered': 'Survei ini sudah dijawab. Terima kasih, tidak ada lagi yang perlu diisi.',
  'survey-over': 'Tautan ini sudah tidak berlaku. Pendapat Anda tetap berarti: silakan tulis kepada kami.',
  'recovery-not-found': 'Nilai rendah ini tidak ada, atau Anda tidak boleh melihat permintaannya.',
  'recovery-settled': 'Seseorang sudah menyelesaikan ini. Tidak ada yang berubah.',
  'recovery-open': 'Mohon catat dahulu apakah pelanggan dapat dihubungi. Tidak ada yang berubah.',
  'survey-asks':
    'Permintaan Anda {number} telah selesai. Bagaimana layanan kami? Jawabannya kurang dari satu menit dan membantu {company} melayani Anda dengan lebih baik.',
  'survey-asks-again':
    'Kami sudah berbicara dengan Anda tentang permintaan {number}. Bolehkah kami bertanya sekali lagi bagaimana layanan {company}?',
  'survey-ends': '{from} berarti “{low}”, {to} berarti “{high}”.',
  'survey-or-more': 'Ketuk salah satu angka, atau ceritakan lebih banyak di sini: {link}',
  'survey-thanks-ahead': 'Terima kasih, {company}',
  'survey-title': 'Bagaimana layanan kami?',
  'survey-about': 'Tentang permintaan Anda {number}: {subject}',
  'survey-optional': 'boleh dikosongkan',
  'survey-send': 'Kirim',
  'survey-missing': 'Mohon jawab pertanyaan ini; jawaban Anda yang lain masih ada di sini.',
  'survey-more': 'Terima kasih. Satu hal lagi:',
  'survey-done-title': 'Terima kasih',
  'survey-done': 'Jawaban Anda sudah kami terima dan dibaca oleh tim kami.',
  'survey-done-low':
    'Kami mohon maaf atas pengalaman yang kurang baik ini. Petugas kami akan menghubungi Anda.',
  'survey-gone-title': 'Tautan ini tidak menuju ke mana pun',
  'survey-gone': 'Mungkin tautannya hanya tersalin sebagian, atau permintaannya sudah tidak ada.',
  'clause-not-asked': 'Tidak ada pertanyaan tentang butir ini: {clauses}. Tidak ada yang diterima.',
  'survey-subject': 'Permintaan Anda {number}',
  'order-subject': 'Pesanan Anda {order}',
  'order-about': 'Tentang pesanan Anda {order}',
  'order-asks':
    'Anda memesan {number} dari kami. Bolehkah kami mengajukan tiga pertanyaan? Waktunya kurang dari satu menit dan membantu {company} melayani Anda dengan lebih baik.',
  'order-asks-again':
    'Kami sudah menangani hal yang tidak sesuai pada pesanan Anda {number}. Bolehkah {company} bertanya apakah sekarang sudah baik?',
  'order-not-agreed': 'Ada yang tidak sesuai kesepakatan pada pesanan saya {order}.',
  'order-not-good': 'Pesanan saya {order} belum baik juga.',
  'order-promise': 'Jawaban tentang pesanan {order}',
};
