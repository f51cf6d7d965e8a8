import { customer, give, note, snooze, staff, type Theme, thanks } from '../play/story.ts';

/** Parcels that are slow, lost on the way, or said to be delivered. */
export const lateParcels: Theme = {
  name: 'late-parcels',
  team: 'Layanan',
  labels: ['pengiriman'],
  weeks: [2.2, 2, 2.4, 4.2, 3.6, 2.2, 2, 2, 1.8],
  items: {
    id: [
      'taplak kawung',
      'kain mega mendung',
      'set piring lombok',
      'selendang parang',
      'sarung bantal batik',
      'mangkuk keramik',
    ],
    th: ['ผ้าพันคอ', 'ผ้าปูโต๊ะลายกาวุง', 'ชุดจานเซรามิก', 'ผ้าคลุมไหล่'],
    en: ['table runner', 'batik napkins', 'ceramic bowls', 'kawung tablecloth'],
  },
  scripts: [
    {
      language: 'id',
      subject: 'Pesanan <order> belum {sampai|datang|tiba}',
      steps: [
        customer(
          '{Saya pesan|Tanggal <date> saya memesan|Mau tanya pesanan} <item> nomor <order>{, sudah dibayar lunas| dan langsung saya bayar|}. {Sampai hari ini|Sampai sekarang|Sudah lewat seminggu} {belum juga sampai|barangnya belum datang|belum ada yang mengantar} ke <city>. {Bisa tolong dicek posisinya di mana?|Kira-kira kapan sampainya ya?|Apa sudah benar dikirim?}',
        ),
        staff(
          '{Mohon maaf|Maaf sekali|Kami mohon maaf} pesanan <order> {terlambat|belum sampai}. {Saya cek|Sudah saya lihat}: paketnya {diserahkan ke|ada di tangan} <courier> tanggal <date>, dan sejak <day> {tertahan di gudang transit|belum dipindai lagi}. {Saya minta mereka|Saya sudah meminta kurirnya} mengantar paling lambat <soon>. {Saya kabari lagi|Saya sendiri yang memantau dan mengabari <short>} begitu ada kabar.',
        ),
        note(
          '{Kurir <courier> bilang|Sudah telepon <courier>:} paket <order> {nyangkut di sortir <city>|salah masuk karung, balik ke hub}. {@Adi tolong pantau sampai <soonday>.|@Dewi kalau <soonday> belum sampai, siapkan kirim ulang.|Cek lagi <soonday> pagi.}',
        ),
        customer(
          '{Baik, saya tunggu|Oke saya tunggu|Siap}. {Soalnya mau dipakai untuk <event>|Itu untuk <event>, jadi agak deg-degan|Semoga tidak lewat <soonday> ya}.',
        ),
        staff(
          '{Kabar baik|Ada kabar}: paket <order> {sudah keluar untuk diantar hari ini|tadi pagi sampai di kantor <courier> <city> dan diantar hari ini}. {Kalau sampai sore belum tiba|Kalau ada apa-apa}, {langsung balas email ini|kabari saya} ya, <short>.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: 'Status {terkirim|“diterima”} tapi {barang tidak ada|saya tidak terima apa-apa}',
      priority: 'high',
      labels: ['kurir'],
      steps: [
        customer(
          'Di {situs|aplikasi} <courier> {tertulis|statusnya} pesanan <order> {sudah diterima|“delivered”} hari <day>{ oleh satpam| oleh “Ibu”|}. {Padahal di rumah ada orang seharian|Saya tanya satpam dan tetangga|Sudah saya cek sekeliling rumah}, {tidak ada paket apa pun|tidak ada yang merasa menerima|tidak ada yang tahu}. <item> itu {hadiah|untuk <event>}. {Bagaimana ini?|Mohon segera dicek.|Tolong bantuannya.}',
        ),
        note(
          '@Adi {minta foto bukti terima|tolong minta koordinat dan foto pengantaran} untuk <order> ke <courier>. {Ini kasus ketiga di <city> bulan ini.|Pelanggannya sudah cemas.|Alamatnya <street>.}',
        ),
        staff(
          'Maaf sekali atas {kejadian|pengalaman} ini, <short>. Saya sudah {meminta|menagih} foto dan titik pengantaran ke <courier> untuk <order>; jawabannya paling lambat <soonday>. {Apa pun hasilnya, <short> tidak akan rugi|Kalau paketnya tidak ditemukan, kami kirim pengganti tanpa biaya|Kalau tidak ketemu, <item> kami kirim ulang}. Boleh {dipastikan|saya pastikan} alamatnya: <street>, <city>?',
        ),
        customer(
          '{Betul|Ya, betul}, <street>. {Patokannya warung di depan gang|Rumahnya pagar hijau|Nomornya agak tertutup pohon}. {Saya tunggu kabarnya|Mohon dikabari ya}.',
        ),
        give('Gudang'),
        staff(
          '{Paketnya ketemu|Sudah jelas sekarang}: kurir {mengantar ke nomor yang mirip|menitipkannya di rumah lain di jalan yang sama}. {Hari ini diambil dan diantar|Besok pagi diantar langsung} ke <street>, {dan mereka minta maaf|dengan permintaan maaf dari mereka}. {Sebagai tanda maaf|Dari kami} ada {kartu kecil|potongan 10%} untuk pesanan berikutnya.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: 'Resi {tidak bisa dilacak|tidak ditemukan}, <order>',
      steps: [
        customer(
          '{Nomor resi|Resi} KN<digits> {yang dikirim lewat email|dari Toko Rina} {tidak bisa dilacak|selalu “tidak ditemukan”} di <courier>. {Apakah salah ketik?|Apa belum dikirim?|Boleh dicek lagi?} Pesanannya <order>, <item>.',
        ),
        staff(
          '{Terima kasih sudah memberi tahu|Maaf membingungkan}. {Dua angka terakhirnya tertukar|Ada satu angka yang salah}: yang benar KN<digits2>. {Paketnya berangkat <day> dan sekarang di perjalanan ke <city>|Dengan nomor itu terlihat paketnya sudah menuju <city>}, perkiraan tiba <soon>.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: '{Telepon|Telp}: <name> menanyakan <order>',
      channel: 'phone',
      steps: [
        customer(
          '<name> menelepon: <order> (<item>) {belum sampai di <city>|katanya dua kali gagal diantar}. {Nada suaranya kecewa|Orangnya sabar, tapi butuh kepastian|Barang dipakai untuk <event>}. {Minta ditelepon lagi setelah jam 3.|Minta dikabari lewat email.|Nomor yang sama bisa dihubungi.}',
        ),
        staff(
          '{Sudah saya jelaskan lewat telepon|Menyambung telepon tadi}: <order> {diantar ulang <soon>|dijadwalkan <courier> <soon>}, antara jam 9 dan 12. {Nomor <short> sudah ada di catatan kurir|Kurir akan menelepon dulu}.',
        ),
        note(
          '{Sudah ditelepon balik, <you> puas.|Kurir konfirmasi jadwal <soonday>. Aman.|Alamat di label ternyata tanpa nomor rumah, sudah dibetulkan.}',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: 'Minta {dikirim setelah|ditahan sampai} tanggal tertentu, <order>',
      steps: [
        customer(
          'Pesanan <order> {tolong jangan dikirim dulu|mohon ditahan dulu} ya, {rumah kosong|kami sekeluarga mudik} sampai {minggu depan|dua minggu lagi}. {Nanti saya kabari kalau sudah boleh kirim|Bisa dikirim setelah itu saja?}',
        ),
        staff(
          'Bisa sekali, <short>. <item> untuk <order> {kami simpan dulu di gudang|kami sisihkan}, {tanpa biaya apa pun|tidak ada biaya tambahan}. {Selamat berlibur!|Saya ingatkan gudang sehari sebelumnya.}',
        ),
        snooze(6),
        staff(
          '<short>, apakah {sudah kembali di rumah|rumahnya sudah ada orang}? <order> siap berangkat dari Bandung.',
        ),
      ],
    },
    {
      language: 'th',
      subject: '{ยังไม่ได้รับ|รอ}<item> {ระบบขึ้นว่าส่งแล้ว|เลขที่ <order>}',
      steps: [
        customer(
          'สั่ง<item>ไว้เมื่อวันที่ <date> เลขที่ <order> {ตอนนี้ยังไม่ได้รับเลย|ผ่านมาหลายวันแล้วของยังไม่ถึง}<p> {ในระบบขึ้นว่าส่งสำเร็จ|ติดตามแล้วสถานะไม่ขยับ}ตั้งแต่<day> {จะใช้ใน<event>|ตั้งใจจะให้เป็นของขวัญ} {ช่วยเช็กให้หน่อยได้ไหม<q>|รบกวนตรวจสอบให้ด้วย<n>}',
        ),
        note(
          '@Adi {Siam Parcel lagi, <order>|tolong cek <order> di Siam Parcel}: {pelanggan belum terima, sistem bilang terkirim|tidak ada pemindaian beberapa hari ini}. {Sudah saya tulis ke kontak mereka.|Bisa minta bukti terima?}',
        ),
        staff(
          '{ขออภัยเป็นอย่างยิ่ง|ขอโทษด้วย}<Sn>ที่ทำให้ต้องรอ {นกตรวจสอบแล้ว|เช็กให้แล้ว}<Sp> พัสดุ <order> {ค้างอยู่ที่ศูนย์คัดแยก|ถูกนำไปส่งผิดสาขา} ทาง <courier> รับปากว่าจะนำส่งภายใน<soon><Sp> {หากเกินกำหนดทางร้านจะส่งชิ้นใหม่ให้ทันที|ถ้าไม่ทันจะส่งชิ้นใหม่ให้โดยไม่มีค่าใช้จ่าย}<Sp>',
        ),
        customer(
          '{รับทราบ<p>|โอเค<p>} {ที่อยู่คือ<street>|จะมีคนอยู่บ้านทั้งวัน|โทรก่อนส่งได้เลย}<n> {หวังว่าจะทัน<n>|รออยู่<n>}',
        ),
        staff(
          'แจ้งความคืบหน้า<Sp> พัสดุ <order> {ออกนำส่งแล้วเช้านี้|อยู่บนรถนำส่งแล้ว} {คนขับจะโทรหาก่อนถึง|คาดว่าจะถึงก่อนบ่ายสาม}<Sp>',
        ),
        thanks,
      ],
    },
    {
      language: 'th',
      subject: 'ขอเลขพัสดุ{ใหม่|ที่ถูกต้อง} <order>',
      steps: [
        customer(
          'เลขพัสดุ KN<digits> ที่ได้รับ{ค้นหาไม่เจอ|ขึ้นว่าไม่พบข้อมูล}<p> คำสั่งซื้อ <order> {รบกวนส่งเลขใหม่ให้หน่อย<n>|ส่งของหรือยัง<q>}',
        ),
        staff(
          'ขออภัย<Sn> เลขที่ถูกต้องคือ KN<digits2> <Sp> ตอนนี้พัสดุ{อยู่ระหว่างทางไป<city>|ผ่านศุลกากรแล้ว} คาดว่าจะถึง<soon><Sp>',
        ),
        thanks,
      ],
    },
    {
      language: 'en',
      subject: 'Where is {my order|order} <order>?',
      steps: [
        customer(
          'I ordered the <item> on <date> (<order>) and {the tracking has not moved since <day>|have heard nothing since}. {It is meant for <event>|I need it for <event>}, so I am {getting a little nervous|starting to worry}. {Could you find out where it is?|Do you know when it will reach <city>?}',
        ),
        staff(
          'I am sorry for the wait. I have {asked|called} <courier> about <order>: it {is held at customs for a routine check|missed its flight connection}. They expect to {release it|deliver it} by <soon>. I will {write to you again as soon as it moves|keep an eye on it and let you know}.',
        ),
        note(
          '{<courier> hold <order> at customs|Customs asks for HS code of <item>}, {form sent|@Sari can you send the commercial invoice?|@Adi please add it to the export list}.',
        ),
        customer(
          '{Thanks for looking into it|Thank you for the quick answer}. {If it helps, I can pay any duties online|I will be home all week|<soon> would still be fine}.',
        ),
        staff(
          'Good news: <order> {cleared customs this morning|is out for delivery in <city>}. {No duties were charged|The duties are on us}.',
        ),
        thanks,
      ],
    },
    {
      language: 'en',
      subject: '<order>: marked as delivered, but nothing here',
      priority: 'high',
      steps: [
        customer(
          'The courier says <order> was {left with a neighbour|delivered} on <day>. {I asked everyone in the building|My neighbours know nothing about it} and {there is no parcel|nobody has it}. My address is <street>, <city>. {What can we do?|Please advise.}',
        ),
        staff(
          'I am sorry, that is an unpleasant surprise. I have opened an inquiry with <courier>; they must answer by <soonday>. {Whatever they find, you will not lose out|If it stays lost}, we send the <item> again at no cost.',
        ),
        customer(
          '{That is reassuring, thank you|Thank you}. {The concierge will look again tonight|I will check with the office downstairs}.',
        ),
        staff(
          'They could not prove the delivery, so a new <item> leaves Bandung tomorrow with a signature required. You get the tracking number by e-mail.',
        ),
        thanks,
      ],
    },
  ],
};
