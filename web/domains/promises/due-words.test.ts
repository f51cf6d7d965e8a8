import { expect, test } from 'vitest';
import { dueWords, nearness, readAt } from './due-words.ts';

const due = { dueAt: '2026-11-27T10:00:00Z', precision: 'instant' as const };

test.each([
  ['en', 'Fri 27 Nov, 17:00'],
  ['id', 'Jum, 27 Nov, 17.00'],
  ['th', 'ศุกร์ 27 พ.ย., 17:00'],
] as const)('in %s it is due %s', (language, words) => {
  expect(dueWords(due, language, 'Asia/Jakarta')).toBe(words);
});

test('a day is said without a time, in the zone of the workspace', () => {
  const day = { dueAt: '2026-11-27T16:59:59Z', precision: 'date' as const };
  expect(dueWords(day, 'en', 'Asia/Jakarta')).toBe('Fri 27 Nov');
  expect(dueWords(day, 'en', 'Pacific/Auckland')).toBe('Sat 28 Nov');
});

test('three hours before the end it is near', () => {
  const at = (hours: number) => new Date(Date.parse(due.dueAt) - hours * 3_600_000);
  expect([at(4), at(2), at(-1)].map((now) => nearness(due.dueAt, now))).toEqual(['calm', 'soon', 'late']);
});

test('a form says a day, or a time that is still to come', () => {
  const now = new Date('2026-11-25T12:00:00');
  expect(readAt('2026-11-27', '', now)).toBe('2026-11-27');
  expect(readAt('2026-11-27', '17:00', now)).toBe(new Date('2026-11-27T17:00').toISOString());
  expect(readAt('2026-11-25', '09:00', now)).toBeNull();
  expect(readAt('', '09:00', now)).toBeNull();
});
