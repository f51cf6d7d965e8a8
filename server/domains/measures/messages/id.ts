export default {
  'measure-unknown': 'Ukuran {measure} tidak ada.',
  'measure-split': '{measure} tidak dapat dibagi atau disaring menurut {split}.',
  'measure-business': '{measure} tidak dihitung menurut jam kerja.',
  'measure-steps':
    'Langkahnya terlalu banyak. Silakan pilih waktu yang lebih pendek atau langkah yang lebih panjang.',
  'person-closed':
    'Angka satu orang terbuka bila ada alasan, yang ikut dibaca orang itu. Silakan beri alasannya di bawah Sasaran, pada sasaran orang itu, lalu kembali ke sini.',
  'measures-rebuilding': 'Angka-angka sedang disusun ulang. Tidak ada yang diubah.',
  'measure.requests.opened': 'Permintaan masuk',
  'measure.requests.opened.how':
    'Permintaan yang datang dalam periode ini; spam, tempat sampah, dan yang digabungkan ke permintaan lain tidak dihitung.',
  'measure.requests.solved': 'Permintaan selesai',
  'measure.requests.solved.how':
    'Penyelesaian dalam periode ini yang masih berlaku; yang dibuka kembali tidak dihitung.',
  'measure.requests.closed': 'Permintaan ditutup',
  'measure.requests.closed.how': 'Permintaan yang ditutup untuk seterusnya dalam periode ini.',
  'measure.backlog': 'Permintaan belum selesai',
  'measure.backlog.how':
    'Permintaan yang belum selesai pada akhir tiap langkah, baik yang menunggu kami maupun pelanggan.',
  'measure.backlog-age': 'Usia permintaan belum selesai',
  'measure.backlog-age.how':
    'Sudah berapa lama permintaan yang belum selesai pada akhir tiap langkah itu ada: nilai tengahnya.',
  'measure.first-answer': 'Waktu sampai jawaban pertama',
  'measure.first-answer.how':
    'Dari masuknya permintaan sampai jawaban pertama dari seseorang, untuk yang pertama dijawab dalam periode ini: nilai tengahnya.',
  'measure.first-answer.in-time': 'Jawaban pertama tepat waktu',
  'measure.first-answer.in-time.how':
    'Bagian dari jawaban pertama yang jatuh tempo atau diberikan dalam periode ini dan memenuhi tingkat layanan.',
  'measure.next-answer.in-time': 'Jawaban berikutnya tepat waktu',
  'measure.next-answer.in-time.how':
    'Bagian dari jawaban berikutnya yang jatuh tempo atau diberikan dalam periode ini dan memenuhi tingkat layanan.',
  'measure.solving.in-time': 'Selesai tepat waktu',
  'measure.solving.in-time.how':
    'Bagian dari permintaan yang jatuh tempo atau selesai dalam periode ini dan memenuhi tingkat layanan penyelesaian.',
  'measure.solving': 'Waktu sampai selesai',
  'measure.solving.how':
    'Dari masuknya permintaan sampai penyelesaian yang berlaku, untuk yang selesai dalam periode ini: nilai tengahnya.',
  'measure.waiting.for-us': 'Waktu menunggu kami',
  'measure.waiting.for-us.how':
    'Berapa lama permintaan yang selesai dalam periode ini menunggu kami sampai saat itu: nilai tengahnya.',
  'measure.waiting.for-customer': 'Waktu menunggu pelanggan',
  'measure.waiting.for-customer.how':
    'Berapa lama permintaan yang selesai dalam periode ini menunggu pelanggan sampai saat itu: nilai tengahnya.',
  'measure.requests.answers': 'Jawaban per permintaan',
  'measure.requests.answers.how':
    'Rata-rata jawaban dari orang sampai permintaan selesai, untuk yang selesai dalam periode ini.',
  'measure.requests.reopened': 'Dibuka kembali',
  'measure.requests.reopened.how':
    'Bagian dari penyelesaian dalam periode ini yang kemudian ditarik kembali.',
  'measure.first-contact-solved': 'Selesai dengan jawaban pertama',
  'measure.first-contact-solved.how':
    'Bagian dari penyelesaian dalam periode ini yang cukup dengan satu jawaban dan tidak ditarik kembali.',
  'measure.requests.reassigned': 'Dialihkan',
  'measure.requests.reassigned.how':
    'Bagian dari penyelesaian dalam periode ini yang permintaannya pernah beralih dari satu orang ke orang lain.',
  'measure.requests.merged': 'Permintaan digabungkan',
  'measure.requests.merged.how': 'Penggabungan dalam periode ini yang tidak dibatalkan.',
  'measure.requests.unanswered': 'Belum dijawab',
  'measure.requests.unanswered.how':
    'Permintaan yang masuk dalam periode ini dan sampai sekarang belum dijawab siapa pun.',
  'measure.requests.of-problem': 'Dari masalah yang dikenal',
  'measure.requests.of-problem.how':
    'Bagian dari permintaan yang masuk dalam periode ini dan termasuk masalah yang tercatat.',
  'measure.chats': 'Obrolan',
  'measure.chats.how': 'Permintaan dalam periode ini yang datang lewat obrolan.',
  'measure.promises.made': 'Janji dibuat',
  'measure.promises.made.how': 'Tanggal yang dijanjikan kepada pelanggan dalam periode ini.',
  'measure.promises.kept': 'Janji ditepati',
  'measure.promises.kept.how':
    'Bagian dari janji yang jatuh tempo dalam periode ini, sudah jelas hasilnya, dan ditepati.',
  'measure.satisfaction.rating': 'Dinilai baik',
  'measure.satisfaction.rating.how':
    'Bagian dari penilaian dalam periode ini dengan empat atau lima dari lima bintang.',
  'measure.satisfaction.csat': 'Pelanggan puas',
  'measure.satisfaction.csat.how':
    'Bagian dari jawaban survei kepuasan dalam periode ini yang memilih salah satu dari dua nilai terbaik.',
  'measure.satisfaction.nps': 'Skor promotor bersih',
  'measure.satisfaction.nps.how':
    'Bagian nilai 9 dan 10 dikurangi bagian nilai 0 sampai 6 di antara jawaban dalam periode ini, dari -100 sampai 100.',
  'measure.satisfaction.ces': 'Kemudahan bagi pelanggan',
  'measure.satisfaction.ces.how':
    'Rata-rata jawaban dalam periode ini tentang seberapa mudah prosesnya, dari 1 sampai 7.',
  'measure.surveys.answered': 'Survei dijawab',
  'measure.surveys.answered.how': 'Bagian dari survei yang dikirim dalam periode ini dan dijawab.',
  'measure.called-back': 'Nilai rendah ditangani tepat waktu',
  'measure.called-back.how':
    'Bagian dari nilai rendah yang jatuh tempo dalam periode ini dan pelanggannya dihubungi sebelum tenggat.',
  'measure.quality': 'Mutu pekerjaan',
  'measure.quality.how':
    'Rata-rata permintaan yang ditinjau dan dikerjakan dalam periode ini, dari 0 sampai 100.',
  'measure.quality.critical': 'Kesalahan kritis',
  'measure.quality.critical.how':
    'Bagian dari permintaan yang ditinjau dalam periode ini dan gagal pada butir kritis.',
  'measure.training.passed': 'Pelatihan lulus',
  'measure.training.passed.how': 'Bagian dari ujian setelah kursus dalam periode ini yang lulus.',
  'measure.problems.opened': 'Masalah dicatat',
  'measure.problems.opened.how': 'Masalah yang mulai dicatat dalam periode ini.',
  'measure.problems.fixed': 'Masalah diperbaiki',
  'measure.problems.fixed.how': 'Masalah yang diperbaiki dalam periode ini.',
  'measure.articles.read': 'Artikel dibaca',
  'measure.articles.read.how': 'Berapa kali artikel pusat bantuan dibaca dalam periode ini.',
  'measure.articles.helpful': 'Artikel yang membantu',
  'measure.articles.helpful.how':
    'Bagian dari pendapat pembaca tentang artikel dalam periode ini yang menyebutnya membantu.',
  'measure.articles.prevented': 'Permintaan dicegah',
  'measure.articles.prevented.how':
    'Pengunjung yang meninggalkan formulir demi sebuah artikel dalam periode ini dan tidak bertanya dalam seminggu.',
  'measure.calls': 'Panggilan',
  'measure.calls.how': 'Panggilan dari pelanggan yang dimulai dalam periode ini.',
  'measure.calls.missed': 'Panggilan tak terjawab',
  'measure.calls.missed.how': 'Bagian dari panggilan dalam periode ini yang tidak dijawab siapa pun.',
  'measure.calls.answering': 'Waktu sampai diangkat',
  'measure.calls.answering.how':
    'Dari dering sampai dijawab, untuk panggilan dalam periode ini yang dijawab: nilai tengahnya.',
  'measure.orders': 'Pesanan',
  'measure.orders.how': 'Pesanan dalam periode ini yang tidak dibatalkan.',
  'measure.orders.revenue': 'Nilai pesanan',
  'measure.orders.revenue.how':
    'Pesanan dalam periode ini dikurangi pengembalian dana, dalam mata uang perusahaan; tanpa kurs tidak dihitung.',
  'measure.orders.repeated': 'Memesan lagi',
  'measure.orders.repeated.how':
    'Bagian dari pesanan dalam periode ini oleh pelanggan yang pernah memesan sebelumnya.',
  'measure.time': 'Waktu yang dipakai',
  'measure.time.how': 'Waktu untuk permintaan yang dihitung atau dicatat dalam periode ini.',
  'measure.opportunities.won': 'Pesanan lanjutan diperoleh',
  'measure.opportunities.won.how':
    'Tawaran setelah layanan yang baik yang menjadi pesanan dalam periode ini.',
};
