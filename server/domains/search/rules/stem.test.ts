import { expect, test } from 'vitest';
import { stemsOf } from './stem.ts';

test.each([
  ['parcels', 'parcel'],
  ['glasses', 'glass'],
  ['deliveries', 'delivery'],
  ['shipped', 'shipping'],
  ['changes', 'changing'],
  ['refunded', 'refunds'],
])('in English %s and %s are of one root', (one, other) => {
  const stems = stemsOf(one, 'en');
  expect(stemsOf(other, 'en').some((stem) => stems.includes(stem))).toBe(true);
});

test.each([
  ['hancurlah', 'hancur'],
  ['celananya', 'celana'],
  ['belikan', 'beli'],
  ['berikanku', 'beri'],
  ['dibuang', 'buang'],
  ['bersuara', 'suara'],
  ['belajar', 'ajar'],
  ['terpuruk', 'puruk'],
  ['melipat', 'lipat'],
  ['mewarnai', 'warna'],
  ['membangun', 'bangun'],
  ['mengandung', 'kandung'],
  ['pemerintah', 'perintah'],
  ['mengupas', 'kupas'],
  ['menyewa', 'sewa'],
  ['pengembalian', 'kembali'],
])('in Indonesian %s may stem from %s', (word, root) => {
  expect(stemsOf(word, 'id')).toContain(root);
});

test('what is short, a number, a code or not Latin is not bent', () => {
  for (const word of ['di', 'tr', '20418', 'tr20418', 'พัสดุ', 'naïve']) expect(stemsOf(word)).toEqual([]);
});

test('without a language both are tried', () => {
  expect(stemsOf('parcels')).toContain('parcel');
  expect(stemsOf('dikirim')).toContain('kirim');
});
