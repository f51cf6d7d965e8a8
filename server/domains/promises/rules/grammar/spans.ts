import { endOfMonth, inMonths, nextWeekday, weekdayIn, weekdayOf, workingDays } from '../calendar/days.ts';
import type { Clock, Reading } from './grammar.ts';

export type Unit = 'minute' | 'hour' | 'day' | 'working-day' | 'week' | 'month';

/** So much time from now. Longer than two years is no promise; minutes and hours make an instant. */
export function readSpan(count: number, unit: Unit, { now, day }: Clock): Reading | null {
  if (!(count > 0 && count <= longest[unit])) return null;
  switch (unit) {
    case 'minute':
      return { at: new Date(now.getTime() + count * 60_000) };
    case 'hour':
      return { at: new Date(now.getTime() + count * 3_600_000) };
    case 'working-day':
      return { day: workingDays(day, Math.ceil(count)) };
    case 'month':
      return { day: inMonths(day, Math.ceil(count)) };
    default:
      return { day: day + Math.ceil(count * (unit === 'week' ? 7 : 1)) };
  }
}

const longest: Record<Unit, number> = {
  ...{ minute: 60_000, hour: 1000, day: 730, 'working-day': 500, week: 104, month: 24 },
};

/** Friday, this Friday, the Friday of the week after, the one that has been. */
export function readWeekday(
  weekday: number,
  which: 'bare' | 'this' | 'next' | 'past',
  { day }: Clock,
): Reading {
  if (which === 'past') return { past: true };
  if (which === 'next') return { day: weekdayIn(day, weekday, 1) };
  if (weekday === weekdayOf(day)) return which === 'this' ? { day } : { day: day + 7, soft: true };
  return { day: nextWeekday(day, weekday) };
}

const friday = 4;
const sunday = 6;

/** The last working day of this week (0) or a later one; on a weekend this week is the coming one. */
export function endOfWeek({ day }: Clock, weeks: number): Reading {
  const over = weekdayOf(day) > friday && weeks === 0 ? 1 : 0;
  return { day: weekdayIn(day, friday, weeks + over) };
}

export function endOfWeekend({ day }: Clock, weeks: number): Reading {
  return { day: weekdayIn(day, sunday, weeks) };
}

export function lastOfMonth({ day }: Clock, months: number): Reading {
  return { day: endOfMonth(day, months) };
}
