import { expect, test } from 'vitest';
import { nameGroups } from './name-groups.ts';

/** What customers of a shop write, by what it is about: with greetings, thanks and the names of the shop and its people. */
const letters = {
  late: [
    'Paket belum sampai\nHalo Toko Rina, paket pesanan 8421 saya belum sampai juga. Mohon dicek ya kak, terima kasih.',
    'Pesanan 8422\nHalo kak Sari, paket saya belum sampai padahal sudah seminggu. Terima kasih.',
    'Mau tanya paket\nSelamat siang Toko Rina, paket belum sampai, kurirnya bilang masih di gudang.',
    'Kapan sampai?\nHalo min, sudah lima hari paket belum sampai, kurir tidak bisa ditelepon. Makasih kak.',
    'Paket\nAssalamualaikum kak, paket saya belum sampai. Mohon bantuannya ya.',
    'Kurir\nHalo kak, kurir tokorina tidak datang, paket belum sampai. Terima kasih sebelumnya.',
  ],
  torn: [
    'Kain sobek\nHalo Toko Rina, kain batik yang saya terima sobek di ujungnya. Mohon diganti ya kak.',
    'Barang cacat\nHalo kak, kainnya sobek sepanjang 5 cm. Bisa tukar? Terima kasih.',
    'Tukar kain\nSelamat pagi kak Sari, kain sobek waktu dibuka. Minta tukar ya, makasih.',
    'Sobek\nHalo min, saya terima kain sobek. Mohon ditukar. Terima kasih kak.',
    'Komplain\nHalo kak, kain yang datang sobek, mau tukar yang baru. Terima kasih.',
  ],
  refund: [
    'Refund\nHello Toko Rina, I returned the scarf and the refund has not reached my bank account. Thanks!',
    'Refund for order 8431\nHi Sari, when will the refund arrive? My bank account shows nothing. Kind regards, Ann',
    'Money back\nGood morning team, I am still waiting for my refund since Monday. Thank you.',
    'Refund\nDear Toko Rina, no refund in my bank account yet. Please help. Best regards',
    'Question\nHello, could you check my refund please? The bank account is right. Thanks, Tom',
  ],
  size: [
    'Wrong size\nHello Toko Rina, the shirt came in the wrong size. Could you exchange it? Thanks!',
    'Exchange\nHi Sari, I got size M, not L. Please exchange the shirt. Thank you.',
    'Size\nGood afternoon team, wrong size again, I would like to exchange the shirt. Kind regards',
    'Shirt\nHello, the shirt has the wrong size. Please exchange. Best, Kim',
    'Wrong size\nDear team, wrong size of shirt in order 8430. Thanks',
  ],
  address: [
    'เปลี่ยนที่อยู่\nสวัสดีค่ะ ร้านโทโกะรินะ ขอเปลี่ยนที่อยู่จัดส่งหน่อยได้ไหมคะ ขอบคุณค่ะ',
    'ที่อยู่จัดส่ง\nสวัสดีครับ ย้ายบ้านแล้ว อยากเปลี่ยนที่อยู่จัดส่งครับ ขอบคุณครับ',
    'สอบถาม\nสวัสดีค่ะ รบกวนเปลี่ยนที่อยู่ให้หน่อยนะคะ จัดส่งที่ทำงานแทน ขอบคุณมากค่ะ',
    'แก้ที่อยู่\nเรียนแอดมิน ขอเปลี่ยนที่อยู่ของคำสั่งซื้อ 8440 ค่ะ',
    'เปลี่ยนที่อยู่\nสวัสดีค่ะคุณศรี เปลี่ยนที่อยู่ได้ไหมคะ ขอบคุณล่วงหน้าค่ะ',
  ],
  invoice: [
    'ใบกำกับภาษี\nสวัสดีค่ะ ร้านโทโกะรินะ ขอใบกำกับภาษีหน่อยค่ะ ขอบคุณค่ะ',
    'ขอใบกำกับภาษี\nสวัสดีครับ บริษัทต้องการใบกำกับภาษีครับ ขอบคุณครับ',
    'สอบถาม\nเรียนแอดมิน ยังไม่ได้รับใบกำกับภาษีเลยค่ะ รบกวนด้วยนะคะ',
    'ใบกำกับภาษี\nสวัสดีค่ะคุณศรี ใบกำกับภาษีชื่อผิดค่ะ รบกวนแก้ให้หน่อยนะคะ',
    'ภาษี\nสวัสดีค่ะ ใบกำกับภาษีของเดือนก่อนยังไม่มาค่ะ ขอบคุณล่วงหน้าค่ะ',
  ],
};
type About = keyof typeof letters;
const abouts = Object.keys(letters) as About[];
const own = ['Toko Rina', 'Sari Hidayat', 'ร้านโทโกะรินะ', 'ศรี'];

function namesOf(chosen: readonly About[]): Record<string, string> {
  const texts = chosen.flatMap((about) => letters[about]);
  const groups = chosen.flatMap((about, at) => letters[about].map(() => at));
  const names = nameGroups(texts, groups, chosen.length, { own });
  return Object.fromEntries(chosen.map((about, at) => [about, names[at]?.join(' · ') ?? '']));
}

const particular: Record<About, RegExp> = {
  late: /belum sampai|paket/,
  torn: /sobek/,
  refund: /refund/,
  size: /wrong size|size/,
  address: /ที่อยู่/,
  invoice: /ภาษี/,
};
const common =
  /halo|hello|\bhi\b|dear|kak\b|makasih|terima|mohon|selamat|thank|regards|team|toko|rina|sari|สวัสดี|ขอบคุณ|รบกวน|แอดมิน|โทโกะ|รินะ|ศรี|สอบถาม/i;

test.each<[string, About[]]>([
  ['many groups in three languages', abouts],
  ['one group of each language', ['torn', 'refund', 'address']],
  ['one language alone', ['late', 'torn']],
  ['one group alone', ['invoice']],
])(
  '%s are called by what is particular to them, never by greetings or names of the shop',
  (_case, chosen) => {
    for (const [about, name] of Object.entries(namesOf(chosen))) {
      expect(name).toMatch(particular[about as About]);
      expect(name).not.toMatch(common);
    }
  },
);

test('what turns a word around stays with it, and words side by side are one', () => {
  const names = namesOf(abouts);
  expect(names.late).toContain('belum sampai');
  expect(names.size).toContain('wrong size');
});

test('what one person alone says names nothing, however often they say it', () => {
  const texts = [
    'Klinik, 12, refund',
    'refund, 4, Klinik',
    'Klinik: 3 refund',
    'refund',
    'refund',
    'parcel',
    'parcel',
    'parcel',
  ];
  const groups = [0, 0, 0, 0, 0, 1, 1, 1];
  const by = ['ann', 'ann', 'ann', 'tom', 'kim', 'ann', 'tom', 'kim'];
  expect(nameGroups(texts, groups, 2)[0]).toEqual(['refund', 'klinik']);
  expect(nameGroups(texts, groups, 2, { by })).toEqual([['refund'], ['parcel']]);
});
