import { expect, test } from 'vitest';
import { daysBefore, findBursts, usualDays, type Watched, windows } from './find-bursts.ts';
import { bestPossible, daysUntilFound, falseWeeks } from './simulate-bursts.ts';

const old = 400;
/** A group with so many requests a week for long, and in the last 1, 3, 7 and 14 days. */
function group(
  id: string,
  aWeek: number,
  last: readonly number[] = windows.map((days) => (aWeek * days) / 7),
) {
  const before = Math.round((aWeek * usualDays) / 7);
  return { id, counts: last.map((count) => ({ last: Math.round(count), before })) } satisfies Watched;
}

test('a group that trebles is told, with how many times the usual it is', () => {
  const all = [group('a', 5), group('b', 10, [5, 14, 30, 42]), group('c', 8)];
  const [burst, ...others] = findBursts(all, old);
  expect(burst).toMatchObject({ id: 'b', count: 30, days: 7, usual: 10, ratio: expect.closeTo(3) });
  expect(burst?.low).toBeGreaterThan(1.5);
  expect(burst?.adjusted).toBeGreaterThan(burst?.p ?? 1);
  expect(others).toEqual([]);
});

test('what was never there before is a burst, if it is enough', () => {
  const found = findBursts([group('a', 5), group('b', 0, [7, 7, 7, 7]), group('c', 0, [3, 3, 3, 3])], old);
  expect(found.map(({ id, ratio, count }) => [id, ratio, count])).toEqual([['b', null, 7]]);
});

test('much more in numbers, but little more in kind, alarms nobody', () => {
  expect(findBursts([group('a', 1000, [200, 600, 1400, 2800])], old)).toEqual([]);
  expect(findBursts([group('a', 1000, [300, 900, 2000, 4000])], old)).toHaveLength(1);
});

test('days before the workspace began count for nobody, and a few days alone are no measure', () => {
  expect(windows.map((days) => daysBefore(days, 10))).toEqual([9, 7, 0, 0]);
  expect(windows.map((days) => daysBefore(days, 400))).toEqual([56, 56, 56, 56]);
  expect(findBursts([group('a', 0, [40, 40, 40, 40])], 6.9)).toEqual([]);
  expect(findBursts([group('a', 0, [40, 40, 40, 40])], 8)).toHaveLength(1);
  expect(findBursts([], old)).toEqual([]);
});

test('a quiet time alarms falsely in at most one week of twenty, and what trebles is found', () => {
  // Fewer looks and draws than `npm run bench -- bursts`, which looks as often as the program and for ten years.
  expect(falseWeeks([11, 12], 52, 2)).toBeLessThanOrEqual(0.05);
  const days = Array.from({ length: 20 }, (_, at) => daysUntilFound(5_000 + at, 4, 2) ?? 99);
  expect(days.filter((one) => one <= 7).length / days.length).toBeGreaterThanOrEqual(0.9);
}, 60_000);

test('nobody can find twice as many of ten a week within three days nine times of ten without false alarms', () => {
  // Poisson by hand: P(X ≥ 9 | 4.2857) = 0.0318, P(X ≥ 8) = 0.0725; so a test of 5 % takes all of 9 and part of 8.
  expect(bestPossible(30 / 7, 2, 0.05)).toBeCloseTo(0.553, 2);
  expect(bestPossible(10, 1, 0.05)).toBeCloseTo(0.05, 9);
  expect(bestPossible(100, 2, 0.05)).toBeGreaterThan(0.99);
});
