import { instantOf, wallClock } from './calendar/zone.ts';

const morning = 9 * 60;

/**
 * When the owner is reminded: some minutes before a time, at nine in the morning of a day; where that has passed,
 * half-way between now and the end.
 */
export function remindAt(
  promise: { dueAt: Date; precision: 'instant' | 'date' },
  { now, zone, minutes }: { now: Date; zone: string; minutes: number },
): Date {
  const due = promise.dueAt.getTime();
  const halfWay = now.getTime() + Math.max(0, due - now.getTime()) / 2;
  const wanted =
    promise.precision === 'date'
      ? instantOf(wallClock(promise.dueAt, zone).day, morning, zone).getTime()
      : due - minutes * 60_000;
  return new Date(wanted > now.getTime() && wanted < due ? wanted : halfWay);
}

/** How long before the end a customer is told by the program, in minutes. */
export const tellMinutes = 30;
