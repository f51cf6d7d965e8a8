import { expect, test } from 'vitest';
import { guessLanguage } from './language.ts';

test.each([
  ['Hello, where is my order? It has not arrived yet.', 'en'],
  ['Selamat pagi, pesanan saya belum sampai. Mohon dibantu, terima kasih.', 'id'],
  ['kak paket saya kok belum sampai ya', 'id'],
  ['สวัสดีครับ ยังไม่ได้รับพัสดุเลย', 'th'],
  ['พัสดุ JP1234567 status pending', 'th'],
  ['Guten Tag, meine Bestellung ist leider noch immer nicht angekommen.', null],
  ['您好，我的订单还没有到', null],
  ['ok', null],
  ['ค่ะ', 'th'],
  ['ขอบคุณ', 'th'],
  ['https://example.com/the/is/of 12345', null],
  ['', null],
])('says of %j that it is %s', (text, language) => {
  expect(guessLanguage(text)).toBe(language);
});
