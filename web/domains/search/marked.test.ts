import { expect, test } from 'vitest';
import { markedParts } from './marked.ts';

const shown = (text: string, query: string) =>
  markedParts(text, query)
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('');

test.each([
  ['Taplak luntur di cucian', 'luntur', 'Taplak [luntur] di cucian'],
  ['Luntur, luntur', 'LUNTUR', '[Luntur], [luntur]'],
  ['ยังไม่ได้รับผ้าพันคอ', 'ผ้าพันคอ', 'ยังไม่ได้รับ[ผ้าพันคอ]'],
  ['Price (net)', '(net)', 'Price [(net)]'],
  ['a <b>batik</b> cloth', 'batik', 'a [batik] cloth'],
  ['nothing here', 'x', 'nothing here'],
  ['', 'batik', ''],
])('%s with %s', (text, query, marked) => {
  expect(shown(text, query)).toBe(marked);
});

test('no letter is lost or doubled', () => {
  const text = 'Batik tulis, batik cap';
  expect(
    markedParts(text, 'batik cap')
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});
