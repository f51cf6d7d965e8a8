import { expect, test } from 'vitest';
import { hasWord, wordsIn } from './words.ts';

test('words are parted by commas, semicolons and lines, each once', () => {
  expect(wordsIn('rusak, pecah ;\nuang kembali,,rusak')).toEqual(['rusak', 'pecah', 'uang kembali']);
  expect(wordsIn(' , ;')).toEqual([]);
});

test.each([
  ['piring pecah, tolong', 'pecah', true],
  ['piring terpecahkan', 'pecah', false],
  ['piring terpecahkan', '*pecah*', true],
  ['kerusakan parah', '*rusak*', true],
  ['rusaknya parah', 'rusak*', true],
  ['kerusakan parah', 'rusak*', false],
  ['minta uang kembali!', 'uang kembali', true],
  ['pesanan a-17 belum', 'a-17', true],
  ['pesanan a-178 belum', 'a-17', false],
  ['พัสดุเสียหายระหว่างส่ง', 'เสียหาย', true],
  ['พัสดุเสียหายระหว่างส่ง', 'คืนเงิน', false],
  ['อยากขอคืนเงินค่ะ', 'คืนเงิน', true],
  // Without its mark it is another word: เก and เก่ are no more the same than e and é.
  ['ของเก่ามาก', 'เก', false],
  ['พัสดุของrefundไม่มา', 'refund', true],
  ['100% off', '%', true],
  ['no star', '*', false],
] as const)('%s has %s: %s', (text, word, wanted) => {
  expect(hasWord(text, word)).toBe(wanted);
});
