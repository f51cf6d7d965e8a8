import { expect, test } from 'vitest';
import { type Purchase, summariesOf } from '../purchases.ts';
import { repeatByMonth, repeatRate, timeToNext, visitsOf } from './again.ts';
import { averageOf, cohortsOf } from './cohorts.ts';
import { dateOf, dayOf, firstDayOf, monthOf, nameOfMonth } from './months.ts';
import { daysLate, isAtRisk, medianOf, rhythmOf } from './rhythm.ts';

const bought = (customerId: string, ...days: string[]): Purchase[] =>
  days.map((day) => ({ customerId, day: dayOf(day), value: 100 }));

const orders = [
  ...bought('rina', '2026-01-05', '2026-02-05', '2026-03-05', '2026-03-05'),
  ...bought('somchai', '2026-01-20'),
  ...bought('sari', '2026-02-10', '2026-05-30'),
  ...bought('adi', '2026-05-31', '2026-06-01'),
];
const today = dayOf('2026-06-10');
const summaries = summariesOf(orders, today);
const of = (customerId: string) => summaries.find((one) => one.customerId === customerId);

test('orders of one day are one, the first is no repeat order, and times are weeks', () => {
  expect(of('rina')).toMatchObject({ x: 2, orders: 3, total: 400, mean: 150, gaps: [31, 28] });
  expect(of('rina')?.tX).toBeCloseTo(59 / 7, 10);
  expect(of('rina')?.T).toBeCloseTo(156 / 7, 10);
  expect(of('somchai')).toMatchObject({ x: 0, tX: 0, mean: 0, gaps: [] });
});

test('what is ordered after the day that is looked at does not count', () => {
  const before = summariesOf(orders, dayOf('2026-02-28'));
  expect(before.map(({ customerId, x }) => [customerId, x])).toEqual([
    ['rina', 1],
    ['somchai', 0],
    ['sari', 0],
  ]);
});

test('days and months are told by their names', () => {
  expect(dateOf(dayOf('2024-02-29'))).toBe('2024-02-29');
  const month = monthOf(dayOf('2026-12-31'));
  expect([nameOfMonth(month), dateOf(firstDayOf(month + 1))]).toEqual(['2026-12', '2027-01-01']);
});

test('a cohort is whoever ordered first in a month, and how many of them in each month after it', () => {
  const cohorts = cohortsOf(orders, today);
  expect(cohorts).toEqual([
    { month: '2026-01', customers: 2, ordered: [2, 1, 1, 0, 0, 0] },
    { month: '2026-02', customers: 1, ordered: [1, 0, 0, 1, 0] },
    { month: '2026-05', customers: 1, ordered: [1, 1] },
  ]);
  expect(cohortsOf(orders, today, 1).map(({ month }) => month)).toEqual(['2026-05']);
});

test('the average of cohorts weighs them by their customers and leaves out the month that is not over', () => {
  const average = averageOf(cohortsOf(orders, today));
  // One month later: 1 of 2, 0 of 1; the third cohort's first month is not over.
  expect(average[1]).toBeCloseTo(1 / 3, 10);
  expect(average[0]).toBe(1);
  expect(averageOf([])).toEqual([]);
});

test('the repeat-order rate of a month says who ordered again in time, and whether the time is over', () => {
  const months = repeatByMonth(visitsOf(orders), today);
  expect(months.map(({ month, customers, again, isOver }) => [month, customers, again, isOver])).toEqual([
    ['2026-01', 2, 1, true],
    ['2026-02', 2, 1, true],
    ['2026-03', 1, 0, false],
    ['2026-05', 2, 1, false],
    ['2026-06', 1, 0, false],
  ]);
  expect(months[0]).toMatchObject({ rate: 0.5, revenue: 200 });
  expect(months[0]?.low).toBeCloseTo(0.0945, 3);
});

test('the repeat purchase rate has an interval, and of nobody nothing is known', () => {
  expect(repeatRate(summaries)).toMatchObject({ customers: 4, repeaters: 3, rate: 0.75 });
  expect(repeatRate([])).toMatchObject({ rate: null, low: 0, high: 1 });
});

test('the time to the next order counts those who have not ordered again', () => {
  const { times, survival, median } = timeToNext(summaries, today);
  expect(times).toEqual([1, 28, 31, 109]);
  expect(survival[0]).toBeCloseTo(7 / 8, 10);
  // Adi is watched for 9 days, Sari for 11: of the 5 watched longer one orders after 28 days.
  expect(survival[1]).toBeCloseTo((7 / 8) * (4 / 5), 10);
  expect(median).toBe(109);
  expect(timeToNext([], today).median).toBeNull();
});

test('a rhythm needs two gaps, and who is over theirs is late', () => {
  expect(medianOf([3, 1, 2])).toBe(2);
  expect(medianOf([4, 1, 2, 3])).toBe(2.5);
  expect(rhythmOf([30])).toBeNull();
  const rina = of('rina') ?? { gaps: [], last: 0 };
  expect(rhythmOf(rina.gaps)).toBe(29.5);
  expect(daysLate(rina, today)).toBe(68);
  expect(daysLate(rina, dayOf('2026-03-20'))).toBe(0);
  expect(daysLate({ gaps: [], last: 0 }, today)).toBeNull();
});

test.each([
  ['half a rhythm over it', 30, 15, 0.5, true],
  ['less than that', 30, 14, 0.5, false],
  ['who has surely left', 30, 300, 0.05, false],
  ['no model yet', 30, 15, null, true],
  ['two days of a rhythm of one', 1, 2, 0.9, false],
  ['no rhythm', null, null, 0.5, false],
])('at risk: %s', (_, rhythm, late, alive, expected) => {
  expect(isAtRisk(rhythm, late, alive)).toBe(expected);
});
