import { expect, test } from 'vitest';
import { firstWords, fromLocal, toLocal } from './moment.ts';

const now = new Date(2026, 10, 25, 9, 5);

test('a moment is written in the reader’s zone and read back as the same instant', () => {
  const later = new Date(2026, 10, 26, 8, 0);
  expect(toLocal(later)).toBe('2026-11-26T08:00');
  expect(fromLocal(toLocal(later), now)).toBe(later.toISOString());
});

test.each(['', 'soon', toLocal(now), '2020-01-01T08:00'])('%j is no moment to come', (text) => {
  expect(fromLocal(text, now)).toBeNull();
});

test.each([
  ['<p>Selamat pagi, Ibu&nbsp;Rina.</p><p>Besok &amp; lusa</p>', 'Selamat pagi, Ibu Rina. Besok & lusa'],
  ['2 &lt; 3', '2 < 3'],
  ['', ''],
])('%j reads %j', (html, words) => {
  expect(firstWords(html)).toBe(words);
});

test('long words end with dots', () => {
  expect(firstWords(`<p>${'kata '.repeat(50)}</p>`, 9)).toBe('kata kata…');
});
