import { expect, test } from 'vitest';
import { byCost, handlingOf, moneyOf } from './cost.ts';
import { comparableDays, measureDecline } from './decline.ts';
import { recurs } from './recurs.ts';
import { fixedAfter, isMended, lacks, neglectOf, type ProblemState } from './states.ts';
import { newsOf } from './watch.ts';
import { inParts, whyNotTold } from './whom-to-tell.ts';

test.each<[ProblemState, string[], string, string | null]>([
  ['cause-known', [], '', 'problem-cause-missing'],
  ['cause-known', ['Gudang pindah'], '', null],
  ['under-way', [], '', null],
  ['fixed', ['Gudang pindah'], ' ', 'problem-fix-missing'],
  ['fixed', [], 'Alamat baru', null],
  ['watched', [], '', 'problem-fix-missing'],
  ['closed', [], '', null],
])('to stand as %s with causes %j and fix "%s" it lacks %s', (state, causes, fix, missing) => {
  expect(lacks(state, { causes, fix })).toBe(missing);
});

test('what is mended counts from the first moment on, and going back forgets it', () => {
  const [then, now] = [new Date('2026-11-01T00:00:00Z'), new Date('2026-11-23T00:00:00Z')];
  const standing = { state: 'under-way' as const, fixedAt: null };
  expect(fixedAfter(standing, 'fixed', now)).toEqual(now);
  expect(fixedAfter({ state: 'fixed', fixedAt: then }, 'watched', now)).toEqual(then);
  expect(fixedAfter({ state: 'fixed', fixedAt: then }, 'open', now)).toBeNull();
  expect(fixedAfter(standing, 'closed', now)).toBeNull();
  expect(isMended('watched')).toBe(true);
  expect(isMended('under-way')).toBe(false);
});

test.each([
  ['open', null, null, 'no-owner'],
  ['open', 'adi', '2026-11-22', 'late'],
  ['open', 'adi', '2026-11-23', null],
  ['under-way', 'adi', null, null],
  ['fixed', null, '2026-01-01', null],
] as const)('a problem that is %s with owner %s, due %s, is neglected: %s', (state, ownerId, dueOn, why) => {
  expect(neglectOf({ state, ownerId, dueOn }, '2026-11-23')).toBe(why);
});

test.each([
  ['all measured', { requests: 2, timed: 2, seconds: 600 }, null, 600, 'measured'],
  ['the rest by its own mean', { requests: 10, timed: 4, seconds: 1200 }, 60, 3000, 'own-mean'],
  ['two are no mean of its own', { requests: 10, timed: 2, seconds: 200 }, 60, 680, 'usual-mean'],
  ['nothing was ever measured', { requests: 10, timed: 0, seconds: 0 }, null, null, 'unknown'],
  ['no requests yet', { requests: 0, timed: 0, seconds: 0 }, null, 0, 'measured'],
] as const)('handling time: %s', (_what, measured, usual, seconds, basis) => {
  expect(handlingOf(measured, usual)).toMatchObject({ seconds, basis });
});

test('cost is work at the price of an hour and refunds, and is not known where neither is', () => {
  expect(moneyOf({ seconds: 7200 }, 500, 1000)).toBe(2500);
  expect(moneyOf({ seconds: 7200 }, null, 1000)).toBe(2000);
  expect(moneyOf({ seconds: 7200 }, 500, null)).toBe(500);
  expect(moneyOf({ seconds: null }, 500, 1000)).toBe(500);
  expect(moneyOf({ seconds: 7200 }, null, null)).toBeNull();
  expect(moneyOf({ seconds: null }, null, 1000)).toBeNull();
});

test('the costliest comes first: by money, then by work, then by requests', () => {
  const one = (id: string, money: number | null, seconds: number | null, requests = 1) => ({
    ...{ id, money, requests },
    handling: { seconds, timed: 0, basis: 'measured' as const },
  });
  const all = [
    one('a', null, null, 3),
    one('b', null, null, 9),
    one('c', null, 50),
    one('d', 10, 0),
    one('e', 20, 0),
  ];
  expect(all.sort(byCost).map(({ id }) => id)).toEqual(['e', 'd', 'c', 'b', 'a']);
});

