import { expect, test } from 'vitest';
import { nelderMead } from './nelder-mead.ts';

test('Rosenbrock’s valley is walked to its end', () => {
  const valley = ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
  const found = nelderMead(valley, [-1.2, 1]);
  expect(found.at[0]).toBeCloseTo(1, 4);
  expect(found.at[1]).toBeCloseTo(1, 4);
});

test('what is no number is no way', () => {
  const found = nelderMead(([x = 0]) => (x < 0 ? Number.NaN : (x - 2) ** 2), [0.1]);
  expect(found.at[0]).toBeCloseTo(2, 4);
});
