import { customer, give, note, snooze, staff, type Theme, thanks } from '../play/story.ts';

/** Quotes for hotels, cafés, shops and weddings. */
export const wholesale: Theme = {
  name: 'wholesale',
  team: 'Layanan',
  brand: 'Rina Grosir',
  labels: ['grosir'],
  weeks: [0.9, 1, 1, 0.9, 1.1, 1.2, 1.4, 1.6, 1.6],
  items: {
    id: ['serbet batik', 'taplak bundar', 'mangkuk sup', 'piring makan', 'suvenir tas batik'],
    th: ['ผ้ารองจาน', 'ถ้วยกาแฟเซรามิก', 'ผ้าเช็ดปาก'],
    en: ['batik napkins', 'dinner plates', 'table runners', 'soup bowls'],
  },
  scripts: [
    {
      language: 'id',
      subject: 'Penawaran harga <bulk> {buah|pcs} <item>',
      steps: [
        customer(
          '{Kami dari <office>, <city>.|Saya mengelola <office> di <city>.} {Mau minta penawaran|Berapa harga grosir} untuk <bulk> <item>{ warna <colour>| warna campur|}? {Dipakai mulai bulan depan|Kalau cocok akan pesan rutin}. {Apakah bisa ditambah logo kami?|Ongkir sudah termasuk?}',
        ),
        note(
          '@Adi {stok <item> <colour> berapa?|bisa <bulk> <item> sebelum akhir bulan?} {Ini untuk <office>.|Calon langganan.}',
        ),
        staff(
          'Terima kasih atas minatnya, <short>. Untuk <bulk> <item> harga kami <amount> per {lusin|set}, {sudah termasuk ongkir ke <city>|belum termasuk ongkir}. {Pengerjaan tiga minggu|Bila dipesan sebelum <soon>, siap dalam dua minggu}. {Logo bisa dibordir kecil di sudut|Contoh kain bisa kami kirim gratis}.',
        ),
        customer(
          '{Harganya masuk|Menarik}. {Boleh minta contohnya dulu?|Kalau ambil dua kali lipat, bisa lebih murah?|Saya rapatkan dengan tim dulu ya.}',
        ),
        staff(
          '{Tentu|Boleh}, <short>. {Contohnya kami kirim besok ke <street>|Untuk jumlah dua kali lipat kami beri potongan 8%}. {Penawaran ini berlaku sampai akhir bulan|Saya catat dan tanyakan lagi minggu depan}.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: 'Suvenir {pernikahan|nikahan} <bulk> buah',
      steps: [
        customer(
          'Kak, saya cari suvenir untuk <event>, {kira-kira|sekitar} <bulk> buah. {Ada paket yang di bawah Rp 25.000?|Lihat di situs ada <item>, apa bisa dibungkus satu-satu?} {Nama pengantinnya bisa dicetak?|Acaranya dua bulan lagi.}',
        ),
        staff(
          'Selamat ya, <short>! Untuk <bulk> suvenir, <item> {kami bungkus kertas batik dengan kartu nama|paling pas}: Rp 22.500 sebuah. {Nama bisa dicetak tanpa biaya tambahan|Cetak nama termasuk}. {Saya kirim tiga pilihan foto|Mau saya kirimkan contoh ke <city>?}',
        ),
        customer(
          '{Suka yang warna <colour>|Yang <colour> bagus}! {Saya diskusi dengan calon mertua dulu 😄|Bagaimana cara uang mukanya?|Kalau jumlahnya berubah sedikit tidak apa-apa?}',
        ),
        snooze(4),
        staff(
          '{Santai saja, <short>|Siap, <short>}. {Uang muka 30%, sisanya sebelum kirim|Jumlah akhir boleh dipastikan dua minggu sebelum acara}. Saya {simpan kainnya sampai <soon>|tahan harganya}.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: 'Jadi reseller Toko Rina{?|, caranya?}',
      priority: 'low',
      steps: [
        customer(
          '{Saya punya toko kecil di <city>|Saya jualan daring dari rumah}, {tertarik jadi reseller.|bisa ambil barang dari Toko Rina?} {Minimal belanja berapa ya Kak?|Ada syaratnya?} {Paling diminati di sini <item>.|}',
        ),
        staff(
          'Senang mendengarnya, <short>. Reseller kami mulai dari belanja {Rp 2.000.000|dua juta rupiah} sekali ambil, potongan 20%, {barang yang tidak laku boleh ditukar dalam 60 hari|foto produk boleh dipakai}. {Formulirnya saya kirim|Kalau cocok, balas dengan alamat tokonya}.',
        ),
        thanks,
      ],
    },
    {
      language: 'th',
      subject: 'ขอใบเสนอราคา<item> <bulk> ชิ้น',
      steps: [
        customer(
          '{ทาง<office>|ร้าน<office>}สนใจสั่ง<item>จำนวน <bulk> ชิ้น {<colour>|คละสี}<p> {ขอราคาส่งรวมค่าขนส่งมา<city>|ราคาต่อชิ้นเท่าไร<q>} {ต้องใช้ภายในเดือนหน้า|สั่งทำโลโก้ได้ไหม<q>}',
        ),
        note(
          '@Adi <bulk> buah untuk kafe di Thailand, {bisa siap kapan?|stok cukup?} {Mereka minta logo.|Ongkir Siam Parcel sudah saya hitung.}',
        ),
        staff(
          'ขอบคุณที่สนใจ<Sp> <item> <bulk> ชิ้น ราคาส่งรวม<amount>ต่อโหล {รวมค่าขนส่งถึง<city>แล้ว|ยังไม่รวมค่าส่ง}<Sp> ผลิตประมาณสามสัปดาห์ {ยืนราคาถึง<soon>|มีตัวอย่างส่งให้ดูก่อนได้}<Sn>',
        ),
        customer('{ราคาโอเค<p>|น่าสนใจ<p>} {ขอดูตัวอย่างก่อนได้ไหม<q>|ขอปรึกษาหุ้นส่วนก่อน<n>|มัดจำเท่าไร<q>}'),
        staff(
          '{ได้<Sp>|ยินดี<Sp>} {จะส่งตัวอย่างไปที่<street>|มัดจำสามสิบเปอร์เซ็นต์ ที่เหลือก่อนส่งของ}<Sp> {หากมีคำถามเพิ่มแจ้งได้ตลอด|จะติดตามอีกครั้งสัปดาห์หน้า}<Sn>',
        ),
        thanks,
      ],
    },
    {
      language: 'en',
      subject: '{Wholesale quote|Quote}: <bulk> <item>',
      priority: 'high',
      steps: [
        customer(
          '{I run <office> in <city>|We are <office>, a small shop in <city>} and would like a quote for <bulk> <item> in <colour>. {We open on the first of next month|It is for <event>}. {What would shipping add?|Do you need a deposit?} {Could we have a hem in matching thread?|}',
        ),
        give('Gudang'),
        note(
          '@Adi {can Gudang make|do we have cloth for} <bulk> <item> in <colour> {before the first|this month}? {Quote goes out today.|They decide fast.}',
        ),
        staff(
          'What a lovely project. For <bulk> <item> in <colour> we can offer <amount> per dozen, {shipping to <city> included|plus shipping at cost}. {Production takes three weeks after a 30% deposit|If you confirm by <soon>, they leave Bandung in time}.',
        ),
        customer(
          '{That works for us|The price is fine}. {Could you send two samples first?|Can the deposit be paid by card?|I need to check the date with my partner.}',
        ),
        staff(
          '{Certainly|Of course}. {Two samples leave tomorrow for <street>|A payment link follows from our billing address}. {The price is held until <soonday>|I have reserved the cloth for you}.',
        ),
        thanks,
      ],
    },
  ],
};
