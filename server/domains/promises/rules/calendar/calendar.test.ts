import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dateNear,
  endOfMonth,
  inMonths,
  nextDate,
  nextWeekday,
  readYear,
  weekdayIn,
  weekdayOf,
  workingDays,
} from './days.ts';
import { dateOf, dayOf, endOfDay, instantOf, wallClock } from './zone.ts';

const wednesday = dayOf('2026-11-25');
const dates = fc.integer({ min: 0, max: 30_000 });

test('weekdays, weeks and months are counted from the day', () => {
  expect(weekdayOf(wednesday)).toBe(2);
  expect(dateOf(weekdayIn(wednesday, 4, 1))).toBe('2026-12-04');
  expect(dateOf(endOfMonth(wednesday, 3))).toBe('2027-02-28');
  expect(dateOf(inMonths(dayOf('2027-01-31'), 1))).toBe('2027-02-28');
  expect(dateOf(workingDays(wednesday, 3))).toBe('2026-11-30');
});

test.each([
  ['2026', 'common', 2026],
  ['26', 'common', 2026],
  ['2569', 'common', 2026],
  ['69', 'buddhist', 2026],
  ['26', 'buddhist', 2026],
] as const)('the year %s of the %s era is %i', (written, era, year) => {
  expect(readYear(written, era)).toBe(year);
});

test('a date without a year is the one that lies near; one that does not exist is none', () => {
  const near = (date: number, month: number) => {
    const day = dateNear(wednesday, date, month - 1);
    return day === null ? null : dateOf(day);
  };
  expect([near(20, 11), near(1, 12), near(2, 1)]).toEqual(['2026-11-20', '2026-12-01', '2027-01-02']);
  expect([near(31, 2), near(29, 2)]).toEqual([null, null]);
  expect(dateOf(nextDate(wednesday, 20) ?? 0)).toBe('2026-12-20');
  expect(nextDate(wednesday, 32)).toBeNull();
});

test('the next weekday comes within a week, and working days never end on a weekend', () => {
  fc.assert(
    fc.property(
      dates,
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 1, max: 40 }),
      (day, weekday, count) => {
        const next = nextWeekday(day, weekday);
        expect([weekdayOf(next), next > day, next <= day + 7]).toEqual([weekday, true, true]);
        expect(weekdayOf(workingDays(day, count))).toBeLessThan(5);
      },
    ),
  );
});

test('the wall and the instant are each other’s inverse where clocks stand still', () => {
  const zones = fc.constantFrom('Asia/Jakarta', 'Asia/Bangkok', 'Asia/Kathmandu', 'UTC');
  fc.assert(
    fc.property(dates, fc.integer({ min: 0, max: 1439 }), zones, (day, minute, zone) => {
      expect(wallClock(instantOf(day, minute, zone), zone)).toEqual({ day, minute });
    }),
  );
});

test('a day ends with its own offset, also when clocks are put back', () => {
  expect(endOfDay(dayOf('2026-11-01'), 'America/New_York').toISOString()).toBe('2026-11-02T04:59:59.000Z');
  expect(endOfDay(dayOf('2026-03-08'), 'America/New_York').toISOString()).toBe('2026-03-09T03:59:59.000Z');
});
