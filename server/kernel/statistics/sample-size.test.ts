import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleSize } from './sample-size.ts';

const usual = { confidence: 0.95, margin: 0.05, proportion: 0.5 };

test.each([
  [100, 80],
  [500, 217],
  [9000, 368],
])('table 5g: of %d look at %d (Krejcie & Morgan 1970)', (population, n) => {
  expect(sampleSize({ ...usual, population }).n).toBe(n);
});

test('an endless population is rounded up; of one all, of none none', () => {
  expect(sampleSize(usual).n).toBe(385);
  expect(sampleSize({ ...usual, population: 1 }).n).toBe(1);
  expect(sampleSize({ ...usual, population: 0 }).n).toBe(0);
});

test('a smaller margin asks for more, and never for more than there are', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.double({ min: 0.01, max: 0.4, noNaN: true }),
      (population, margin) => {
        const n = sampleSize({ ...usual, population, margin }).n;
        expect(n).toBeLessThanOrEqual(population);
        expect(sampleSize({ ...usual, population, margin: margin / 2 }).n).toBeGreaterThanOrEqual(n);
      },
    ),
  );
});
