import { Temporal } from 'temporal-polyfill';
import { plusDays, weekdayOf } from '../rules/calendar/holidays.ts';

/** The date on the company's clock. */
export function dateAt(at: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/** The half hour of the day on the company's clock, from 0. */
export function slotAt(at: Date, zone: string): number {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  return hour * 2 + Math.floor(minute / 30);
}

/** When a date begins there. */
export function midnightOf(date: string, zone: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds);
}

/** The Monday of the week of a date. */
export function mondayOf(date: string): string {
  return plusDays(date, -weekdayOf(date));
}
