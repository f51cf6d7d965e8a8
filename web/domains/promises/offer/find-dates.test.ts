import { expect, test } from 'vitest';
import { offersIn } from './find-dates.ts';

const now = new Date('2026-11-25T02:30:00Z');
const find = (text: string, language = 'id') =>
  offersIn(text, language, now, 'Asia/Jakarta').map((offer) => [offer.words, offer.at]);

test('a reply in the customer’s language, in another one, and in Thai', () => {
  expect(find('Kami kirim besok sore ya, Bu.')).toEqual([['besok sore', '2026-11-26T11:00:00.000Z']]);
  expect(find('We will ship it by Friday 5pm.')).toEqual([['by Friday 5pm', '2026-11-27T10:00:00.000Z']]);
  expect(find('เราจะส่งภายในวันศุกร์ค่ะ')).toEqual([['ภายในวันศุกร์', '2026-11-27']]);
});

test('the same date is offered once, and no more than three', () => {
  expect(find('Kami kirim besok. Sekali lagi: kami kirim besok.')).toHaveLength(1);
  expect(
    find('Kami kirim besok. Kami telepon lusa. Kami datang Senin. Kami selesaikan Selasa.'),
  ).toHaveLength(3);
});

test('nothing is offered of what is no promise', () => {
  expect(find('Terima kasih atas pesanan tanggal 20 November.')).toEqual([]);
});
