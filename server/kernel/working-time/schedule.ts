/** The days of a week as schedules name them, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Opening times by day, `HH:MM` to `HH:MM`, where `24:00` is the end of the day; several a day leave breaks. */
export type Hours = Partial<Record<Weekday, readonly (readonly [from: string, to: string])[] | undefined>>;

/** When a place is open: local times in a zone that is kept by its IANA name, and dates on which it stays shut. */
export type Schedule = { zone: string; hours: Hours; holidays: readonly string[] };

/** Milliseconds of a local day. */
export const dayLength = 86_400_000;

type Interval = [from: number, to: number];

/** The open intervals of each weekday, Monday first, in milliseconds from local midnight, in order and joined. */
export function readWeek(hours: Hours): Interval[][] {
  return weekdays.map((day) => joined((hours[day] ?? []).map(([from, to]) => [clock(from), clock(to)])));
}

/** Whether the program knows a zone of this name. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function clock(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function joined(intervals: Interval[]): Interval[] {
  const sorted = intervals.filter(([from, to]) => from < to).sort(([a], [b]) => a - b);
  const result: Interval[] = [];
  for (const [from, to] of sorted) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
