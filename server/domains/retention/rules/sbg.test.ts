import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitShifted } from './fit.ts';
import { discountedLifetime, discountedResidual, lnLikelihood, retentionAt, survivalAt } from './sbg.ts';

const highEnd = [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1];

test('table 4c: High End, fitted on seven years', () => {
  const found = fitShifted(highEnd);
  expect(found?.parameters.alpha).toBeCloseTo(0.668, 3);
  expect(found?.parameters.beta).toBeCloseTo(3.806, 3);
  expect(found?.logLikelihood).toBeCloseTo(-1.611, 3);
  const parameters = found?.parameters ?? { alpha: 1, beta: 1 };
  expect(survivalAt(parameters, 12)).toBeCloseTo(0.378, 3);
  for (const [t, share] of [
    [1, 0.851],
    [2, 0.878],
    [7, 0.936],
    [12, 0.957],
  ] as const)
    expect(retentionAt(parameters, t)).toBeCloseTo(share, 3);
  expect(discountedLifetime(parameters, 0.1)).toBeCloseTo(5.9226, 3);
  expect(discountedResidual(parameters, 1, 0.1)).toBeCloseTo(5.415, 2);
  expect(discountedResidual(parameters, 2, 0.1)).toBeCloseTo(5.902, 2);
});

test('table 4c: the cohort of ten thousand is that of α 3.80 and β 15.20', () => {
  const cohort = [10_000, 8000, 6480, 5307, 4391];
  for (const [t, left] of cohort.entries())
    expect(survivalAt({ alpha: 3.8, beta: 15.2 }, t)).toBeCloseTo(left / 10_000, 3);
  const found = fitShifted(cohort);
  // The rounded cohort lies on a flat ridge: SciPy finds 3.7907 and 15.1608 too.
  expect(found?.parameters.alpha).toBeCloseTo(3.7907, 3);
  expect(found?.logLikelihood).toBeGreaterThanOrEqual(lnLikelihood({ alpha: 3.8, beta: 15.2 }, cohort));
});

test('a cohort that nobody left, and one of two counts, fit nothing', () => {
  expect(fitShifted([10, 10, 10])).toBeNull();
  expect(fitShifted([10, 5])).toBeNull();
  expect(fitShifted([10, 4, 0])?.parameters.alpha).toBeGreaterThan(0);
});

test('survival falls, retention rises', () => {
  const positive = fc.double({ min: 0.05, max: 50, noNaN: true });
  fc.assert(
    fc.property(positive, positive, fc.integer({ min: 1, max: 60 }), (alpha, beta, t) => {
      const parameters = { alpha, beta };
      expect(survivalAt(parameters, t)).toBeLessThan(survivalAt(parameters, t - 1));
      expect(retentionAt(parameters, t + 1)).toBeGreaterThan(retentionAt(parameters, t));
      const share = survivalAt(parameters, t) / survivalAt(parameters, t - 1);
      expect(share).toBeCloseTo(retentionAt(parameters, t), 8);
    }),
  );
});
