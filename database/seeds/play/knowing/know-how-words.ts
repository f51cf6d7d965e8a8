import type { Language } from '../../../../server/kernel/language.ts';

type Node = { type: string; attrs?: object; content?: Node[]; text?: string };
type Words = { title: string; summary: string; body: Node };
type In<T> = Readonly<Record<Language, T>>;

/** An article that a company has written down. */
export type Told = {
  shelf: string;
  isPublic: boolean;
  isDraft?: boolean;
  /** Counted from when it was written: what has passed is to be looked at again. */
  reviewInDays: number;
  words: Partial<Record<Language, Words>>;
};

const text = (words: string): Node => ({ type: 'text', text: words });
const p = (words: string): Node => ({ type: 'paragraph', content: [text(words)] });
const h = (words: string): Node => ({ type: 'heading', attrs: { level: 2 }, content: [text(words)] });
const steps = (...all: string[]): Node => ({
  type: 'orderedList',
  attrs: { start: 1 },
  content: all.map((one) => ({ type: 'listItem', content: [p(one)] })),
});
const box = (kind: 'tip' | 'note' | 'warning', words: string): Node => ({
  type: 'callout',
  attrs: { kind },
  content: [p(words)],
});
const words = (title: string, summary: string, ...content: Node[]): Words => ({
  ...{ title, summary, body: { type: 'doc', content } },
});

const parcel: In<Words> = {
  en: words(
    'It says delivered, but I do not have it',
    'Most parcels are nearer than one thinks. Three steps that take five minutes.',
    steps(
      'Open the page of your order and look at the picture of the delivery.',
      'Ask at home, at the gate, and at the neighbour’s.',
      'Write to us with the number of the order. We call the driver within two working hours.',
    ),
    box('tip', 'Is it a present, or needed by a day? Tell us the day. We put it first.'),
    h('If it is not found'),
    p('We send it again or give your money back within three working days. You send us no papers.'),
  ),
  id: words(
    'Tertulis sudah diterima, tetapi paketnya tidak ada',
    'Kebanyakan paket lebih dekat daripada yang dikira. Tiga langkah, lima menit.',
    steps(
      'Buka halaman pesanan Anda dan lihat foto saat paket diserahkan.',
      'Tanyakan orang rumah, satpam, dan tetangga.',
      'Kabari kami dengan nomor pesanan. Kami menelepon kurir dalam dua jam kerja.',
    ),
    box('tip', 'Untuk hadiah atau perlu segera? Sebutkan tanggalnya. Kami dahulukan.'),
    h('Jika tidak ditemukan'),
    p(
      'Kami kirim ulang atau uang Anda kembali dalam tiga hari kerja. Anda tidak perlu mengirim berkas apa pun.',
    ),
  ),
  th: words(
    'พัสดุขึ้นว่าส่งแล้ว แต่ยังไม่ได้รับ ต้องทำอย่างไร',
    'ส่วนใหญ่พัสดุอยู่ใกล้กว่าที่คิด ลองทำสามขั้นนี้ก่อน ใช้เวลาไม่เกินห้านาที',
    steps(
      'เปิดหน้าคำสั่งซื้อ แล้วดูรูปตอนส่ง',
      'ถามคนในบ้าน นิติบุคคล หรือป้อมยาม',
      'บอกเราพร้อมเลขคำสั่งซื้อ เราจะโทรหาคนขับภายในสองชั่วโมงทำการ',
    ),
    box('tip', 'เป็นของขวัญหรือต้องใช้ด่วน บอกวันที่ต้องใช้ เราจะจัดให้ก่อน'),
    h('ถ้าหาไม่พบจริง ๆ'),
    p('เราส่งให้ใหม่หรือคืนเงินภายในสามวันทำการ คุณไม่ต้องส่งเอกสารใด ๆ'),
  ),
};

const damage: In<Words> = {
  en: words(
    'Something arrived broken',
    'Two pictures are enough. You do not send anything back.',
    steps('Take one picture of the thing and one of the box.', 'Send both to us within seven days.'),
    box('note', 'Keep the box until we have answered.'),
    p('We answer on the same working day: a new one, or your money.'),
  ),
  id: words(
    'Barang datang dalam keadaan rusak',
    'Dua foto sudah cukup. Anda tidak perlu mengirim barangnya kembali.',
    steps('Foto barangnya dan foto kotaknya.', 'Kirim keduanya kepada kami dalam tujuh hari.'),
    box('note', 'Simpan kotaknya sampai kami menjawab.'),
    p('Kami menjawab pada hari kerja yang sama: barang baru, atau uang Anda kembali.'),
  ),
  th: words(
    'สินค้ามาถึงแบบชำรุด',
    'รูปสองใบก็พอ คุณไม่ต้องส่งของกลับ',
    steps('ถ่ายรูปสินค้าและรูปกล่อง', 'ส่งรูปทั้งสองให้เราภายในเจ็ดวัน'),
    box('note', 'โปรดเก็บกล่องไว้จนกว่าเราจะตอบ'),
    p('เราตอบภายในวันทำการเดียวกัน จะส่งของใหม่หรือคืนเงินให้'),
  ),
};

