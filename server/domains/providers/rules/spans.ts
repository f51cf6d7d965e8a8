import { Temporal } from 'temporal-polyfill';
import { daysOf } from './months.ts';

export type Span = { from: Date; to: Date };

/** When a day of the calendar begins in a zone (IANA). @param date `YYYY-MM-DD`. */
export function beginOf(date: string, zone: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds);
}

/** From when until when a month lasts in a zone. */
export function spanOf(month: string, zone: string): Span {
  const { first, next } = daysOf(month);
  return { from: beginOf(first, zone), to: beginOf(next, zone) };
}

/** The day after one, `YYYY-MM-DD`. */
export function dayAfter(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}

/** How many days lie between two days of the calendar. */
export function daysUntil(date: string, end: string): number {
  return Temporal.PlainDate.from(date).until(Temporal.PlainDate.from(end)).days;
}
