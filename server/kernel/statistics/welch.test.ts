import { expect, test } from 'vitest';
import { welch } from './welch.ts';

/** The first example of Wikipedia, Welch's t-test: t = −2.46 with 25.0 degrees (rounded), p = 0.021. */
const a = [27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7, 21.4];
const b = [27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 20.5, 24.4];

test('the published example: the difference, its degrees, and an interval that leaves zero out', () => {
  const found = welch(a, b);
  expect(found?.difference).toBeCloseTo(2.1667, 3);
  expect(found?.degrees).toBeCloseTo(25.0, 0);
  expect(found?.low).toBeGreaterThan(0);
  // p = 0.021: at a confidence of 97.9 % the interval begins at zero.
  expect(welch(a, b, 0.979)?.low).toBeCloseTo(0, 1);
  expect(welch(a, b, 0.985)?.low).toBeLessThan(0);
});

test('too few values have no difference that could be told; values that do not vary have a point', () => {
  expect(welch([1], b)).toBeNull();
  expect(welch([1, 1], [2, 2])).toEqual({ difference: 1, low: 1, high: 1, degrees: 2 });
});
