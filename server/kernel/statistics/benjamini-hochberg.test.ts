import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benjaminiHochberg } from './benjamini-hochberg.ts';

const published = [
  ...[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459],
  ...[0.324, 0.4262, 0.5719, 0.6528, 0.759, 1],
];

test('table 6a: four of fifteen hold (Benjamini & Hochberg 1995)', () => {
  const { rejected, adjusted } = benjaminiHochberg(published, 0.05);
  expect(rejected.filter(Boolean)).toHaveLength(4);
  expect(adjusted[3]).toBeCloseTo(0.035625, 12);
  expect(adjusted[4]).toBeCloseTo(0.0603, 12);
  // The sixth would be 0.0695 by itself: no p is adjusted above a larger one.
  expect(adjusted[5]).toBe(adjusted[6]);
});

test('the order does not matter, and an empty list has no answer to give', () => {
  const turned = benjaminiHochberg([...published].reverse(), 0.05);
  expect(turned.rejected.slice(-4)).toEqual([true, true, true, true]);
  expect(benjaminiHochberg([], 0.05)).toEqual({ rejected: [], adjusted: [] });
});

test('exactly on the step counts', () =>
  expect(benjaminiHochberg([0.05, 0.05], 0.05).rejected).toEqual([true, true]));

test('what holds is what is adjusted to q at most, and a larger q holds no less', () => {
  const p = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });
  fc.assert(
    fc.property(p, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (all, q) => {
      const { rejected, adjusted } = benjaminiHochberg(all, q);
      adjusted.forEach((one, i) => {
        expect(one).toBeGreaterThanOrEqual((all[i] ?? 0) - 1e-15);
        if (Math.abs(one - q) > 1e-12) expect(rejected[i]).toBe(one <= q);
      });
      const more = benjaminiHochberg(all, q * 1.5).rejected;
      expect(rejected.every((one, i) => !one || more[i])).toBe(true);
    }),
  );
});
