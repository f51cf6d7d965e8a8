import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceFrom } from '../../../../kernel/statistics/chance.ts';
import { forecast } from './forecast.ts';

const week = [10, 20, 30, 25, 15, 5, 2];
const month = Array.from({ length: 28 }, (_, i) => week[i % 7] ?? 0);

test('a pattern that never changes goes on, with and without a slope', () => {
  const flat = forecast({ series: month, season: 7, horizon: 9 });
  for (const [i, value] of flat.values.entries()) expect(value).toBeCloseTo(week[i % 7] ?? 0, 6);
  expect(flat.high[0]).toBeCloseTo(10, 4);
  const rising = forecast({ series: month.map((value, i) => value + i / 2), season: 7, horizon: 2 });
  expect(rising.values[0]).toBeCloseTo(24, 6);
  expect(rising.values[1]).toBeCloseTo(34.5, 6);
  expect(rising.model.slope).toBe(true);
});

test('a short past says what it can', () => {
  expect(forecast({ series: [5], season: 7, horizon: 2 })).toMatchObject({
    values: [5, 5],
    low: [null, null],
    model: { season: 1 },
  });
  expect(forecast({ series: [0, 0, 0], season: 1, horizon: 1 }).values).toEqual([0]);
});

test('with noise it beats the same day last week, and its interval holds about what it says', () => {
  const chance = chanceFrom(3);
  const noisy = Array.from(
    { length: 700 },
    (_, i) => 50 + (week[i % 7] ?? 0) + 6 * (chance() + chance() - 1),
  );
  let [own, naive, held] = [0, 0, 0];
  for (let from = 140; from < 700; from += 7) {
    const { values, low, high } = forecast({
      series: noisy.slice(0, from),
      season: 7,
      horizon: 1,
      confidence: 0.9,
    });
    const actual = noisy[from] ?? 0;
    own += Math.abs(actual - (values[0] ?? 0));
    naive += Math.abs(actual - (noisy[from - 7] ?? 0));
    if (actual >= (low[0] ?? 0) && actual <= (high[0] ?? 0)) held += 1;
  }
  expect(own).toBeLessThan(naive);
  expect(held / 80).toBeGreaterThan(0.8);
});

test('what was never below 0 stays above, intervals hold the value and widen', () => {
  const series = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(series, fc.integer({ min: 1, max: 6 }), (past, season) => {
      const { values, low, high } = forecast({ series: past, season, horizon: 5 });
      values.forEach((value, i) => {
        expect(value).toBeGreaterThanOrEqual(0);
        const [down, up] = [low[i], high[i]];
        if (down === null || up === null || down === undefined || up === undefined) return;
        expect(down).toBeLessThanOrEqual(value);
        expect(up).toBeGreaterThanOrEqual(value);
      });
    }),
    { numRuns: 40 },
  );
});
