import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftFrom, type Solved } from './draft.ts';
import { mark, maskPersonal } from './mask.ts';
import { likeness, piecesOf, saysSomething, sentencesOf } from './sentences.ts';

test.each([
  ['a mail', 'Tulis ke rina.s@honest.example ya', `Tulis ke ${mark} ya`],
  ['a telephone', 'Hubungi +62 812-3456-789 besok', `Hubungi ${mark} besok`],
  ['an order', 'Pesanan TR-8421 dan #10443 sudah', `Pesanan ${mark} dan ${mark} sudah`],
  ['an account', 'Rekening 1234567890 kami catat', `Rekening ${mark} kami catat`],
  ['a link to one', 'Lihat https://x.example/t?id=9 ya', `Lihat ${mark} ya`],
  ['a street', 'Kirim ke Jl. Melati No. 5, Bandung', `Kirim ke ${mark}, Bandung`],
  ['a known name', 'Sudah kami kirim, Rina Wulandari.', `Sudah kami kirim, ${mark}.`],
  ['a part of it', 'Baik wulandari, besok', `Baik ${mark}, besok`],
  ['a name behind a title', 'Baik, Kak Dewi Lestari, besok', `Baik, Kak ${mark}, besok`],
  ['a Thai name', 'คุณสมชาย ครับ', `คุณ${mark} ครับ`],
])('%s is taken out', (_what, text, masked) => {
  expect(maskPersonal(text, ['Rina Wulandari'])).toBe(masked);
});

test.each([
  'Ongkirnya Rp 1.250.000 untuk 3 kg.',
  'Refunds take 5 to 7 working days.',
  'Buka 08.00 sampai 17.00, Senin sampai Jumat.',
  'See https://shop.example/size-chart for sizes.',
  'Bu, ukuran ini kecil.',
])('%s stays as it is', (text) => {
  expect(maskPersonal(text, ['Rina Wulandari'])).toBe(text);
});

test('no known name is left in any text', () => {
  const names = ['Rina Wulandari', 'สมชาย'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names, 'Paket', ' ', ', ', '.', '\n')), (parts) => {
      const masked = maskPersonal(parts.join(' '), names);
      return names.every((name) => !masked.includes(name));
    }),
  );
});

test('a text is its sentences, lines end them, and quoted lines are left out', () => {
  expect(sentencesOf('1. Halo Kak, buka pesanan. Tekan Ubah!\n> Di mana?\n- Selesai', 'id')).toEqual([
    ...['buka pesanan.', 'Tekan Ubah!', 'Selesai'],
  ]);
});

test.each([
  ['Halo Kak, terima kasih sudah menghubungi kami.', false],
  ['ขอบคุณที่ติดต่อเรานะคะ', false],
  ['Ya.', false],
  [`Paket ${mark} ke ${mark} sudah kami kirim ulang.`, false],
  ['Buka halaman pesanan dan tekan Ubah alamat.', true],
  ['กรุณากดปุ่มเปลี่ยนที่อยู่', true],
])('%s says something: %s', (sentence, says) => {
  expect(saysSomething(sentence)).toBe(says);
});

test('likeness is 1 for the same words in any case, and 0 for nothing in common', () => {
  const of = (one: string, other: string) => likeness(piecesOf(one), piecesOf(other));
  expect([of('Ubah Alamat 7', 'ubah alamat'), of('abc', 'xyz'), of('', '')]).toEqual([1, 0, 0]);
});

const solved = (subject: string, question: string, ...answers: string[]): Solved => ({
  ...{ subject, question, answers },
});
const steps = 'Buka halaman pesanan Anda dan pilih pesanannya.';
const press = 'Tekan Ubah alamat sebelum paket dikirim.';
const requests = [
  solved('Ganti alamat', 'Bagaimana cara ganti alamat kirim?', `Halo Kak,\n${steps} ${press}`),
  solved('Re: Ganti alamat', 'Saya mau ganti alamat kirim.', `${steps}\nStok baju itu memang tinggal satu.`),
  solved(
    'Alamat salah',
    'Bagaimana cara mengganti alamat kirim?',
    `${press} Kurir tidak bisa mengubahnya di jalan.`,
  ),
  solved('Ganti alamat', 'Alamat', 'Kurir tidak bisa mengubahnya di jalan, ya. Terima kasih.'),
];

test('a draft says what several answers say, each once, in the words of the answers', () => {
  const draft = draftFrom(requests, 'id');
  expect(draft?.title).toBe('Ganti alamat');
  expect(draft?.summary).toMatch(/alamat kirim/);
  expect(draft?.paragraphs.slice(0, 2)).toEqual([steps, press]);
  expect(draft?.paragraphs).toHaveLength(3);
  expect(draft?.paragraphs[2]).toMatch(/^Kurir tidak bisa/);
  expect(draft?.sources).toBe(4);
});

test('of one answer the whole stands; where nothing was answered there is no draft', () => {
  expect(draftFrom(requests.slice(0, 1), 'id')?.paragraphs).toEqual([steps, press]);
  expect(draftFrom([solved('Halo', 'Halo?', 'Terima kasih!')], 'id')).toBeNull();
  expect(draftFrom([], 'th')).toBeNull();
});
