/** A day of the calendar, YYYY-MM-DD, in no time zone. */
export type Day = string;
export type Dated = { day: Day; isYearly: boolean };

/** The next time the day comes, today included; null when it lies behind and does not come back. */
export function nextTime({ day, isYearly }: Dated, today: Day): Day | null {
  if (day >= today) return day;
  if (!isYearly) return null;
  const thisYear = inYear(day, Number(today.slice(0, 4)));
  return thisYear >= today ? thisYear : inYear(day, Number(today.slice(0, 4)) + 1);
}

/** The next day on which to remind, so many days ahead; a day that is near already is reminded of today. */
export function nextReminder(dated: Dated, remindDays: number, today: Day): Day | null {
  const next = nextTime(dated, today);
  if (next === null) return null;
  const remind = plusDays(next, -remindDays);
  return remind < today ? today : remind;
}

/** After a reminder of `on`: the next one, which is the year after. */
export function reminderAfter(dated: Dated, remindDays: number, on: Day): Day | null {
  const next = nextTime(dated, plusDays(on, 1));
  return next === null || !dated.isYearly ? null : plusDays(next, -remindDays);
}

export function plusDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How many days lie between: 0 is today, 1 tomorrow. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The same day of another year; 29 February falls on the 28th where there is none. */
function inYear(day: Day, year: number): Day {
  const rest = day.slice(4);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${String(year).padStart(4, '0')}${rest === '-02-29' && !isLeap ? '-02-28' : rest}`;
}
