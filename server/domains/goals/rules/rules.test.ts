import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepAt } from '../../../kernel/calendar-steps.ts';
import { chartOf, type Figure } from './chart.ts';
import { figuresOf } from './figures.ts';
import { forecastOf } from './forecast.ts';
import { endOf, spanOf, stepsBetween, stepsOn } from './periods.ts';
import { placesOf } from './standing.ts';
import { baselineOf, levelOf, verdictOf } from './verdict.ts';

/** Figures of consecutive weeks from Monday, 5 January 2026. */
const weeks = (values: readonly number[], n = 50): Figure[] =>
  values.map((value, i) => ({ at: stepsOn('2026-01-05', 'week', i), n, value }));
const weekAt = (i: number) => stepsOn('2026-01-05', 'week', i);
const values = { isShare: false, isPositive: false };
const shares = { isShare: true, isPositive: true };

test.each([
  ['2026-11-26', 'week', '2026-11-23', '2026-11-29'],
  ['2026-11-23', 'week', '2026-11-23', '2026-11-29'],
  ['2027-01-01', 'week', '2026-12-28', '2027-01-03'],
  ['2026-02-28', 'month', '2026-02-01', '2026-02-28'],
  ['2026-11-26', 'quarter', '2026-10-01', '2026-12-31'],
  ['2026-01-01', 'quarter', '2026-01-01', '2026-03-31'],
] as const)('%s lies in the %s from %s to %s', (day, period, first, last) => {
  expect([stepAt(day, period), endOf(day, period)]).toEqual([first, last]);
});

test.each([
  ['week', '2026-12-28', 1, '2027-01-04'],
  ['month', '2026-11-01', 3, '2027-02-01'],
  ['quarter', '2026-01-01', -1, '2025-10-01'],
] as const)('a %s steps over the ends of years, and back', (period, from, steps, to) => {
  expect(stepsOn(from, period, steps)).toBe(to);
  expect(stepsBetween(from, to, period)).toBe(steps);
});

test('a goal is read with the time before it, and up to the last period that is over', () => {
  const goal = { from: '2026-11-02', until: '2026-12-27', period: 'week' } as const;
  expect(spanOf(goal, '2026-11-26')).toEqual({ from: '2026-06-15', to: '2026-11-22' });
  expect(spanOf(goal, '2027-06-01')?.to).toBe('2026-12-27');
  expect(spanOf(goal, '2026-06-16')).toBeNull();
});

test('a count of nothing is a figure from its first on; of a time or a share there is none then', () => {
  const cells = [
    ...[
      { at: weekAt(2), n: 0, value: 0 },
      { at: weekAt(1), n: 4, value: 4 },
    ],
    ...[
      { at: weekAt(0), n: 0, value: 0 },
      { at: null, n: 4, value: 4 },
    ],
  ];
  const [begun, none] = [
    { at: weekAt(1), n: 4, value: 4 },
    { at: weekAt(2), n: 0, value: 0 },
  ];
  expect(figuresOf(cells, 'count')).toEqual([begun, none]);
  expect(figuresOf(cells, 'time')).toEqual([begun]);
  expect(figuresOf([{ at: weekAt(0), n: 0, value: null }], 'share')).toEqual([]);
  expect(figuresOf([{ at: weekAt(0), n: 0, value: 0 }], 'count')).toEqual([]);
});

test('NIST 6.3.2.2: the limits of a goal on single values are those of the handbook', () => {
  const found = chartOf(
    weeks([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]),
    weekAt(10),
    values,
  );
  expect(found?.kind).toBe('xmr');
  expect(found?.centre).toBeCloseTo(50.81, 10);
  expect(found?.points[0]?.upper).toBeCloseTo(55.8041, 4);
  expect(found?.points[9]?.lower).toBeCloseTo(45.8159, 4);
  expect(found?.points.filter((one) => one.rule)).toEqual([]);
});

const wafers = [
  ...[12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11],
  ...[20, 18, 24, 15, 9, 12, 7, 13, 9, 6],
];

test('NIST 6.3.3.2: the limits of a goal on shares are those of the handbook, and the same two wafers lie outside', () => {
  const found = chartOf(weeks(wafers.map((count) => count / 50)), weekAt(0), shares);
  expect(found?.kind).toBe('p');
  expect(found?.isFrozen).toBe(false);
  expect(found?.centre).toBeCloseTo(0.2313, 4);
  expect(found?.points[0]?.upper).toBeCloseTo(0.4102, 4);
  expect(found?.points[0]?.lower).toBeCloseTo(0.0524, 4);
  expect(found?.points.flatMap((one, i) => (one.rule ? [i + 1] : []))).toEqual([15, 23]);
});

