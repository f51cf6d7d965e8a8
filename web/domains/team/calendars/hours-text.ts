import type { Holiday } from './types.ts';

type Interval = [from: string, to: string];

/**
 * Opening times of a day as people write them, several with a comma between: "9-12, 13.00-17:30". An empty text is a
 * day that stays shut; undefined what cannot be read.
 */
export function intervalsOf(text: string): Interval[] | undefined {
  const parts = text
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter(Boolean);
  const intervals = parts.map((part) => {
    const found = /^(\d{1,2})(?:[:.](\d{2}))?\s*[-–]\s*(\d{1,2})(?:[:.](\d{2}))?$/.exec(part);
    if (!found) return undefined;
    const from = clock(found[1], found[2]);
    const to = clock(found[3], found[4]);
    return from && to && from < to ? ([from, to] as Interval) : undefined;
  });
  return intervals.every((one) => one !== undefined) ? intervals : undefined;
}

/** The same written out. */
export const textOfIntervals = (intervals: readonly Interval[] | undefined): string =>
  (intervals ?? []).map(([from, to]) => `${from}–${to}`).join(', ');

/**
 * Holidays from a list: a date and a name in each line, or a calendar file (iCalendar) that was pasted in. Lines
 * without a date are named in `unread`.
 */
export function holidaysOf(text: string): { holidays: Holiday[]; unread: string[] } {
  if (text.includes('BEGIN:VEVENT')) return { holidays: fromCalendarFile(text), unread: [] };
  const holidays: Holiday[] = [];
  const unread: string[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    const found = /^(\d{4}-\d{2}-\d{2})[\s,;]*(.*)$/.exec(line);
    if (found?.[1] && isDate(found[1]))
      holidays.push({ date: found[1], name: (found[2] ?? '').slice(0, 100) });
    else if (line) unread.push(line);
  }
  return { holidays, unread };
}

/** The same written out, a line each. */
export const textOfHolidays = (holidays: readonly Holiday[]): string =>
  holidays.map(({ date, name }) => `${date} ${name}`.trim()).join('\n');

function fromCalendarFile(text: string): Holiday[] {
  return text.split('BEGIN:VEVENT').flatMap((event) => {
    const date = /DTSTART[^:\n]*:(\d{4})(\d{2})(\d{2})/.exec(event);
    const name = /SUMMARY[^:\n]*:(.*)/.exec(event)?.[1]?.trim() ?? '';
    return date ? [{ date: `${date[1]}-${date[2]}-${date[3]}`, name: name.slice(0, 100) }] : [];
  });
}

function clock(hours: string | undefined, minutes = '00'): string | undefined {
  const time = `${(hours ?? '').padStart(2, '0')}:${minutes}`;
  return /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time) ? time : undefined;
}

function isDate(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
