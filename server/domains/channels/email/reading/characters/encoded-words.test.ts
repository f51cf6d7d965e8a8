import { expect, test } from 'vitest';
import { decodeHeader } from './encoded-words.ts';

test.each([
  ['=?utf-8?B?U2VsYW1hdCBwYWdp?=', 'Selamat pagi'],
  ['=?utf-8?q?caf=C3=A9_Rina?=', 'café Rina'],
  ['=?tis-620?B?ysfRyrTVpMPRug==?=', 'สวัสดีครับ'],
  ['=?windows-874?Q?=CA=C7=D1=CA=B4=D5?= Somchai', 'สวัสดี Somchai'],
  ['=?utf-8?q?a?= =?utf-8?q?b?=', 'ab'],
  ['=?utf-8?q?a?= b =?utf-8?q?c?=', 'a b c'],
  ['=?utf-8*id?q?halo?=', 'halo'],
  ['plain words', 'plain words'],
  ['50=?off?', '50=?off?'],
])('decodes %s', (raw, text) => {
  expect(decodeHeader(raw)).toBe(text);
});

test('joins a letter that was split over two words', () => {
  expect(decodeHeader('=?utf-8?B?4LiZ4Li5?=\r\n =?utf-8?B?4LmI?=')).toBe('นู่');
  expect(decodeHeader('=?utf-8?Q?=E0=B8?= =?utf-8?Q?=99?=')).toBe('น');
});

test('reads words that programs break', () => {
  expect(decodeHeader('=?utf-8?Q?Nok and Adi?=')).toBe('Nok and Adi');
  expect(decodeHeader('Re: =?utf-8?B?U2VsYW1hdA')).toBe('Re: Selamat');
  expect(decodeHeader('=?utf-8?B?U2Vs YW1hdA==?=')).toBe('Selamat');
});

test('reads bytes without encoding', () => {
  const raw = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
  expect(decodeHeader(raw('สวัสดี'))).toBe('สวัสดี');
  expect(decodeHeader('\xca\xc7\xd1\xca\xb4\xd5', 'tis-620')).toBe('สวัสดี');
});