const address: In<Words> = {
  en: words(
    'Changing the address after ordering',
    'Possible until the parcel is with the driver.',
    p(
      'Write to us with the number of the order and the new address. Before two in the afternoon it changes on the same day.',
    ),
    box(
      'warning',
      'When the driver has it already, we ask them. We promise nothing then, and tell you at once.',
    ),
  ),
  id: words(
    'Mengubah alamat setelah memesan',
    'Bisa selama paket belum di tangan kurir.',
    p(
      'Kabari kami dengan nomor pesanan dan alamat baru. Sebelum pukul dua siang, alamat berubah pada hari yang sama.',
    ),
    box(
      'warning',
      'Jika sudah di tangan kurir, kami menanyakannya. Kami belum bisa menjanjikan, dan segera mengabari Anda.',
    ),
  ),
  th: words(
    'เปลี่ยนที่อยู่หลังสั่งซื้อ',
    'ทำได้จนกว่าพัสดุจะอยู่กับคนขับ',
    p('แจ้งเลขคำสั่งซื้อและที่อยู่ใหม่ ก่อนบ่ายสองเปลี่ยนได้ภายในวันนั้น'),
    box('warning', 'ถ้าอยู่กับคนขับแล้ว เราจะสอบถามให้ โดยยังรับปากไม่ได้ และจะแจ้งผลทันที'),
  ),
};

const refund: In<Words> = {
  en: words(
    'How far we may go by ourselves',
    'For staff: what an agent decides alone.',
    p('Up to 500 thousand rupiah or 1,000 baht an agent replaces or gives the money back without asking.'),
    p('Above that, ask the lead. Never let a customer wait for our papers.'),
  ),
  id: words(
    'Seberapa jauh kita boleh memutuskan sendiri',
    'Untuk staf: yang diputuskan agen sendiri.',
    p(
      'Sampai 500 ribu rupiah atau 1.000 baht, agen mengganti barang atau mengembalikan uang tanpa bertanya.',
    ),
    p('Di atas itu, tanyakan penyelia. Jangan biarkan pelanggan menunggu urusan kita.'),
  ),
  th: words(
    'เราตัดสินใจเองได้แค่ไหน',
    'สำหรับเจ้าหน้าที่ สิ่งที่ตัดสินใจได้เอง',
    p('ไม่เกิน 500,000 รูเปียห์ หรือ 1,000 บาท เจ้าหน้าที่เปลี่ยนของหรือคืนเงินได้โดยไม่ต้องถาม'),
    p('ถ้าเกินกว่านั้น ให้ถามหัวหน้างาน อย่าให้ลูกค้ารอเอกสารของเรา'),
  ),
};

const invoice: In<Words> = {
  en: words(
    'An invoice for a company',
    'What we need, and when it comes.',
    p('Name, address and tax number of the company.'),
  ),
  id: words(
    'Faktur untuk perusahaan',
    'Yang kami perlukan, dan kapan dikirim.',
    p('Nama, alamat, dan NPWP perusahaan.'),
  ),
  th: words('ใบกำกับภาษีสำหรับบริษัท', 'สิ่งที่ต้องใช้ และจะได้รับเมื่อไร', p('ชื่อ ที่อยู่ และเลขประจำตัวผู้เสียภาษีของบริษัท')),
};

const hours: In<Words> = {
  en: words(
    'When we answer',
    'Every day from eight to eight.',
    p('We answer within two hours, on holidays within a day.'),
  ),
  id: words(
    'Kapan kami menjawab',
    'Setiap hari pukul delapan sampai dua puluh.',
    p('Kami menjawab dalam dua jam, pada hari libur dalam sehari.'),
  ),
  th: words('เราตอบเมื่อไร', 'ทุกวัน แปดโมงเช้าถึงสองทุ่ม', p('เราตอบภายในสองชั่วโมง วันหยุดภายในหนึ่งวัน')),
};

/** Everything that a demo company knows. */
export const told = {
  topics: [
    { en: 'Delivery', id: 'Pengiriman', th: 'การจัดส่ง' },
    { en: 'Damage', id: 'Kerusakan', th: 'สินค้าชำรุด' },
    { en: 'Payment', id: 'Pembayaran', th: 'การชำระเงิน' },
  ],
  shelves: [
    { key: 'delivery', names: { en: 'Delivery', id: 'Pengiriman', th: 'การจัดส่ง' } },
    {
      key: 'returns',
      names: { en: 'Returns and refunds', id: 'Retur dan pengembalian uang', th: 'คืนสินค้าและคืนเงิน' },
    },
    { key: 'about', names: { en: 'About us', id: 'Tentang kami', th: 'เกี่ยวกับเรา' } },
  ],
  articles: [
    { shelf: 'delivery', isPublic: true, reviewInDays: 180, words: parcel },
    { shelf: 'returns', isPublic: true, reviewInDays: 180, words: damage },
    { shelf: 'delivery', isPublic: true, reviewInDays: 20, words: address },
    { shelf: 'returns', isPublic: false, reviewInDays: 180, words: refund },
    { shelf: 'about', isPublic: false, isDraft: true, reviewInDays: 180, words: invoice },
  ] satisfies Told[] as readonly Told[],
  reworked: hours,
  misses: [
    { language: 'id' as const, q: 'cicilan', times: 9 },
    { language: 'th' as const, q: 'เก็บเงินปลายทาง', times: 7 },
    { language: 'en' as const, q: 'gift wrapping', times: 4 },
  ],
};
