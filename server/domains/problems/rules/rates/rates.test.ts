import { expect, test } from 'vitest';
import { benjaminiHochberg } from './benjamini-hochberg.ts';
import { kleinbergBursts } from './kleinberg-bursts.ts';
import { compareRates, compareWithRate } from './poisson-rates.ts';

test('one rate, 15 in 400, as DescTools and statsmodels print it', () => {
  const { low, high, p, ratio } = compareWithRate({ events: 15, exposure: 400 }, 0.05);
  expect(low).toBeCloseTo(0.0209884653, 10);
  expect(high).toBeCloseTo(0.0618505472, 10);
  expect(p).toBeCloseTo(0.3130262693, 10);
  expect(ratio).toBeCloseTo(0.75, 12);
});

test.each([
  [0, 0, 3.689],
  [5, 1.623, 11.668],
])('Garwood’s interval of a count of %d', (events, low, high) => {
  const found = compareWithRate({ events, exposure: 1 }, 1);
  expect(found.low).toBeCloseTo(low, 3);
  expect(found.high).toBeCloseTo(high, 3);
});

test('two rates that are the same are the same, and sides add up', () => {
  const same = compareRates({ events: 10, exposure: 7 }, { events: 10, exposure: 7 });
  expect(same).toMatchObject({ ratio: 1, p: expect.closeTo(1, 12) });
  const [a, b] = [
    { events: 20, exposure: 7 },
    { events: 10, exposure: 7 },
  ];
  const [greater, less] = [compareRates(a, b, 'greater').p, compareRates(a, b, 'less').p];
  // P(X >= 20) for 30 throws of a fair coin, worked out apart.
  expect(greater).toBeCloseTo(0.04936857, 8);
  expect(greater + less).toBeGreaterThan(1);
  expect(compareRates(a, b).p).toBeCloseTo(2 * greater, 10);
});

test('nothing happened, or nothing on the other side: no ratio, and no harm', () => {
  const nothing = { events: 0, exposure: 7 };
  expect(compareRates(nothing, nothing)).toEqual({ ratio: null, p: 1, low: 0, high: null });
  const some = compareRates({ events: 4, exposure: 7 }, nothing);
  expect(some).toMatchObject({ ratio: null, high: null });
  expect(some.p).toBeCloseTo(0.125, 12);
  expect(some.low).toBeGreaterThan(0);
});

test('Benjamini and Hochberg’s own example: four of fifteen', () => {
  const chances = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  const { rejected, adjusted } = benjaminiHochberg(chances, 0.05);
  expect(rejected.filter(Boolean)).toHaveLength(4);
  expect(adjusted[3]).toBeCloseTo(0.035625, 10);
  expect(adjusted[4]).toBeCloseTo(0.0603, 10);
  expect(benjaminiHochberg([], 0.05)).toEqual({ rejected: [], adjusted: [] });
});

test('the order of chances does not matter', () => {
  expect(benjaminiHochberg([1, 0.001, 0.5], 0.05).rejected).toEqual([false, true, false]);
});

test('the example of pybursts: states and bursts within bursts', () => {
  const offsets = [4, 17, 23, 27, 33, 35, 37, 76, 77, 82, 84, 88, 90, 92];
  expect(kleinbergBursts(offsets, 2, 0.1)).toEqual({
    states: [1, 1, 1, 1, 2, 2, 1, 3, 2, 2, 2, 2, 2],
    bursts: [
      { level: 1, from: 33, to: 37 },
      { level: 1, from: 76, to: 92 },
      { level: 2, from: 76, to: 77 },
    ],
  });
});

test('fewer than two events are no burst, and two at once cannot be', () => {
  expect(kleinbergBursts([5], 2, 1)).toEqual({ states: [], bursts: [] });
  expect(() => kleinbergBursts([5, 5], 2, 1)).toThrow(RangeError);
});
