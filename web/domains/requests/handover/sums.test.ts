import { expect, test } from 'vitest';
import { kindOfDue, sumsOf } from './sums.ts';

test('each end is counted, what is open is not', () => {
  const lines = (['finished', 'kept', 'returned', 'returned', null] as const).map((outcome) => ({ outcome }));
  expect(sumsOf(lines)).toEqual({ finished: 1, returned: 2, kept: 1 });
  expect(sumsOf([])).toEqual({ finished: 0, returned: 0, kept: 0 });
});

test.each([
  ['promise:0190', 'promise'],
  ['clock:first-reply', 'first-reply'],
  ['clock:solving', 'solving'],
  ['clock:nothing', 'other'],
  ['follow-up', 'follow-up'],
  ['reply', 'reply'],
  ['calendar', 'other'],
  ['promised', 'other'],
])('a date by %s is a %s', (source, kind) => {
  expect(kindOfDue(source)).toBe(kind);
});
