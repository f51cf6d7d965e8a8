import { Temporal } from 'temporal-polyfill';

/** How often: every day, on days of the week (1 is Monday), or on a day of the month (0 is its last). */
export type Rhythm =
  | { every: 'day' }
  | { every: 'week'; on: readonly number[] }
  | { every: 'month'; on: number };

/** A month has a fitting day, and a week one of seven: what is not found in so many days is nowhere. */
const farthest = 40;
/** Later than so many milliseconds is late, and said so. */
const patience = 15 * 60_000;

/**
 * The first time after a moment. A time that the clocks leave out is an hour later; one that they show twice is the first.
 * A month that lacks the day has its last instead. @param time `HH:MM`. @param zone IANA.
 */
export function nextTime(rhythm: Rhythm, { time, zone }: { time: string; zone: string }, after: Date): Date {
  const from = Temporal.Instant.fromEpochMilliseconds(after.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  for (let days = 0; days <= farthest; days += 1) {
    const day = from.add({ days });
    if (!falls(rhythm, day)) continue;
    const at = day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) });
    if (at.epochMilliseconds > after.getTime()) return new Date(at.epochMilliseconds);
  }
  throw new RangeError('A rhythm without a day');
}

function falls(rhythm: Rhythm, day: Temporal.PlainDate): boolean {
  if (rhythm.every === 'day') return true;
  if (rhythm.every === 'week') return rhythm.on.includes(day.dayOfWeek);
  const wanted = rhythm.on === 0 ? day.daysInMonth : Math.min(rhythm.on, day.daysInMonth);
  return day.day === wanted;
}

/** Whether what was due then and leaves now is late: the program did not run. */
export function isLate(dueAt: Date, now: Date): boolean {
  return now.getTime() - dueAt.getTime() > patience;
}

/** A rhythm as its columns hold it, and back. */
export function daysOf(rhythm: Rhythm): number[] {
  if (rhythm.every === 'day') return [];
  return rhythm.every === 'week' ? [...new Set(rhythm.on)].sort() : [rhythm.on];
}

export function rhythmOf({ rhythm, days }: { rhythm: Rhythm['every']; days: readonly number[] }): Rhythm {
  if (rhythm === 'day') return { every: 'day' };
  return rhythm === 'week' ? { every: 'week', on: days } : { every: 'month', on: days[0] ?? 0 };
}