const at = (day: string) => new Date(`2026-${day}T00:00:00Z`);
test.each([
  ['as many after as before', '09-01', '11-01', '11-15', 14],
  ['no further back than it began', '10-25', '11-01', '11-30', 7],
  ['at most eight weeks', '01-01', '06-01', '12-01', 56],
  ['nothing before it was mended', '11-01', '11-01', '11-30', 0],
])('days that can be compared: %s', (_what, began, fixed, now, days) => {
  expect(comparableDays({ began: at(began), fixedAt: at(fixed), now: at(now) })).toBe(days);
});

const seen = (events: number, exposure: number) => ({ events, exposure });
test.each([
  ['it fell', 28, seen(40, 28), seen(8, 28), 'fell'],
  ['it rose', 28, seen(8, 28), seen(40, 28), 'rose'],
  ['a little less tells nothing', 28, seen(10, 28), seen(7, 28), 'cannot-tell'],
  ['a little less of many tells nothing', 28, seen(40, 28), seen(33, 28), 'cannot-tell'],
  ['nothing came at all', 28, seen(0, 28), seen(0, 28), 'cannot-tell'],
  ['it was mended yesterday', 1, seen(4, 1), seen(0, 1), 'too-early'],
  ['twice the orders, as many requests', 28, seen(60, 1000), seen(60, 2000), 'fell'],
] as const)('decline: %s', (_what, days, before, after, verdict) => {
  const found = measureDecline(days, before, after);
  expect(found).toMatchObject({ verdict, days, before, after });
  // The interval and the sentence say the same.
  if (verdict === 'fell') expect(found.high).toBeLessThan(1);
  if (verdict === 'rose') expect(found.low).toBeGreaterThan(1);
});

test('the interval of the decline is the exact one', () => {
  // 8 of 48: Clopper and Pearson 0.0748 to 0.3022, as odds.
  const { ratio, low, high } = measureDecline(28, seen(40, 28), seen(8, 28));
  expect(ratio).toBeCloseTo(0.2, 9);
  expect(low).toBeCloseTo(0.0748 / (1 - 0.0748), 2);
  expect(high).toBeCloseTo(0.3022 / (1 - 0.3022), 2);
});

test('what recurs comes in many weeks, not once in a heap', () => {
  expect(recurs([2, 2, 2, 2, 2, 0, 0, 0])).toBe(true);
  expect(recurs([0, 0, 0, 0, 0, 0, 0, 50])).toBe(false);
  expect(recurs([1, 1, 1, 1, 1, 1, 1, 1])).toBe(false);
});

test.each([
  ['far away', '2026-11-30', null, null, null],
  ['the day before', '2026-11-24', null, null, 'due-soon'],
  ['the same day, told before', '2026-11-23', new Date(), null, null],
  ['over', '2026-11-22', new Date(), null, 'late'],
  ['over, told before', '2026-11-22', new Date(), new Date(), null],
  ['without a date', null, null, null, null],
] as const)('news of a date that is %s', (_what, dueOn, dueToldAt, lateToldAt, news) => {
  expect(newsOf({ dueOn, dueToldAt, lateToldAt }, '2026-11-23')).toBe(news);
});

test.each([
  [{ isClosed: false, isRestricted: false, told: null }, false, null],
  [{ isClosed: true, isRestricted: false, told: null }, false, 'closed'],
  [{ isClosed: true, isRestricted: false, told: null }, true, null],
  [{ isClosed: false, isRestricted: true, told: null }, true, 'restricted'],
  [{ isClosed: false, isRestricted: true, told: 'pending' }, true, 'told-before'],
] as const)('%j, closed ones too: %s: left out as %s', (candidate, toClosed, why) => {
  expect(whyNotTold(candidate, toClosed)).toBe(why);
});

test('so many that one act cannot hold them are parted', () => {
  expect(inParts([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(inParts([], 2)).toEqual([]);
});
