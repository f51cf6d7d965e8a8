import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as betaGeometric from './bg-nbd.ts';
import { expectedValue } from './gamma-gamma.ts';
import * as pareto from './pareto-nbd.ts';

/** Fitted to CDNOW, table 4a. */
const full = { r: 0.24259, alpha: 4.41353, a: 0.79289, b: 2.42575 };
const rounded = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const mbg = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };
const known = { x: 2, tX: 30.43, T: 38.86 };

test('table 4b, BG/NBD: one customer and new ones', () => {
  expect(betaGeometric.expectedOfKnown('bg', full, known, 39)).toBeCloseTo(1.226, 3);
  expect(betaGeometric.alive('bg', full, known)).toBeCloseTo(0.7266, 4);
  expect(betaGeometric.expectedOfNew('bg', full, 0.1429)).toBeCloseTo(0.0078, 4);
  expect(betaGeometric.expectedOfNew('bg', full, 1)).toBeCloseTo(0.0532, 4);
  expect(betaGeometric.expectedOfNew('bg', full, 32)).toBeCloseTo(1.0437, 4);
  expect(betaGeometric.expectedOfNew('bg', rounded, 32)).toBeCloseTo(1.0452, 4);
});

test('table 4b, BG/NBD: chances of counts', () => {
  expect(betaGeometric.chanceOfCount(rounded, 0, 39)).toBeCloseTo(0.5737864, 7);
  for (const [i, chance] of [0.0019995214, 0.0015170236, 0.001163315, 0.0009003148].entries())
    expect(betaGeometric.chanceOfCount(rounded, 11 + i, 30)).toBeCloseTo(chance, 10);
});

test.each([
  ['bg', known, 0.5546],
  ['bg', { x: 0, tX: 0, T: 38.86 }, 0.1446],
  ['bg', { x: 1, tX: 1.71, T: 38.86 }, 0.1167],
  ['mbg', known, 0.56],
  ['mbg', { x: 0, tX: 0, T: 38.86 }, 0.1088],
  ['mbg', { x: 1, tX: 1.71, T: 38.86 }, 0.1048],
] as const)('table 4b: the next order in 39 weeks by %s of %o', (variant, customer, chance) => {
  // Printed with the rounded parameters: 0.1446 is 0.1443 with the full ones.
  const parameters = variant === 'bg' ? rounded : mbg;
  expect(betaGeometric.nextOrder(variant, parameters, customer, 39)).toBeCloseTo(chance, 3);
});

test('table 4b, Pareto/NBD: customer 1516 and new ones', () => {
  const fitted = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
  const customer = { x: 26, tX: 30.86, T: 31 };
  expect(Math.abs(pareto.expectedOfKnown(fitted, customer, 52) - 25.456)).toBeLessThan(0.01);
  expect(pareto.alive(fitted, customer)).toBeCloseTo(0.9979, 4);
  const manual = { r: 0.55, alpha: 10.56, s: 0.61, beta: 11.64 };
  for (const [i, orders] of [0.05077821, 0.09916088, 0.14542507, 0.1897993].entries())
    expect(pareto.expectedOfNew(manual, i + 1)).toBeCloseTo(orders, 8);
});

test('table 4b, Gamma-Gamma', () => {
  const fitted = { p: 6.25, q: 3.74, v: 15.44 };
  for (const [x, mean, value] of [
    [2, 22.35, 24.65],
    [1, 11.77, 18.91],
    [0, 0, 35.17],
  ] as const)
    expect(Math.abs((expectedValue(fitted, { x, mean }) ?? 0) - value)).toBeLessThan(0.1);
  expect(expectedValue({ p: 6, q: 0.5, v: 15 }, { x: 0, mean: 0 })).toBeNull();
});

test('a = 1, s = 1 and a + b = 1 are no holes', () => {
  const at = (a: number, b = 2) => betaGeometric.expectedOfNew('bg', { r: 0.2, alpha: 4, a, b }, 50);
  expect(at(1)).toBeCloseTo((at(0.999) + at(1.001)) / 2, 4);
  expect(at(0.6, 0.4)).toBeCloseTo((at(0.6, 0.399) + at(0.6, 0.401)) / 2, 4);
  const one = { r: 0.5, alpha: 10, s: 1, beta: 12 };
  expect(pareto.expectedOfNew(one, 10)).toBeCloseTo((0.5 * 12 * Math.log(22 / 12)) / 10, 4);
  // Below a + b = 1 the series is negative; computed independently (SciPy).
  expect(at(0.3, 0.4)).toBeCloseTo(1.174174647086651, 10);
});

const positive = fc.double({ min: 0.05, max: 20, noNaN: true });
const customers = fc
  .tuple(
    fc.integer({ min: 0, max: 60 }),
    fc.double({ min: 1, max: 100, noNaN: true }),
    fc.double({ min: 0.01, max: 1, noNaN: true }),
  )
  .map(([x, T, share]) => ({ x, T, tX: x === 0 ? 0 : T * share }));

test('chances are chances, and grow with time', () => {
  fc.assert(
    fc.property(positive, positive, positive, positive, customers, (r, alpha, a, b, customer) => {
      for (const variant of ['bg', 'mbg'] as const) {
        const parameters = { r, alpha, a, b };
        const alive = betaGeometric.alive(variant, parameters, customer);
        const soon = betaGeometric.nextOrder(variant, parameters, customer, 10);
        const later = betaGeometric.nextOrder(variant, parameters, customer, 20);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        expect(soon).toBeLessThanOrEqual(later + 1e-12);
        expect(later).toBeLessThanOrEqual(alive + 1e-12);
      }
      const alive = pareto.alive({ r, alpha, s: a, beta: b }, customer);
      expect(alive).toBeGreaterThanOrEqual(0);
      expect(alive).toBeLessThanOrEqual(1);
    }),
  );
});

test('who was just here is alive; who came often and stays away is not', () => {
  expect(betaGeometric.alive('mbg', mbg, { x: 5, tX: 38.86, T: 38.86 })).toBeCloseTo(
    1 / (1 + 0.891 / 6.614),
    10,
  );
  expect(betaGeometric.alive('bg', full, { x: 30, tX: 10, T: 39 })).toBeLessThan(1e-6);
  expect(betaGeometric.alive('bg', full, { x: 0, tX: 0, T: 39 })).toBe(1);
});
