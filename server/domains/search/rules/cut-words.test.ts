import { expect, test } from 'vitest';
import { cutWords } from './cut-words.ts';

const plain = (text: string, language?: 'en' | 'id' | 'th') =>
  cutWords(text, language).flatMap((cut) => (cut.at === null ? [] : [cut.word]));
const all = (text: string, language?: 'en' | 'id' | 'th') => cutWords(text, language).map((cut) => cut.word);

test.each([
  ['Café ÉCLAIR', ['cafe', 'eclair']],
  ['TR-20418', ['tr-20418', 'tr20418', 'tr', '20418']],
  ['๑๒๓ บาท', ['123', 'บาท']],
  ['พัสดุของฉันหายไป', ['พัสดุ', 'ของ', 'ฉัน', 'หาย', 'ไป']],
  ['ส่งTR-7แล้ว', ['ส่ง', 'tr-7', 'tr7', 'tr', '7', 'แล้ว']],
  ['…!? — ', []],
])('%s is cut into its words', (text, words) => {
  expect(plain(text)).toEqual(words);
});

test('an address is found whole, by its person, its company and its parts', () => {
  const words = plain('rina.sari@toko-rina.co.id');
  expect(words).toEqual(
    expect.arrayContaining([
      'rina.sari@toko-rina.co.id',
      'rina.sari',
      'toko-rina.co.id',
      'rina',
      'toko',
      'co',
    ]),
  );
});

test('a number is found by its last three and four digits', () => {
  expect(all('20418')).toEqual(expect.arrayContaining(['0418', '418']));
  expect(all('20418')).not.toContain('18');
});

test('words of one root share a stem, and only with a mark', () => {
  const shared = (a: string, b: string, language: 'en' | 'id') => {
    const stems = new Set(all(a, language).filter((word) => word.startsWith('=')));
    return all(b, language).some((word) => stems.has(word));
  };
  expect(shared('refunds', 'refunded', 'en')).toBe(true);
  expect(shared('deliveries', 'delivery', 'en')).toBe(true);
  expect(shared('pengirimannya', 'kirimkan', 'id')).toBe(true);
  expect(shared('memakai', 'dipakai', 'id')).toBe(true);
  expect(shared('menulis', 'ditulis', 'id')).toBe(true);
  expect(shared('barang', 'rusak', 'id')).toBe(false);
  expect(plain('refunds', 'en')).toEqual(['refunds']);
});

test('a run without spaces is also cut into three letters at a time, its end included', () => {
  expect(all('กขคง')).toEqual(expect.arrayContaining(['~กขค', '~ขคง', '~คง$']));
});

test('two spellings of a Thai vowel, and letters nobody sees, make no difference', () => {
  expect(plain('น\u0e4d\u0e49\u0e32')).toEqual(plain('น\u0e49\u0e33'));
  expect(plain('เ\u200bเพง')).toEqual(plain('แพง'));
});

test('any text can be cut: broken letters, zero bytes, very long words', () => {
  expect(plain('\0a\ud800b')).toEqual(['a', 'b']);
  expect(plain('x'.repeat(5000))[0]).toHaveLength(80);
});
