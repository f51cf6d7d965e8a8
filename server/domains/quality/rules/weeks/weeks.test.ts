import { expect, test } from 'vitest';
import { daysAfter, mondayOf } from './weeks.ts';

test.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
  ['2027-01-01', '2026-12-28'],
])('the week of %s began on %s', (date, monday) => expect(mondayOf(date)).toBe(monday));

test('days go over the ends of months and years', () => {
  expect(daysAfter('2026-12-28', 7)).toBe('2027-01-04');
  expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28');
});
