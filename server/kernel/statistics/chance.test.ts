import { expect, test } from 'vitest';
import { bootstrap, chanceFrom } from './chance.ts';

test('the same seed plays the same game, over the whole range', () => {
  const next = chanceFrom(7);
  const drawn = Array.from({ length: 2000 }, next);
  const again = chanceFrom(7);
  expect(drawn.every((one) => one === again() && one >= 0 && one < 1)).toBe(true);
  expect(drawn.reduce((sum, one) => sum + one, 0) / 2000).toBeCloseTo(0.5, 1);
});

test('a mean is drawn anew to about its textbook interval', () => {
  const values = Array.from({ length: 100 }, (_, i) => i % 10);
  const bounds = bootstrap(values, (drawn) => drawn.reduce((sum, one) => sum + one, 0) / drawn.length);
  // 4.5 ± 1.96 · 2.872/√100.
  expect(bounds?.low).toBeCloseTo(3.94, 1);
  expect(bounds?.high).toBeCloseTo(5.06, 1);
});

test('one unit, and draws that have no figure, have no interval', () => {
  expect(bootstrap([1], () => 1)).toBeNull();
  expect(bootstrap([1, 2], () => null)).toBeNull();
});
