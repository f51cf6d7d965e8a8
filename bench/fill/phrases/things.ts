import type { Language } from '../../../server/kernel/language.ts';

/** Products and places by language; the first are named often, the last hardly ever. */
export const things: Record<Language, { products: string[]; places: string[]; amount(n: number): string }> = {
  en: {
    products: [
      ...[
        'teapot',
        'lamp',
        'blanket',
        'backpack',
        'kettle',
        'mirror',
        'carpet',
        'bookshelf',
        'umbrella',
        'clock',
      ],
      ...[
        'armchair',
        'cushion',
        'suitcase',
        'vase',
        'hammock',
        'lantern',
        'toaster',
        'tablecloth',
        'bracelet',
      ],
      ...[
        'wheelbarrow',
        'harmonica',
        'sundial',
        'metronome',
        'telescope',
        'gramophone',
        'barometer',
        'xylophone',
      ],
    ],
    places: [
      ...['London', 'Singapore', 'Manchester', 'Sydney', 'Dublin', 'Leeds', 'Bristol', 'Perth', 'Toronto'],
      ...['Cardiff', 'Norwich', 'Hobart', 'Inverness', 'Penzance', 'Aberystwyth', 'Ullapool'],
    ],
    amount: (n) => `£${(n / 20).toFixed(2)}`,
  },
  id: {
    products: [
      ...[
        'teko',
        'lampu',
        'selimut',
        'ransel',
        'panci',
        'cermin',
        'karpet',
        'rak buku',
        'payung',
        'jam dinding',
      ],
      ...[
        'kursi',
        'bantal',
        'koper',
        'vas bunga',
        'ayunan',
        'lentera',
        'pemanggang',
        'taplak meja',
        'gelang',
      ],
      ...['gerobak', 'angklung', 'kompas', 'sasando', 'teropong', 'wayang golek', 'gamelan', 'kolintang'],
    ],
    places: [
      ...[
        'Jakarta',
        'Surabaya',
        'Bandung',
        'Medan',
        'Semarang',
        'Makassar',
        'Yogyakarta',
        'Denpasar',
        'Malang',
      ],
      ...['Palembang', 'Balikpapan', 'Ambon', 'Kupang', 'Ternate', 'Wamena', 'Sabang'],
    ],
    amount: (n) => `Rp${n}.000`,
  },
  th: {
    products: [
      ...['กาน้ำชา', 'โคมไฟ', 'ผ้าห่ม', 'กระเป๋าเป้', 'หม้อ', 'กระจก', 'พรม', 'ชั้นหนังสือ', 'ร่ม', 'นาฬิกา'],
      ...['เก้าอี้', 'หมอน', 'กระเป๋าเดินทาง', 'แจกัน', 'เปล', 'ตะเกียง', 'เครื่องปิ้งขนมปัง', 'ผ้าปูโต๊ะ', 'กำไล'],
      ...['รถเข็น', 'ขลุ่ย', 'เข็มทิศ', 'ระนาด', 'กล้องส่องทางไกล', 'หุ่นกระบอก', 'ฆ้อง', 'จะเข้'],
    ],
    places: [
      ...['กรุงเทพ', 'เชียงใหม่', 'ขอนแก่น', 'ภูเก็ต', 'นครราชสีมา', 'อุดรธานี', 'หาดใหญ่', 'พิษณุโลก', 'ระยอง'],
      ...['นครสวรรค์', 'ลำปาง', 'สุรินทร์', 'น่าน', 'ระนอง', 'ปัตตานี', 'แม่ฮ่องสอน'],
    ],
    amount: (n) => `${n} บาท`,
  },
};
