import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  betaBelow,
  gammaAbove,
  gammaBelow,
  hypergeometric,
  lnBeta,
  lnGamma,
  lnHypergeometric,
} from './special-functions.ts';

const within = (value: number, known: number, relative = 1e-10) =>
  expect(Math.abs(value - known)).toBeLessThanOrEqual(relative * Math.max(Math.abs(known), 1e-300));

test.each([
  [0.5, 0.5723649429247001],
  [1e-5, 11.512919692895824],
  [10, 12.801827480081469],
  [171.5, 709.1431630309283],
  [1e6, 12815504.569147611],
])('ln Γ(%d)', (x, known) => within(lnGamma(x), known));

test('the beta function is that of whole numbers', () => within(lnBeta(3, 4), Math.log(1 / 60)));

test('shares of gamma and beta distributions', () => {
  within(gammaBelow(1, 2), 1 - Math.exp(-2));
  within(gammaAbove(3, 10), 0.0027693957155115762);
  within(gammaAbove(0.5, 40), 3.744097384206829e-19, 1e-8);
  within(betaBelow(2, 3, 0.4), 0.5248);
  within(betaBelow(0.5, 0.5, 0.25), 1 / 3);
});

test('2F1 in closed forms, near 1 and with a negative third parameter', () => {
  within(hypergeometric(1, 1, 2, 0.5), 2 * Math.LN2);
  within(hypergeometric(1, 1, 2, 0.999), -Math.log(0.001) / 0.999, 1e-8);
  within(hypergeometric(2, 3, 3, 0.95), 0.05 ** -2, 1e-8);
  within(Math.exp(lnHypergeometric(0.24, 2.4, 2.2, 0.9)), hypergeometric(0.24, 2.4, 2.2, 0.9));
  // 1 + abz/c + a(a+1)b(b+1)z²/(2c(c+1)) … with c = −0.3, by hand to the first terms at a small z.
  within(
    hypergeometric(0.2, 0.4, -0.3, 1e-4),
    1 - 0.08e-4 / 0.3 + ((0.24 * 0.56) / (2 * -0.3 * 0.7)) * 1e-8,
    1e-11,
  );
});

test('both sides of a share are one, and it rises', () => {
  const shape = fc.double({ min: 0.01, max: 500, noNaN: true });
  fc.assert(
    fc.property(shape, shape, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, x) => {
      expect(betaBelow(a, b, x) + betaBelow(b, a, 1 - x)).toBeCloseTo(1, 8);
      expect(gammaBelow(a, b) + gammaAbove(a, b)).toBeCloseTo(1, 10);
      expect(gammaBelow(a, b)).toBeLessThanOrEqual(gammaBelow(a, b * 1.1) + 1e-12);
    }),
  );
});
