import { customer, give, note, staff, type Theme, thanks } from '../play/story.ts';

/** Bowls, plates and vases that did not survive the road. */
export const brokenCeramics: Theme = {
  name: 'broken-ceramics',
  team: 'Gudang',
  labels: ['pecah'],
  weeks: [1, 1.2, 3, 1.1, 1, 2.6, 1, 0.9, 0.8],
  items: {
    id: ['mangkuk', 'piring saji', 'vas keramik', 'cangkir', 'teko'],
    th: ['ชามเซรามิก', 'แจกัน', 'จานใบใหญ่'],
    en: ['serving bowl', 'vase', 'tea set'],
  },
  scripts: [
    {
      language: 'id',
      subject: '<item> {pecah|retak} saat {tiba|dibuka}, <order>',
      steps: [
        customer(
          '{Paket <order> datang <day>|Barusan saya buka paket <order>}, {sayang sekali|ternyata} {satu|dua} <item> {retak memanjang|pecah di bibirnya|pecah jadi tiga}. {Kardusnya penyok di sudut|Bungkusnya tipis menurut saya}. {Foto terlampir|Saya foto sebelum dibuang}. {Bisa dikirim lagi?|Bagaimana penggantiannya?}',
          'cracked',
        ),
        staff(
          'Mohon maaf, <short>, {pasti kecewa|padahal sudah ditunggu-tunggu}. Terima kasih fotonya, {itu sudah cukup|tidak perlu bukti lain}. <item> penggantinya {kami kirim besok dengan bungkus ganda|dibungkus ulang hari ini} dan tiba sekitar <soon>. {Pecahannya boleh dibuang dengan hati-hati|Yang retak jangan dipakai untuk air panas ya}.',
        ),
        note(
          '@Adi {pengganti <item> untuk <order>, kotak dalam yang baru.|satu <item> lagi pecah, tujuan <city>. Kardus tipis?} {Sudah ada fotonya di atas.|Tolong hari ini.}',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: 'Telepon: <item> retak, <order>',
      channel: 'phone',
      steps: [
        customer(
          'Telepon dari <name>, <city>: <item> di <order> {retak saat tiba|bocor waktu diisi air}. {Mau ganti yang sama|Minta dikirim lagi} sebelum <event>. {Tidak bisa kirim foto.|Foto menyusul lewat email.}',
        ),
        staff(
          'Sesuai pembicaraan di telepon: {pengganti <item> berangkat dengan <courier>|kami kirim <item> baru} dan tiba {sebelum|paling lambat} <soon>. {Fotonya tidak usah, kami percaya|Bila sempat, foto boleh menyusul}.',
        ),
        give('Gudang'),
        note(
          '{Bungkus ganda untuk <order>.|@Adi <order> jangan digabung dengan kiriman lain.} {Pelanggan lama.|Sudah janji <soonday>.}',
        ),
      ],
    },
    {
      language: 'id',
      subject: '{Kurang satu|Isi kurang}: <item> di pesanan <order>',
      steps: [
        customer(
          'Isi paket <order> {kurang satu <item>|tidak lengkap}: di {nota|daftar isi} tertulis enam, {yang ada lima|saya hitung lima}. {Kardusnya tersegel rapi|Segelnya seperti dibuka ulang}. {Mohon dicek di gudang ya Kak|Apa menyusul?}',
          'dented',
        ),
        note(
          '@Adi {cek kamera meja bungkus untuk <order>|hitungan rak <item> selisih satu?}. {Pelanggan bilang lima.|}',
        ),
        staff(
          '{Maaf, <short>|Aduh, maaf}: {gudang menemukan <item> yang tertinggal di meja bungkus|memang ada satu <item> lebih di rak}. {Hari ini kami susulkan|Besok pagi kami kirim} tanpa biaya, tiba sekitar <soon>.',
        ),
        thanks,
      ],
    },
    {
      language: 'th',
      subject: '<item>{แตก|ร้าว}ตอนแกะกล่อง <order>',
      steps: [
        customer(
          'ได้รับ <order> เมื่อ<day><p> แต่<item>{แตกหนึ่งใบ|มีรอยร้าวยาว} {กล่องบุบตรงมุม|กันกระแทกน้อยไปหน่อย} {แนบรูปไว้แล้ว|มีรูปประกอบ}<p> {ขอส่งใบใหม่ได้ไหม<q>|ทางร้านรับผิดชอบอย่างไร<q>}',
          'cracked',
        ),
        staff(
          'ขออภัย{เป็นอย่างมาก|จริง ๆ}<Sp> จะส่ง<item>ใบใหม่ให้ทันที{พร้อมกล่องสองชั้น|โดยไม่มีค่าใช้จ่าย} คาดว่าถึง<soon><Sp> {ระวังเศษแตกบาดมือด้วย|ของเดิมไม่ต้องส่งคืน}<Sn>',
        ),
        note(
          '@Adi satu lagi pecah di jalan ke Thailand, <order>. {Kotak dalam baru sudah dipakai?|Bungkus ganda ya.}',
        ),
        thanks,
      ],
    },
    {
      language: 'en',
      subject: '{Broken|Cracked} <item> in order <order>',
      steps: [
        customer(
          'Sadly the <item> in <order> arrived {with a long crack|in pieces}. {The box had a dented corner|There was little padding on one side}. {I have attached a photo|Photo attached}. {Is a replacement possible before <event>?|Could you send another one?}',
          'cracked',
        ),
        staff(
          'I am so sorry. {Thank you for the photo, it is all we need|No further proof is needed}. A new <item> is being {packed in a double box|wrapped by our most careful packer} and should reach <city> around <soon>. {Please mind the splinters|You can throw the broken one away}.',
        ),
        thanks,
      ],
    },
  ],
};
