import type { Random } from './random.ts';

/** Jakarta and Bangkok both stand seven hours before UTC the whole year, so local time is a plain shift. */
const shift = 7 * 3_600_000;
const minute = 60_000;
const day = 86_400_000;

/** How many weeks a company's history is long. */
export const weeks = 9;

/** How much comes in on each day of the week, Sunday first, and in each hour of a day. */
const byWeekday = [0.35, 1.5, 1.1, 1, 1, 1.1, 0.6];
const byHour = [
  0.15, 0.1, 0.05, 0.05, 0.1, 0.2, 0.6, 1.2, 2.2, 3.6, 4.6, 4.2, 2.6, 2.8, 3, 2.9, 2.5, 2, 1.5, 1.8, 2.2, 1.8,
  1, 0.4,
];
const opens = 8;
const closes = 17;

/** `count` times over the weeks before `now`, the oldest first, with the peaks of a shop's week. */
export function arrivals(now: Date, count: number, random: Random): Date[] {
  const hours = Array.from(
    { length: weeks * 7 * 24 },
    (_, ago) => new Date(now.getTime() - (ago + 1) * 60 * minute),
  );
  const picked = Array.from({ length: count }, () => {
    const hour = random.weighted(hours, weightOf);
    return new Date(hour.getTime() + Math.floor(random.next() * 55 * 60) * 1000);
  });
  return picked.sort((a, b) => a.getTime() - b.getTime());
}

function weightOf(hour: Date): number {
  const { weekday, hour: h } = local(hour);
  const peak = weekday === 1 && (h === 10 || h === 11) ? 1.5 : 1;
  return (byWeekday[weekday] ?? 1) * (byHour[h] ?? 1) * peak;
}

/** `minutes` of working time later: Monday to Saturday, eight to five. */
export function workingLater(from: Date, minutes: number): Date {
  let at = nextWorking(from);
  for (let left = minutes * minute; ; at = nextWorking(new Date(endOfDay(at).getTime() + minute))) {
    const today = endOfDay(at).getTime() - at.getTime();
    if (left <= today) return new Date(at.getTime() + left);
    left -= today;
  }
}

/** `minutes` later, but at an hour at which people write: seven to ten in the evening. */
export function awakeLater(from: Date, minutes: number): Date {
  const at = new Date(from.getTime() + minutes * minute);
  const { hour } = local(at);
  return hour >= 7 && hour < 22
    ? at
    : new Date(atHour(at, hour < 7 ? 0 : 1, 7).getTime() + (at.getTime() % (90 * minute)));
}

/** The next moment at which somebody is there. */
export function nextWorking(from: Date): Date {
  const { weekday, hour } = local(from);
  if (weekday !== 0 && hour >= opens && hour < closes) return from;
  const ahead = hour >= closes || weekday === 0 ? 1 : 0;
  const next = atHour(from, ahead, opens);
  const late = new Date(next.getTime() + (from.getTime() % (25 * minute)));
  return local(late).weekday === 0 ? nextWorking(new Date(late.getTime() + 60 * minute)) : late;
}

export function daysLater(from: Date, days: number): Date {
  return new Date(from.getTime() + days * day);
}

/** The hour of the day and the day of the week (0 is Sunday) where the company is. */
export function local(at: Date): { weekday: number; hour: number } {
  const there = new Date(at.getTime() + shift);
  return { weekday: there.getUTCDay(), hour: there.getUTCHours() };
}

function atHour(at: Date, daysAhead: number, hour: number): Date {
  const there = new Date(at.getTime() + shift);
  const midnight = Date.UTC(there.getUTCFullYear(), there.getUTCMonth(), there.getUTCDate() + daysAhead);
  return new Date(midnight + hour * 60 * minute - shift);
}

function endOfDay(at: Date): Date {
  return atHour(at, 0, closes);
}
