import { keepFormats } from '../../../../kernel/date-formats.ts';

/** A day as people count it: days since 1 January 1970, without zone. */
export type Day = number;

/** What a clock on the wall shows: the day, and the minute of it. */
export type WallClock = { day: Day; minute: number };

const milliseconds = { minute: 60_000, day: 86_400_000 };
const formatOf = keepFormats({
  ...({ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric' } as const),
  ...({ minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const),
});

/** What the clock on the wall shows at an instant. @throws RangeError for a zone that does not exist. */
export function wallClock(at: Date, zone: string): WallClock {
  const shown = at.getTime() + offset(at.getTime(), zone);
  const day = Math.floor(shown / milliseconds.day);
  return { day, minute: Math.floor((shown - day * milliseconds.day) / milliseconds.minute) };
}

/** The instant at which the wall shows it. Where clocks are put forward over it, the moment after the gap. */
export function instantOf(day: Day, minute: number, zone: string): Date {
  const shown = day * milliseconds.day + minute * milliseconds.minute;
  const near = shown - offset(shown, zone);
  return new Date(shown - offset(near, zone));
}

/** The last second of a day: until then what is promised for the day can be kept. */
export function endOfDay(day: Day, zone: string): Date {
  return new Date(instantOf(day + 1, 0, zone).getTime() - 1000);
}

/** The day as YYYY-MM-DD. */
export function dateOf(day: Day): string {
  return new Date(day * milliseconds.day).toISOString().slice(0, 10);
}

/** The day of YYYY-MM-DD. */
export function dayOf(date: string): Day {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / milliseconds.day);
}

function offset(time: number, zone: string): number {
  const parts = formatOf('en-US', zone).formatToParts(time);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const hour = read('hour') % 24;
  const shown = Date.UTC(read('year'), read('month') - 1, read('day'), hour, read('minute'), read('second'));
  return shown - Math.floor(time / 1000) * 1000;
}
