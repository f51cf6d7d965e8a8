import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  correlation,
  correlationInterval,
  detectableCorrelation,
  effectiveSize,
  laggedCorrelations,
} from './lagged-correlation.ts';

const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];

test('table 7a: Anscombe’s first set', () => {
  const r = correlation(x, y) ?? 0;
  expect(r).toBeCloseTo(0.8164205, 7);
  const { low, high } = correlationInterval(r, 11) ?? { low: 0, high: 0 };
  expect(low).toBeCloseTo(0.4243912, 7);
  expect(high).toBeCloseTo(0.9506933, 7);
  expect((r * Math.sqrt(9)) / Math.sqrt(1 - r * r)).toBeCloseTo(4.2415, 4);
});

test.each([
  [0.33, -0.301, 0.76],
  [0.5, -0.104, 0.834],
])('table 7b: r = %d of a year of months', (r, low, high) => {
  const found = correlationInterval(r, 12);
  expect(found?.low).toBeCloseTo(low, 3);
  expect(found?.high).toBeCloseTo(high, 3);
});

test('table 7b: series that remember are worth fewer pairs, never more', () => {
  expect(effectiveSize(36, 0.6, 0.7)).toBeCloseTo(14.7, 2);
  expect(effectiveSize(36, -0.6, 0.7)).toBe(36);
});

test('a series that follows by two steps is found two steps later', () => {
  const early = Array.from({ length: 30 }, (_, i) => (i * 7919) % 101);
  const late = [3, 1, ...early.slice(0, 28)];
  const lags = laggedCorrelations(early, late, 4);
  expect(lags.map(({ lag }) => lag)).toEqual([0, 1, 2, 3, 4]);
  expect(lags[2]?.r).toBeCloseTo(1, 12);
  expect(lags[2]?.n).toBe(28);
});

test('too little and nothing that moves have no interval', () => {
  expect(correlation([1, 2, 3], [5, 5, 5])).toBeNull();
  expect(correlation([0.1, 0.1, 0.1], [1, 2, 3])).toBeNull();
  expect(correlation([], [])).toBeNull();
  expect(correlationInterval(0.5, 3)).toBeNull();
  expect(detectableCorrelation(3)).toBeNull();
  expect(laggedCorrelations([1, 3, 2, 4], [2, 1, 4, 3], 0)[0]).toMatchObject({ low: null, n: 4 });
  expect(laggedCorrelations([5, 5], [1, 2], 0)[0]).toMatchObject({ r: null, nEffective: null });
});

test('scale and place of a series change nothing, however huge', () => {
  const series = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 5, maxLength: 20 });
  fc.assert(
    fc.property(series, fc.double({ min: 0.5, max: 1e90, noNaN: true }), (a, scale) => {
      const b = a.map((value, i) => value * 0.3 + ((i * 37) % 11));
      const r = correlation(a, b);
      const scaled = correlation(
        a.map((value) => value * scale),
        b,
      );
      if (r === null || scaled === null) return;
      expect(scaled).toBeCloseTo(r, 6);
      expect(Math.abs(r)).toBeLessThanOrEqual(1);
    }),
  );
});
