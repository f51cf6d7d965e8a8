import type { Day } from './zone.ts';

/** Monday is 0. 1 January 1970 was a Thursday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The day of that name in this week (0) or a later one; weeks begin on Monday. */
export function weekdayIn(today: Day, weekday: number, weeks: number): Day {
  return today - weekdayOf(today) + weekday + weeks * 7;
}

/** The next day of that name after today. */
export function nextWeekday(today: Day, weekday: number): Day {
  return today + (((weekday - weekdayOf(today) + 6) % 7) + 1);
}

/** So many working days after today, Saturdays and Sundays left out. */
export function workingDays(today: Day, count: number): Day {
  let day = today;
  for (let left = count; left > 0; ) {
    day += 1;
    if (weekdayOf(day) < 5) left -= 1;
  }
  return day;
}

/** The last day of this month (0) or a later one. */
export function endOfMonth(today: Day, months: number): Day {
  const { year, month } = partsOf(today);
  return toDay(year, month + months + 1, 0);
}

/** The same day of a later month, or its last one where the month is shorter. */
export function inMonths(today: Day, months: number): Day {
  const { year, month, date } = partsOf(today);
  return Math.min(toDay(year, month + months, date), endOfMonth(today, months));
}

/**
 * A date that is written without doubt or without its year: then it is the one that lies near, up to half a year ago
 * or else ahead. Null when there is no such date.
 */
export function dateNear(today: Day, date: number, month: number, year?: number): Day | null {
  if (year !== undefined) return existing(year, month, date);
  const now = partsOf(today).year;
  const near = existing(now, month, date);
  if (near !== null && near >= today - 183) return near;
  return existing(now + 1, month, date);
}

/** The next day with that number: the 28th of this month, or of the next that has one. */
export function nextDate(today: Day, date: number): Day | null {
  const { year, month } = partsOf(today);
  for (const ahead of [0, 1, 2]) {
    const day = existing(year, month + ahead, date);
    if (day !== null && day >= today) return day;
  }
  return null;
}

/** A year as it is written: 2026, 26, 2569 and 69 of the Buddhist era. */
export function readYear(written: string, era: 'common' | 'buddhist' = 'common'): number {
  const year = Number(written);
  if (year > 2400) return year - 543;
  if (year >= 100) return year;
  return era === 'buddhist' && year >= 60 ? 2500 + year - 543 : 2000 + year;
}

function partsOf(day: Day) {
  const at = new Date(day * 86_400_000);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth(), date: at.getUTCDate() };
}

/** Months count from 0, and may run over the year. */
function toDay(year: number, month: number, date: number): Day {
  return Math.round(Date.UTC(year, month, date) / 86_400_000);
}

function existing(year: number, month: number, date: number): Day | null {
  const day = toDay(year, month, date);
  return date >= 1 && partsOf(day).date === date ? day : null;
}
