import { expect, test } from 'vitest';
import { markedParts } from './marked.ts';

type Ranges = [number, number][];

const shown = (text: string, ranges: Ranges) =>
  markedParts(text, ranges)
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('');

test.each<[string, Ranges, string]>([
  ['Taplak luntur di cucian', [[7, 13]], 'Taplak [luntur] di cucian'],
  [
    'Luntur, luntur',
    [
      [0, 6],
      [8, 14],
    ],
    '[Luntur], [luntur]',
  ],
  ['ยังไม่ได้รับผ้าพันคอ', [[12, 20]], 'ยังไม่ได้รับ[ผ้าพันคอ]'],
  ['a <b>batik</b> cloth', [[5, 10]], 'a <b>[batik]</b> cloth'],
  ['nothing here', [], 'nothing here'],
  ['', [], ''],
  ['short', [[2, 99]], 'sh[ort]'],
  [
    'overlap',
    [
      [0, 4],
      [2, 6],
    ],
    '[over][la]p',
  ],
])('%s with %j', (text, ranges, marked) => {
  expect(shown(text, ranges)).toBe(marked);
});

test('no letter is lost or doubled', () => {
  const text = 'Batik tulis, batik cap';
  const parts = markedParts(text, [
    [0, 5],
    [13, 18],
  ]);
  expect(parts.map((part) => part.text).join('')).toBe(text);
});
