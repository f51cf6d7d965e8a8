import { Temporal } from 'temporal-polyfill';
import { days, type Hours } from './week.ts';

/** Whether a member works at this moment by hours of their own. */
export function isWorking(hours: Hours, zone: string, at: Date): boolean {
  const here = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  const minute = here.hour * 60 + here.minute;
  const today = days[here.dayOfWeek - 1] ?? 'mon';
  const yesterday = days[(here.dayOfWeek + 5) % 7] ?? 'sun';
  const isInside = ([from, to]: [string, string]) => {
    const [begins, ends] = [minutesOf(from), minutesOf(to)];
    return minute >= begins && (ends <= begins || minute < ends);
  };
  const isLeftOver = ([from, to]: [string, string]) =>
    minutesOf(to) <= minutesOf(from) && minute < minutesOf(to);
  return (hours[today] ?? []).some(isInside) || (hours[yesterday] ?? []).some(isLeftOver);
}

/** Minutes from the beginning of the day; `24:00` is its end. */
function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