test('limits come from before the goal where that is enough, and what follows does not move them', () => {
  const calm = [10, 12, 10, 12, 10, 12, 10, 12];
  const found = chartOf(weeks([...calm, 20, 30]), weekAt(8), values);
  expect(found).toMatchObject({ isFrozen: true, limitsOf: 8, centre: 11 });
  expect(chartOf(weeks([...calm, 90, 99]), weekAt(8), values)?.points[0]?.upper).toBe(
    found?.points[0]?.upper,
  );
  expect(chartOf(weeks([...calm, 20, 30]), weekAt(2), values)).toMatchObject({
    isFrozen: false,
    limitsOf: 10,
  });
  expect(chartOf(weeks([1, 2, 3, 4, 5]), weekAt(0), values)).toBeNull();
});

test('of few facts the limits of a share are counted out: one broken promise of three is no signal', () => {
  const kept = chartOf(weeks([1, 1, 1, 1, 1, 1, 2 / 3], 3), weekAt(6), shares);
  expect(kept?.points[6]?.rule).toBeNull();
  const broken = chartOf(weeks([1, 1, 1, 1, 1, 1, 1 / 3], 40), weekAt(6), shares);
  expect(broken?.points[6]?.rule).toBe('beyond-limits');
  expect(broken?.points[6]?.upper).toBe(1);
});

test('a time cannot fall below nothing, and so do its limits', () => {
  const found = chartOf(weeks([1, 90, 1, 90, 1, 90]), weekAt(0), { isShare: false, isPositive: true });
  expect(found?.points[0]?.lower).toBe(0);
});

const before = [84, 80, 84, 80, 84, 80, 84, 80];
const verdict = (after: number[], direction: 'up' | 'down' = 'up') =>
  verdictOf(chartOf(weeks([...before, ...after]), weekAt(8), values), direction);

test.each([
  [[82, 81, 83], 'ordinary', null, null, 0],
  // Eight above the mean: a change from the first of them.
  [[83, 84, 83, 84, 83, 84, 83, 84], 'change', true, 8, 8],
  [[83, 84, 83, 84, 83, 84, 83], 'ordinary', null, null, 0],
  // Beyond the limit: a change at once.
  [[81, 99], 'change', true, 9, 1],
  [[81, 60], 'change', false, 9, 1],
  // It was an event: what is seen now is ordinary again.
  [[99, 81], 'ordinary', null, null, 0],
  [[], 'too-little', null, null, 0],
] as const)('%j after the beginning is told as %s', (after, says, isBetter, since, periods) => {
  expect(verdict([...after])).toEqual({
    says,
    isBetter,
    since: since === null ? null : weekAt(since),
    periods,
  });
});

test('down is better where less is wanted', () => {
  expect(verdict([81, 60], 'down')).toMatchObject({ says: 'change', isBetter: true });
  expect(verdictOf(null, 'up').says).toBe('too-little');
});

const up = { from: weekAt(0), direction: 'up' as const };
const ordinary = { says: 'ordinary' as const, isBetter: null, since: null, periods: 0 };

test.each([
  // 95 of 100 kept, Wilson 0.888 to 0.978.
  [0.8, 'there'],
  [0.9, 'near'],
  [0.99, 'not-there'],
] as const)('a level of 95 of 100 is %s', (target, says) => {
  const figures = weeks([0.9, 1], 50);
  const level = levelOf(figures, { ...up, target }, ordinary, true);
  expect(level).toMatchObject({ value: 0.95, periods: 2, says });
  expect(level?.low).toBeCloseTo(0.8882, 4);
});

test('the level is that of the change, where there is one; two figures alone say nothing for sure', () => {
  const figures = weeks([1, 1, 9, 9]);
  const since = { ...ordinary, says: 'change' as const, since: weekAt(2) };
  expect(levelOf(figures, { ...up, target: 5 }, since, false)).toMatchObject({
    value: 9,
    says: 'near',
    low: null,
  });
  expect(levelOf(weeks([1, 1, 1]), { ...up, target: 5 }, ordinary, false)?.says).toBe('not-there');
  expect(
    levelOf(weeks([7, 7, 7]), { from: weekAt(5), target: 8, direction: 'down' }, ordinary, false)?.says,
  ).toBe('there');
  expect(levelOf([], { ...up, target: 5 }, ordinary, false)).toBeNull();
});

test('the time before tells its level, and between which figures it varies by itself', () => {
  const figures = weeks(before);
  const found = baselineOf(figures, chartOf(figures, weekAt(8), values), false);
  expect(found).toMatchObject({ value: 82, periods: 8 });
  expect(found?.upper).toBeCloseTo(82 + (3 * 4) / 1.128, 8);
  expect(baselineOf(weeks([1]), null, false)).toBeNull();
});

