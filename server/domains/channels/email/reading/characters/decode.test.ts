import { expect, test } from 'vitest';
import { decodeText } from './decode.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => Buffer.from(text, 'utf8');
/** "สวัสดีครับ" as Thai programs wrote it before UTF-8. */
const THAI = bytes(0xca, 0xc7, 0xd1, 0xca, 0xb4, 0xd5, 0xa4, 0xc3, 0xd1, 0xba);

test.each(['tis-620', 'TIS620', 'windows-874', 'iso-8859-11', 'cp874', 'x-windows-874'])(
  'reads Thai as %s',
  (name) => {
    expect(decodeText(THAI, name)).toBe('สวัสดีครับ');
  },
);

test.each([
  ['gb18030', bytes(0xc4, 0xe3, 0xba, 0xc3), '你好'],
  ['gb2312', bytes(0xc4, 0xe3, 0xba, 0xc3), '你好'],
  ['big5', bytes(0xa7, 0x41, 0xa6, 0x6e), '你好'],
  ['shift_jis', bytes(0x82, 0xa0), 'あ'],
  ['iso-2022-jp', Buffer.from('\x1b$B$"\x1b(B', 'latin1'), 'あ'],
  ['ks_c_5601-1987', bytes(0xb0, 0xa1), '가'],
  ['koi8-r', bytes(0xd0, 0xd2), 'пр'],
  ['iso-8859-1', bytes(0x47, 0x72, 0xfc, 0xdf), 'Grüß'],
  ['cp1252', bytes(0x80, 0x93), '€“'],
  ['utf-7', Buffer.from('Hi +ZeVnLIqe-, 1 +- 1'), 'Hi 日本語, 1 + 1'],
  ['utf-16le', bytes(0x48, 0, 0x69, 0), 'Hi'],
])('reads %s', (name, raw, text) => {
  expect(decodeText(raw, name)).toBe(text);
});

test('believes the bytes rather than a wrong declaration', () => {
  expect(decodeText(utf8('Terima kasih – สวัสดี'), 'iso-8859-1')).toBe('Terima kasih – สวัสดี');
  expect(decodeText(utf8('您好！你今天好吗'), 'big5')).toBe('您好！你今天好吗');
  expect(decodeText(THAI, 'utf-8')).toBe('สวัสดีครับ');
  expect(decodeText(bytes(0x47, 0x72, 0xfc, 0xdf), 'utf-8')).toBe('Grüß');
});

test('believes a declaration that two letters seem to contradict', () => {
  expect(decodeText(bytes(0xc4, 0xa3), 'gb2312')).toBe('模');
});

test('guesses where nothing or nonsense is declared', () => {
  expect(decodeText(THAI)).toBe('สวัสดีครับ');
  expect(decodeText(THAI, 'x-unknown')).toBe('สวัสดีครับ');
  expect(decodeText(bytes(0x63, 0x61, 0x66, 0xe9))).toBe('café');
  expect(decodeText(bytes(0xc4, 0xe3, 0xba, 0xc3, 0xd6, 0xd0, 0xb9, 0xfa))).toBe('你好中国');
});

test('keeps a text of which one byte is broken', () => {
  const broken = Buffer.concat([utf8('สวัสดี'), bytes(0xff), utf8('ครับ')]);
  expect(decodeText(broken, 'utf-8')).toBe('สวัสดี\uFFFDครับ');
});
