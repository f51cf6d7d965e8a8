import { customer, note, staff, type Theme, thanks } from '../play/story.ts';

/** Before anything is bought: stock, cloth, size, opening hours. */
export const questions: Theme = {
  name: 'questions',
  team: 'Layanan',
  labels: ['tanya produk'],
  weeks: [1.5, 1.5, 1.5, 1.4, 1.5, 1.6, 1.6, 1.5, 1.5],
  items: {
    id: [
      'taplak kawung 150 × 220',
      'kain mega mendung',
      'set piring lombok',
      'selendang sutra',
      'mangkuk biru',
    ],
    th: ['ผ้าปูโต๊ะลายกาวุง', 'ชุดจานสีฟ้า', 'ผ้าไหมคลุมไหล่'],
    en: ['mega mendung cloth', 'blue bowls', 'silk shawl', 'large tablecloth'],
  },
  scripts: [
    {
      language: 'id',
      subject: 'Stok <item>{ warna <colour>|}',
      steps: [
        customer(
          '{Apakah <item>|Kak, <item>} {masih ada|ready} {warna <colour>|yang <colour>}? {Butuh dua untuk <event>|Di situs tertulis habis}. {Kalau kosong, kapan ada lagi?|Boleh dititip dulu?}',
        ),
        staff(
          '{Masih ada|Tersisa sedikit}, <short>: <item> warna <colour> {tinggal tiga|ada empat di rak}. {Saya sisihkan sampai <soonday>|Mau saya simpankan?} {Pesannya tetap lewat situs ya|Tautannya saya kirim di bawah ini}.',
        ),
        customer(
          '{Tolong disisihkan dua ya|Sudah saya pesan, nomornya <order>}. {Bayarnya nanti malam|Makasih Kak}!',
        ),
        staff('{Sudah saya sisihkan|Sudah masuk}, <short>. {Ditunggu pesanannya|<order> kami kemas besok}.'),
      ],
    },
    {
      language: 'id',
      subject: '{Cara merawat|Cuci} <item>',
      priority: 'low',
      steps: [
        customer(
          '{Baru pertama kali punya|Saya baru beli} <item>. {Boleh masuk mesin cuci?|Dicucinya pakai apa ya?} {Disetrika langsung tidak apa-apa?|Takut luntur.}',
        ),
        staff(
          'Pertanyaan bagus, <short>. {Cuci tangan dengan air dingin dan lerak|Air dingin, sabun lembut, jangan direndam lama}, {jemur di tempat teduh|jangan kena matahari langsung}, {setrika dari bagian dalam|setrika hangat beralas kain}. {Bila terawat, warnanya tahan bertahun-tahun|Cuci pertama sebaiknya terpisah}.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: 'Telepon: tanya jam buka {dan parkir|hari <soonday>}',
      channel: 'phone',
      priority: 'low',
      steps: [
        customer(
          '<name> bertanya lewat telepon apakah toko buka hari <soonday>, {mau melihat <item> langsung|datang berenam dari <city>} {dan apakah ada parkir mobil|serta apakah boleh bayar pakai kartu}.',
        ),
        staff(
          'Sudah dijawab di telepon: {buka pukul 9 sampai 17|buka sampai pukul lima sore}, {parkir di halaman samping|parkir cukup untuk dua mobil}. {Ditunggu kedatangannya|Teh hangat menanti}, <short>.',
        ),
      ],
    },
    {
      language: 'id',
      subject: 'Ukuran <item> {dan bahannya|untuk meja 6 orang}',
      steps: [
        customer(
          'Meja saya {90 × 180|100 × 200|bundar, garis tengah 120} cm. <item> {muat tidak?|jatuhnya berapa senti di pinggir?} {Bahannya katun semua?|Kalau bisa pesan ukuran khusus, berapa lama?}',
        ),
        note(
          '@Adi tolong ukur <item> yang di rak, {pelanggan tanya jatuhnya|untuk meja <city>}. {Yang di foto ternyata ukuran lama.|}',
        ),
        staff(
          '{Sudah diukur gudang|Ini ukurannya}: <item> {jatuh 20 sampai 30 cm di tiap sisi|pas, jatuhnya sekitar 25 cm}, bahan {katun prima|katun 100%}. {Ukuran khusus dua minggu|Bila ingin lebih panjang, kami bisa jahitkan}, <short>.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: 'Kunjungan: {lihat kain di toko|pilih hadiah}',
      channel: 'visit',
      priority: 'low',
      steps: [
        customer(
          '<name> datang mencari <item> untuk <event>, {anggaran <amount>|suka warna <colour>}. {Yang dicari kosong, minta dikabari kalau datang.|Bimbang antara dua motif, difoto dulu.}',
        ),
        staff(
          'Terima kasih sudah mampir, <short>. {Begitu <item> datang, kami kabari lewat email|Dua motif yang tadi saya simpankan sampai <soonday>}.',
        ),
        thanks,
      ],
    },
    {
      language: 'th',
      subject: 'สอบถาม<item> {มีของไหม|ขนาดเท่าไร}',
      steps: [
        customer(
          '<item> {<colour>|}ยังมีของอยู่ไหม<q> {อยากได้สำหรับ<event>|ขนาดพอดีโต๊ะหกคนหรือเปล่า<q>} {ส่งถึง<city>กี่วัน<q>|ซักเครื่องได้ไหม<q>}',
        ),
        staff(
          '{มีพร้อมส่ง|เหลืออีกสองชิ้น}<Sp> ส่งถึง<city>ประมาณห้าถึงเจ็ดวัน {แนะนำซักมือด้วยน้ำเย็น|ผ้าฝ้ายแท้ทั้งผืน}<Sp> {ให้เก็บไว้ให้ก่อนไหม<Sq>|สั่งผ่านเว็บได้เลย}<Sp>',
        ),
        customer('{เก็บไว้ให้ก่อน<n>|สั่งแล้ว<p> เลขที่ <order>} {จะโอนคืนนี้|ขอบคุณที่ตอบไว}<p>'),
        staff('{เก็บไว้ให้ถึง<soonday>|ได้รับคำสั่งซื้อ <order> แล้ว}<Sp> {จะรีบแพ็กให้|ขอบคุณที่อุดหนุน}<Sn>'),
      ],
    },
    {
      language: 'en',
      subject: 'Question about the <item>',
      steps: [
        customer(
          '{Is the <item> still available in <colour>?|Do you ship the <item> to <city>?} {I would like two|It is a present for <event>}. {How long does it take?|Is it safe in the dishwasher?|Can it be washed by machine?}',
        ),
        staff(
          '{Yes, it is|Gladly}. {We have a few left in <colour>|Shipping to <city> takes seven to ten days}. {Cold water and a mild soap keep the colour|I can set two aside until <soonday>}. {Just order on the site as usual|Shall I reserve them for you?}',
        ),
        thanks,
      ],
    },
  ],
};
