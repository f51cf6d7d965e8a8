import { dayIn, timeIn } from '../../../kernel/date-formats.ts';
import type { Rhythm } from '../schema.ts';

const day = 86_400_000;
/** Two rounds lie at least so many days apart, whatever is changed meanwhile: nobody opens one to compare two days. */
const apart = 25;

/** The month in which a round may begin now, `YYYY-MM` by the calendar of the workspace; null outside working days and hours. */
export function monthToOpen(
  { every, last }: { every: Rhythm; last: { month: string; openedAt: Date } | null },
  zone: string,
  now: Date,
): string | null {
  const today = dayIn(zone, now);
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const time = timeIn(zone, now);
  if (every === 'off' || weekday === 0 || weekday === 6 || time < '08:00' || time >= '17:00') return null;
  const month = today.slice(0, 7);
  if (!last) return month;
  if (now.getTime() - last.openedAt.getTime() < apart * day) return null;
  const since = monthNumber(month) - monthNumber(last.month);
  return since >= (every === 'month' ? 1 : 3) ? month : null;
}

const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));

/** Everybody is told once more when so little time is left, in milliseconds. */
export const endingSoon = 2 * day;
