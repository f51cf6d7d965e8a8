import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meanInterval, newcombe, wilson } from './intervals.ts';

test.each([
  [81, 263, 0.2553, 0.3662],
  [0, 20, 0, 0.1611],
])('Newcombe 1998, table I, method 3: %d of %d', (successes, n, low, high) => {
  const found = wilson(successes, n);
  expect(found.low).toBeCloseTo(low, 4);
  expect(found.high).toBeCloseTo(high, 4);
});

test('Newcombe 1998, table II, method 10: 56 of 70 against 48 of 80', () => {
  const found = newcombe({ successes: 56, n: 70 }, { successes: 48, n: 80 });
  expect(found.difference).toBeCloseTo(0.2, 12);
  expect(found.low).toBeCloseTo(0.0524, 4);
  expect(found.high).toBeCloseTo(0.3339, 4);
});

/** Computed independently: how little clean reviews say (science, section 5). */
test.each([
  [3, 0.439],
  [5, 0.566],
  [20, 0.839],
  [50, 0.929],
])('%d clean of as many', (n, low) => {
  expect(wilson(n, n).low).toBeCloseTo(low, 3);
  expect(wilson(n, n).high).toBe(1);
});

test.each([
  [8, 10, 0.4902, 0.9433],
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
])('of %i of %i the interval is %f to %f', (kept, all, low, high) => {
  expect(wilson(kept, all).low).toBeCloseTo(low, 3);
  expect(wilson(kept, all).high).toBeCloseTo(high, 3);
});

test('of nothing everything is possible', () => {
  expect(wilson(0, 0)).toEqual({ estimate: null, low: 0, high: 1 });
  expect(newcombe({ successes: 0, n: 0 }, { successes: 1, n: 2 })).toEqual({
    difference: null,
    low: -1,
    high: 1,
  });
  expect(meanInterval([])).toEqual({ mean: null, low: null, high: null });
  expect(meanInterval([4])).toEqual({ mean: 4, low: null, high: null });
});

test('the mean stays within its scale', () => {
  const { mean, low, high } = meanInterval([1, 7], 0.95, { low: 1, high: 7 });
  expect([mean, low, high]).toEqual([4, 1, 7]);
  // Student's t of 2 degrees: 2 ± 4.302653 · 1/√3.
  expect(meanInterval([1, 2, 3]).high).toBeCloseTo(2 + 4.302652729749464 / Math.sqrt(3), 9);
});

test('an interval holds its estimate, is wider with more confidence and narrower with more seen', () => {
  const n = fc.integer({ min: 1, max: 100_000 });
  fc.assert(
    fc.property(n, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
      const k = Math.round(all * share);
      const usual = wilson(k, all);
      const surer = wilson(k, all, 0.99);
      const more = wilson(k * 10, all * 10);
      expect(usual.low).toBeLessThanOrEqual(k / all);
      expect(usual.high).toBeGreaterThanOrEqual(k / all);
      expect(surer.high - surer.low).toBeGreaterThan(usual.high - usual.low);
      expect(more.high - more.low).toBeLessThan(usual.high - usual.low);
      expect(usual.low).toBeGreaterThanOrEqual(0);
      expect(usual.high).toBeLessThanOrEqual(1);
    }),
  );
});

test('a difference turned round is its mirror', () => {
  const count = fc
    .integer({ min: 1, max: 500 })
    .chain((n) => fc.integer({ min: 0, max: n }).map((successes) => ({ successes, n })));
  fc.assert(
    fc.property(count, count, (a, b) => {
      const there = newcombe(a, b);
      const back = newcombe(b, a);
      expect(there.low).toBeCloseTo(-back.high, 12);
      expect(there.high).toBeCloseTo(-back.low, 12);
    }),
  );
});
