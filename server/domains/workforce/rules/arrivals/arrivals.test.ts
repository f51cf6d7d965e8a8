import { expect, test } from 'vitest';
import { chanceFrom } from '../../../../kernel/statistics/chance.ts';
import { factsOf } from '../calendar/facts.ts';
import { easterOf, holidaysOf, knowsMoving, plusDays, weekdayOf } from '../calendar/holidays.ts';
import { type ArrivalDay, sumOf } from './arrivals.ts';
import { expectedOn, fitDays } from './day-model.ts';
import { backTest, correctionOf, wapeOf } from './errors.ts';
import { foretell } from './foretell.ts';
import { predictAsLastWeek } from './predict.ts';
import { solveLinear } from './solve-linear.ts';

const weekFactor = [1.3, 1.1, 1, 1, 1.2, 0.6, 0.4];
const hourly = (slot: number) => Math.max(0, Math.sin(((slot - 14) / 28) * Math.PI));

/** Counts by chance as a company has them: weekday, hour, wages, holidays, and a slow rise. */
function pastOf(days: number, perDay: number, seed: number, rise = 0): ArrivalDay[] {
  const chance = chanceFrom(seed);
  const whole = sumOf(Array.from({ length: 48 }, (_, slot) => hourly(slot)));
  return Array.from({ length: days }, (_, i) => {
    const date = plusDays('2026-11-22', i - days + 1);
    const facts = factsOf('id', date);
    const level =
      perDay * (weekFactor[facts.weekday] ?? 1) * (facts.isPayday ? 1.4 : 1) * (facts.isHoliday ? 0.3 : 1);
    const grown = level * (1 + rise * i);
    return {
      date,
      counts: Array.from({ length: 48 }, (_, slot) => poisson((grown * hourly(slot)) / whole, chance)),
    };
  });
}

function poisson(mean: number, chance: () => number): number {
  let product = chance();
  let count = 0;
  for (const least = Math.exp(-mean); product > least; count++) product *= chance();
  return count;
}

test('holidays: Easter, decreed days, days made up for, and what is not decreed', () => {
  expect([2024, 2025, 2026, 2027].map(easterOf)).toEqual([
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
  ]);
  // Seventeen national days off in 2026 by the joint decree.
  expect(holidaysOf('id', 2026)).toHaveLength(17);
  expect(holidaysOf('id', 2026)).toEqual(expect.arrayContaining(['2026-03-21', '2026-05-14', '2026-08-25']));
  // Visakha Bucha 2026 is a Sunday, the Monday after it is off too; King's birthday 2024 likewise.
  expect(holidaysOf('th', 2026)).toEqual(expect.arrayContaining(['2026-05-31', '2026-06-01', '2026-04-14']));
  expect(holidaysOf('th', 2024)).toContain('2024-07-29');
  // A Saturday and a Sunday beside each other are made up for by one day: Songkran and Asalha Bucha 2024.
  expect(holidaysOf('th', 2024).filter((day) => /-(04-1[3-9]|07-2[0-5])$/.test(day))).toEqual([
    ...['2024-04-13', '2024-04-14', '2024-04-15', '2024-04-16'],
    ...['2024-07-20', '2024-07-21', '2024-07-22'],
  ]);
  // Asalha Bucha on a Sunday, the first day of Lent after it: the Tuesday is off.
  expect(holidaysOf('th', 2027)).toEqual(expect.arrayContaining(['2027-02-22', '2027-07-20', '2027-10-25']));
  expect(holidaysOf('id', 2027)).toContain('2027-03-26');
  expect([knowsMoving('id', 2026), knowsMoving('id', 2027)]).toEqual([true, false]);
  expect(factsOf('id', '2026-12-26')).toMatchObject({ isAfterHoliday: true, isPayday: true, weekday: 5 });
});

test('a system of equations', () => {
  const found = solveLinear(
    [
      [0, 2],
      [1, 1],
    ],
    [4, 3],
  );
  expect(found[0]).toBeCloseTo(1);
  expect(found[1]).toBeCloseTo(2);
});

test('the day model finds weekdays, wages and holidays again', () => {
  const past = pastOf(364, 200, 7);
  const model = fitDays(
    past.map(({ date, counts }) => ({ date, total: sumOf(counts) })),
    'id',
  );
  const [monday, sunday] = [expectedOn(model, '2026-12-07'), expectedOn(model, '2026-12-06')];
  expect(monday / sunday).toBeGreaterThan(2.6);
  expect(monday / sunday).toBeLessThan(4);
  expect(expectedOn(model, '2026-11-30') / monday).toBeGreaterThan(1.25);
  // Christmas is on a Friday with wages: far below a common Friday.
  expect(expectedOn(model, '2026-12-25')).toBeLessThan(0.7 * expectedOn(model, '2026-12-11'));
});

test.each([
  [40, 1],
  [400, 2],
])('of %i a day, the same half hour last week is beaten', (perDay, seed) => {
  const test = backTest({ days: pastOf(140, perDay, seed), country: 'id' });
  expect(test.weeks).toBe(6);
  expect(test.method).toBe('model');
  expect(test.wape ?? 1).toBeLessThan(0.85 * (test.baselineWape ?? 0));
});

test('where last week is nearer, last week is what is used', () => {
  // Every second week another half hour: only the week before knows nothing, the model less.
  const days = pastOf(70, 0, 1).map(({ date }, i) => ({
    date,
    counts: Array.from({ length: 48 }, (_, slot) => (slot === (i > 40 ? 40 : 10) ? 50 : 0)),
  }));
  const forecast = foretell({ days, country: 'none', horizon: 7, judged: [] });
  expect(forecast.method).toBe('last-week');
  expect(forecast.days[0]?.counts[40]).toBe(50);
});

test('a short past is told as last week, and an empty one says nothing', () => {
  const days = pastOf(10, 100, 3);
  const short = foretell({ days, country: 'id', horizon: 14, judged: [] });
  expect(short).toMatchObject({ method: 'last-week', test: { weeks: 0, wape: null }, factor: 1 });
  expect(short.days).toEqual(predictAsLastWeek({ days, country: 'id' }, 14));
  expect(short.days).toHaveLength(14);
  expect(foretell({ days: [], country: 'id', horizon: 7, judged: [] }).days).toEqual([]);
  expect(weekdayOf(short.days[0]?.date ?? '')).toBe(0);
});

test('errors that repeat correct the next forecast, errors that do not are left alone', () => {
  const low = Array.from({ length: 5 }, () => ({ expected: 1000, came: 1200 }));
  expect(correctionOf(low).gain).toBe(1);
  expect(correctionOf(low).factor).toBeCloseTo(1.196, 2);
  const swinging = [1200, 800, 1200, 800, 1200, 800].map((came) => ({ expected: 1000, came }));
  expect(correctionOf(swinging)).toEqual({ factor: 1, gain: 0 });
  expect(correctionOf([{ expected: 1000, came: 1440 }]).factor).toBeCloseTo(1.196, 1);
  expect(correctionOf([])).toEqual({ factor: 1, gain: 0 });
  expect(correctionOf(Array.from({ length: 4 }, () => ({ expected: 1000, came: 9000 }))).factor).toBe(1.5);
});

test('the error over half hours', () => {
  const day = (counts: number[]) => [{ date: '2026-11-23', counts }];
  expect(wapeOf(day([2, 4]), day([3, 2]))).toBeCloseTo(0.5);
  expect(wapeOf(day([0, 0]), day([1, 1]))).toBeNull();
});
