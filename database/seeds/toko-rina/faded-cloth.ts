import { customer, give, note, solve, staff, type Theme, thanks } from '../play/story.ts';

/** Colour that runs in the first wash: now and then one, and many since batch 2611-B. */
export const fadedCloth: Theme = {
  name: 'faded-cloth',
  team: 'Layanan',
  labels: ['luntur'],
  weeks: [0.6, 0.5, 0.6, 0.5, 0.7, 0.8, 1.2, 4, 6],
  items: {
    id: ['taplak kawung', 'taplak mega mendung', 'serbet batik', 'kain parang', 'sarung bantal'],
    th: ['ผ้าปูโต๊ะ', 'ผ้าเช็ดปากบาติก', 'ปลอกหมอน'],
    en: ['kawung tablecloth', 'batik napkins', 'cushion covers'],
  },
  scripts: [
    {
      language: 'id',
      subject: '{<item> luntur|Luntur setelah cuci pertama|Warna <item> luntur}, <order>',
      labels: ['2611-B'],
      steps: [
        customer(
          '{Dua|Tiga|Salah satu} <item> dari pesanan <order> {luntur di cucian pertama|warnanya pudar sekali dicuci}, padahal {air dingin dan dicuci terpisah|sudah ikut petunjuk di label|saya cuci tangan pelan-pelan}. {Fotonya saya lampirkan.|Saya kirim fotonya.} {Bisa diganti?|Hari <soonday> ada <event>. Bisa diganti sebelum itu?|Mohon solusinya.}',
          'faded',
        ),
        staff(
          'Mohon maaf {<item>-nya luntur|atas kekecewaan ini}, dan terima kasih fotonya. {Boleh saya tahu|Dua pertanyaan kecil}: kode di label jahitan apakah 2611-B, dan sabunnya {cair atau bubuk|merek apa}? {Sambil menunggu, penggantinya sudah saya sisihkan|Apa pun jawabannya, kami ganti}.',
        ),
        customer(
          '{Betul, di labelnya 2611-B|Iya kodenya 2611-B|2611-B, tulisannya kecil sekali}. {Sabun cair biasa|Pakai lerak malah|Sabun bayi cair}. {Kirim ke <street> saja ya|Alamat masih sama, <city>}.',
        ),
        note(
          '{Satu lagi|Tambah satu} dari 2611-B: <order>. {@Adi tolong sisihkan pengganti dari 2609-A.|@Sari ini sudah perlu dibicarakan dengan pengrajin.|@Adi stok pengganti masih ada?}',
        ),
        staff(
          'Baik, <short>. {Penggantinya|<item> pengganti} dari batch lain berangkat {besok pagi|hari ini} ke <city> dan tiba paling lambat <soon>. {Yang luntur tidak perlu dikirim kembali|Yang lama boleh disimpan}. {Cuci pertama cukup air dingin dan sedikit garam|Kami sertakan lerak untuk cuci pertama}.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: '{Noda warna|Kena luntur} di {taplak putih|seprai} gara-gara <item>',
      priority: 'high',
      steps: [
        customer(
          '<item> yang saya beli (<order>) {saya pakai di atas taplak putih|tercuci bersama seprai putih}, {sekarang taplaknya bernoda <colour>|nodanya tidak hilang-hilang}. {Ini peninggalan Ibu saya|Yang putih itu baru juga}. {Ada cara menghilangkannya?|Apa bisa ditanggung toko?}',
          'faded',
        ),
        staff(
          'Aduh, saya ikut sedih, <short>. {Jangan dijemur atau disetrika dulu|Tolong jangan disetrika dulu} supaya nodanya tidak menetap. Rendam {semalam|enam jam} dalam air dingin dengan {dua sendok soda kue|oksigen pemutih khusus kain berwarna}, lalu bilas. {Kalau masih ada, kirim ke kami, penatu langganan kami yang mengurus dan kami yang membayar|Bila belum hilang, biaya penatu kami ganti, cukup kirim notanya}.',
        ),
        customer(
          '{Sudah saya coba|Semalam saya rendam}, {tinggal samar-samar|hilang hampir semua|ternyata masih ada sedikit di pinggir}. {Boleh dikirim ke Bandung?|Saya bawa ke penatu saja ya, biayanya <amount>.}',
        ),
        staff(
          '{Silakan|Boleh sekali}, <short>. {Biaya <amount> kami ganti ke rekening <short> begitu nota kami terima|Kirim saja ke toko, ongkosnya kami tanggung}. {Terima kasih sudah sabar|Sekali lagi maaf ya}.',
        ),
        solve,
        customer(
          'Nota penatunya {saya lampirkan|sudah saya foto}, totalnya <amount>. {Hasilnya bersih|Nodanya sudah tidak kelihatan}, untung {tidak jadi dibuang|belum saya setrika}.',
        ),
        staff('Syukurlah! <amount> {sudah ditransfer|kami transfer hari ini} oleh bagian tagihan.'),
      ],
    },
    {
      language: 'id',
      subject: 'Kunjungan: {pengembalian <item> luntur|tukar <item> di toko}',
      channel: 'visit',
      labels: ['2611-B', 'tukar di toko'],
      steps: [
        customer(
          '<name> datang ke toko membawa <item> dari <order>, {luntur merata|luntur di bagian lipatan}, batch 2611-B. {Tidak marah, cuma ingin tukar|Minta tukar yang <colour>}. {Struk masih ada.|Struk hilang, tapi pesanannya ketemu di sistem.}',
        ),
        staff(
          '{Langsung ditukar di toko|Sudah ditukar} dengan <item> <colour> dari batch 2609-A. {<you> pulang dengan senyum|Diberi sebungkus lerak}. Terima kasih sudah mampir, <short>.',
        ),
        give('Gudang'),
        note(
          '@Adi barang luntur dari <order> {saya taruh di rak B4|ada di meja depan}, {tolong difoto untuk pengrajin|kode 2611-B, masuk hitungan ya}.',
        ),
      ],
    },
    {
      language: 'th',
      subject: '<item>{สีตก|สีซีดหลังซัก} <order>',
      labels: ['2611-B'],
      steps: [
        customer(
          '<item>จากคำสั่งซื้อ <order> {ซักครั้งแรกสีตกเลย|สีตกจนน้ำเป็นสีน้ำตาล}<p> {ซักมือด้วยน้ำเย็นตามป้ายแล้ว|แยกซักแล้วด้วย} {แนบรูปมาให้ดู<n>|ตามรูปที่แนบ<p>} {ขอเปลี่ยนชิ้นใหม่ได้ไหม<q>|ทางร้านช่วยอะไรได้บ้าง<q>}',
          'faded',
        ),
        staff(
          'ต้องขออภัยจริง ๆ <Sp> {ขอบคุณสำหรับรูป|รูปชัดเจนมาก}<Sp> ผ้าล็อต 2611-B มีปัญหาเรื่องการตรึงสี {ทางร้านยินดีเปลี่ยนให้ใหม่|นกจะส่งชิ้นใหม่จากล็อตอื่นให้} โดยไม่ต้องส่งของเดิมคืน<Sn> {ขอยืนยันที่อยู่|ที่อยู่จัดส่งคือ}<street> ถูกต้องไหม<Sq>',
        ),
        customer('{ถูกต้อง<p>|ใช่<p>} {ขอเป็น<colour>ได้ไหม<q>|ขอสีเดิม<n>} {ขอบคุณที่ไม่ต้องส่งคืน|สะดวกมาก}<p>'),
        note(
          '@Adi pengganti <order> ke Thailand, {satu potong dari 2609-A|jangan dari 2611-B}. {Terima kasih!|Alamat sudah benar.}',
        ),
        staff('ส่งชิ้นใหม่ให้แล้ว<Sp> คาดว่าจะถึงภายใน<soon> {ซักครั้งแรกแนะนำใส่เกลือเล็กน้อย|แถมน้ำยาซักผ้าบาติกไปให้ด้วย}<Sn>'),
        thanks,
      ],
    },
    {
      language: 'en',
      subject: '{Colour ran|Napkins bled} in the first wash (<order>)',
      labels: ['2611-B'],
      steps: [
        customer(
          'The <item> from <order> {bled in the very first wash|lost their colour}, although I {washed them cold and alone|followed the label}. {Photo attached.|See the picture.} {They were for <event>|I have guests on <soonday>}. {Can you replace them?|What do you suggest?}',
          'faded',
        ),
        staff(
          'I am very sorry, that should not happen. {Could you look at the small seam label|Would you check the seam label}: does it say 2611-B? {A replacement is set aside either way|In any case we replace them}.',
        ),
        customer(
          '{Yes, 2611-B|It does say 2611-B}. {Please send them to <street>, <city>|Same address as before}. {Shall I send the old ones back?|}',
        ),
        staff(
          'Thank you. The replacement comes from another batch and leaves {tomorrow|today}; expect it around <soon>. {There is no need to send anything back|Please keep the old ones}.',
        ),
        thanks,
      ],
    },
  ],
};
