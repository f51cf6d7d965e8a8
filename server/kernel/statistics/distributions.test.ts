import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  betaQuantile,
  binomialAt,
  binomialFrom,
  binomialUpTo,
  gammaQuantile,
  normalBelow,
  normalQuantile,
  poissonFrom,
  poissonUpTo,
  reachOf,
  studentBeyond,
  studentQuantile,
} from './distributions.ts';
import { betaBelow, gammaBelow } from './special-functions.ts';

test('the values of every table of the normal and of Student’s distribution', () => {
  expect(reachOf(0.95)).toBeCloseTo(1.959963984540054, 12);
  expect(reachOf(0.99)).toBeCloseTo(2.5758293035489004, 12);
  expect(normalBelow(1.96)).toBeCloseTo(0.9750021048517795, 12);
  expect(normalBelow(-9) / 1.1285884059538405e-19).toBeCloseTo(1, 8);
  expect(normalQuantile(0.5)).toBe(0);
  expect(studentQuantile(0.975, 9)).toBeCloseTo(2.262157162740992, 8);
  expect(studentQuantile(0.025, 1)).toBeCloseTo(-12.706204736432095, 8);
  // Table 7a: t of Anscombe's first set, 9 degrees of freedom.
  expect(studentBeyond(4.2415, 9)).toBeCloseTo(0.00217, 5);
});

test('chances of counts sum up, at the ends too', () => {
  expect(binomialAt(0, 5, 0) + binomialAt(5, 5, 1)).toBe(2);
  expect(binomialUpTo(-1, 5, 0.3) + binomialFrom(6, 5, 0.3)).toBe(0);
  expect(binomialUpTo(5, 5, 0.3)).toBe(1);
  expect(poissonUpTo(0, 3)).toBeCloseTo(Math.exp(-3), 12);
  expect(poissonFrom(0, 3)).toBe(1);
  const sum = [0, 1, 2].reduce((all, k) => all + binomialAt(k, 7, 0.3), 0);
  expect(binomialUpTo(2, 7, 0.3)).toBeCloseTo(sum, 12);
  expect(binomialFrom(3, 7, 0.3)).toBeCloseTo(1 - sum, 12);
});

test('a quantile leads back to its share', () => {
  const p = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  const shape = fc.double({ min: 1, max: 200, noNaN: true });
  fc.assert(
    fc.property(p, shape, shape, (share, a, b) => {
      expect(betaBelow(a, b, betaQuantile(share, a, b))).toBeCloseTo(share, 8);
      expect(gammaBelow(a, gammaQuantile(share, a))).toBeCloseTo(share, 8);
      expect(normalBelow(normalQuantile(share))).toBeCloseTo(share, 10);
    }),
  );
});
