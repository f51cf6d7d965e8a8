import { expect, test } from 'vitest';
import { expiryOf, mayBeClosed, onCustomerWords, reopenDays, tidyLabels } from './rules.ts';
import type { Status } from './schema.ts';

const solvedAt = new Date('2026-11-09T02:00:00.000Z');
const day = 86_400_000;
const after = (days: number, milliseconds = 0) => new Date(solvedAt.getTime() + days * day + milliseconds);

test.each([
  ['open', 100, 'join'],
  ['waiting', 100, 'join'],
  ['solved', 0, 'reopen'],
  ['solved', reopenDays, 'reopen'],
  ['solved', reopenDays + 1, 'follow-up'],
  ['closed', 0, 'follow-up'],
  ['closed', 100, 'follow-up'],
] as [Status, number, string][])('words to a request that is %s, after %i days: %s', (status, days, deed) => {
  expect(onCustomerWords({ status, solvedAt }, after(days))).toBe(deed);
});

test('the fourteenth day counts whole, one millisecond later is too late', () => {
  expect(onCustomerWords({ status: 'solved', solvedAt }, after(reopenDays))).toBe('reopen');
  expect(onCustomerWords({ status: 'solved', solvedAt }, after(reopenDays, 1))).toBe('follow-up');
});

test('only what a reply would no longer reopen may be closed', () => {
  expect(mayBeClosed({ status: 'solved', solvedAt }, after(reopenDays))).toBe(false);
  expect(mayBeClosed({ status: 'solved', solvedAt }, after(reopenDays, 1))).toBe(true);
  expect(mayBeClosed({ status: 'open', solvedAt: null }, after(100))).toBe(false);
  expect(mayBeClosed({ status: 'closed', solvedAt }, after(100))).toBe(false);
});

test.each([
  [
    ['  Late   parcel ', 'late parcel', 'VIP'],
    ['Late parcel', 'VIP'],
  ],
  [['', '   '], []],
  [['ด่วน', 'ด่วน'], ['ด่วน']],
  [['e\u0301', 'é'], ['é']],
])('the labels %j are kept as %j', (given, kept) => {
  expect(tidyLabels(given)).toEqual(kept);
});

test('spam and trash have a day on which they go, work has none', () => {
  expect(expiryOf('work', solvedAt)).toBeNull();
  expect(expiryOf('spam', solvedAt)).toEqual(after(30));
  expect(expiryOf('trash', solvedAt)).toEqual(after(30));
});
