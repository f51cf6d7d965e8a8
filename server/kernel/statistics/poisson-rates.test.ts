import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binomialFrom } from './distributions.ts';
import { compareRates, testRate } from './poisson-rates.ts';

test('table 6b: 15 in 400 against a rate of 0.05 (DescTools, statsmodels)', () => {
  const found = testRate({ events: 15, exposure: 400 }, 0.05);
  expect(found.ratio).toBe(0.75);
  expect(found.p).toBeCloseTo(0.3130262693, 10);
  expect(found.low).toBeCloseTo(0.0209884653, 10);
  expect(found.high).toBeCloseTo(0.0618505472, 10);
});

test.each([
  [0, 0, 3.689],
  [5, 1.623, 11.668],
])('Garwood’s interval of %d events', (events, low, high) => {
  const found = testRate({ events, exposure: 1 }, 1);
  expect(found.low).toBeCloseTo(low, 3);
  expect(found.high).toBeCloseTo(high, 3);
});

test('two rates: the example of R’s poisson.test', () => {
  const found = compareRates({ events: 11, exposure: 800 }, { events: 21, exposure: 3011 });
  expect(found.ratio).toBeCloseTo(1.971488, 6);
  expect(found.p).toBeCloseTo(0.07967, 5);
  expect(found.low).toBeCloseTo(0.8584264, 7);
  expect(found.high).toBeCloseTo(4.277266, 6);
});

test('outcomes that are equally likely count on both sides', () => {
  const found = compareRates({ events: 15, exposure: 1 }, { events: 10, exposure: 1 });
  expect(found.exactP).toBeCloseTo(2 * binomialFrom(15, 25, 0.5), 12);
});

test('below ten events p is the mid-P, which is less careful', () => {
  const found = compareRates({ events: 9, exposure: 1 }, { events: 2, exposure: 1 }, 'greater');
  // Of 11 tosses nine heads or more: (55 + 11 + 1)/2048, less half of the 55.
  expect(found.exactP).toBeCloseTo(67 / 2048, 12);
  expect(found.midP).toBeCloseTo(39.5 / 2048, 12);
  expect(found.p).toBe(found.midP);
});

test('one-sided intervals leave one side open', () => {
  const greater = compareRates({ events: 30, exposure: 10 }, { events: 12, exposure: 10 }, 'greater');
  const less = compareRates({ events: 30, exposure: 10 }, { events: 12, exposure: 10 }, 'less');
  expect(greater.high).toBeNull();
  expect(less.low).toBe(0);
  expect(greater.p + less.p).toBeGreaterThan(1);
  expect(testRate({ events: 3, exposure: 1 }, 1, 'greater').high).toBeNull();
});

test('nothing happened: no ratio, and no end above', () => {
  const none = compareRates({ events: 4, exposure: 10 }, { events: 0, exposure: 10 });
  expect([none.ratio, none.high]).toEqual([null, null]);
  const both = compareRates({ events: 0, exposure: 10 }, { events: 0, exposure: 3 });
  expect([both.ratio, both.low, both.high, both.exactP, both.p]).toEqual([null, 0, null, 1, 1]);
});

test('rates that are compared the other way round are as different', () => {
  const observed = fc.record({
    events: fc.integer({ min: 1, max: 300 }),
    exposure: fc.double({ min: 0.5, max: 100, noNaN: true }),
  });
  fc.assert(
    fc.property(observed, observed, (a, b) => {
      const there = compareRates(a, b);
      const back = compareRates(b, a);
      expect(there.exactP).toBeCloseTo(back.exactP, 6);
      expect(there.low * (back.high ?? 0)).toBeCloseTo(1, 6);
      expect(there.p).toBeLessThanOrEqual(1);
    }),
  );
});