const ahead = { ahead: 2, target: 90, direction: 'up' as const, least: 0, most: null };

test('a steady climb is foretold by its line, with the interval of one further figure', () => {
  // By hand: slope 80/42, mean 77, residual squares 160 − 80²/42; two periods on lie 5.5 steps from the middle.
  const found = forecastOf([71, 71, 75, 75, 79, 79, 83, 83], ahead);
  expect(found).toMatchObject({ isMoving: true });
  expect(found.value).toBeCloseTo(77 + (80 / 42) * 5.5, 8);
  expect(found.low).toBeCloseTo(83.731, 2);
  expect(forecastOf([71, 71, 75, 75, 79, 79, 83, 83], { ...ahead, target: 80 }).says).toBe('likely');
  expect(forecastOf([71, 71, 75, 75, 79, 79, 83, 83], { ...ahead, target: 99 }).says).toBe('unlikely');
});

test('what only varies stays where it is', () => {
  const found = forecastOf(before, ahead);
  expect(found).toMatchObject({ isMoving: false, value: 82, says: 'unlikely' });
  // Student's t of 7 degrees at 97.5 %: 2.3646; spread 2.1381, times √(1 + 1/8).
  expect(found.high).toBeCloseTo(82 + 2.3646 * 2.1381 * Math.sqrt(1.125), 3);
  expect(forecastOf(before, { ...ahead, target: 82 })).toMatchObject({ says: 'cannot-tell', chance: 0.5 });
  expect(forecastOf(before, { ...ahead, direction: 'down' }).says).toBe('likely');
});

test.each([
  [[80, 84, 80, 84, 80, 84, 80], 2, 'too-little'],
  [before, 9, 'too-little'],
  [before, 0, 'over'],
  [[5, 5, 5, 5, 5, 5, 5, 5], 1, 'unlikely'],
] as const)('%j, %i periods ahead: %s', (seen, periods, says) => {
  expect(forecastOf(seen, { ...ahead, ahead: periods }).says).toBe(says);
});

test('after a change what came since is foretold, in the variation of the time before', () => {
  const found = forecastOf([50, 50, 50], { ...ahead, direction: 'down', target: 60 }, before);
  // Moving ranges of four: 4 / 1.128; t of 7 degrees.
  expect(found).toMatchObject({ says: 'likely', value: 50, isMoving: false });
  expect(found.high).toBeCloseTo(50 + 2.3646 * (4 / 1.128) * Math.sqrt(4 / 3), 3);
  expect(forecastOf([50, 50], ahead, before).says).toBe('too-little');
  expect(forecastOf([50, 50, 50], ahead, before.slice(1)).says).toBe('too-little');
});

test('a share is foretold within nothing and everything', () => {
  const found = forecastOf([0.9, 0.98, 0.9, 0.98, 0.9, 0.98, 0.9, 0.99], { ...ahead, target: 0.9, most: 1 });
  expect(found.high).toBe(1);
});

test('whose intervals overlap have no place, and who is surely ahead of all has the first', () => {
  const all = [
    { id: 'Gudang', value: 0.7, low: 0.65, high: 0.75 },
    { id: 'Pesanan', value: 0.72, low: 0.66, high: 0.78 },
    { id: 'Tagihan', value: 0.95, low: 0.9, high: 0.98 },
  ];
  expect(placesOf(all, 'up').map(({ place }) => place)).toEqual([null, null, 1]);
  expect(placesOf(all, 'down').map(({ place }) => place)).toEqual([null, null, 3]);
  expect(placesOf(all, 'up')[2]).toEqual({ id: 'Tagihan', ahead: 2, behind: 0, place: 1 });
  const median = [{ id: 'a', value: 1, low: null, high: null }, ...all];
  expect(placesOf(median, 'up').map(({ place }) => place)).toEqual([null, null, null, null]);
  expect(placesOf(all.slice(0, 1), 'up')[0]?.place).toBeNull();
});

test('no two that overlap are ever both placed, and no two share a place', () => {
  const one = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 0.3, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(one, { minLength: 2, maxLength: 8 }), (drawn) => {
      const all = drawn.map(([value, reach], i) => ({
        id: `${i}`,
        value,
        low: value - reach,
        high: value + reach,
      }));
      const placed = placesOf(all, 'up').flatMap(({ id, place }) => (place === null ? [] : [{ id, place }]));
      expect(new Set(placed.map(({ place }) => place)).size).toBe(placed.length);
      for (const a of placed)
        for (const b of all)
          if (a.id !== b.id) {
            const mine = all[Number(a.id)];
            expect((mine?.low ?? 0) > b.high || (mine?.high ?? 0) < b.low).toBe(true);
          }
    }),
  );
});
