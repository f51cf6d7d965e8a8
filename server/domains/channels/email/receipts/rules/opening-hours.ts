import { Temporal } from 'temporal-polyfill';

export type Hours = { zone: string; days: Partial<Record<Day, [from: string, to: string][]>> };
type Day = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** A week without any opening time, or one so short that an answer takes longer than this, promises nothing. */
const furthestDay = 60;

/** Monday to Friday, nine to five, where the workspace is. */
export function usualHours(zone: string): Hours {
  const nineToFive: [string, string][] = [['09:00', '17:00']];
  return { zone, days: Object.fromEntries(days.slice(0, 5).map((day) => [day, nineToFive])) };
}

/** What a receipt can say of time: whether somebody is there, when next, and by when an answer comes. */
export type Prospect = { isOpen: boolean; opensAt: Date | null; expectedAt: Date | null };

/** @param minutes opening time until an answer is expected. */
export function prospectOf(hours: Hours, now: Date, minutes: number): Prospect {
  const from = now.getTime();
  let left = minutes * 60_000;
  let opensAt: Date | null = null;
  let isOpen = false;
  for (const span of spansFrom(hours, now)) {
    if (span.to <= from) continue;
    const start = Math.max(span.from, from);
    if (opensAt === null) {
      isOpen = span.from <= from;
      opensAt = new Date(start);
    }
    if (span.to - start >= left) return { isOpen, opensAt, expectedAt: new Date(start + left) };
    left -= span.to - start;
  }
  return { isOpen, opensAt, expectedAt: null };
}

/** Minutes of opening time between two instants, at most as many weeks as are looked ahead. */
export function openMinutesBetween(hours: Hours, from: Date, to: Date): number {
  let sum = 0;
  for (const span of spansFrom(hours, from)) {
    if (span.from >= to.getTime()) break;
    sum += Math.max(0, Math.min(span.to, to.getTime()) - Math.max(span.from, from.getTime()));
  }
  return sum / 60_000;
}

type Span = { from: number; to: number };

/** The opening times from the day of `now` on, as instants: a change of the clocks moves them as people live it. */
function* spansFrom({ zone, days: week }: Hours, now: Date): Generator<Span> {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  for (let ahead = 0; ahead < furthestDay; ahead += 1) {
    const date = today.add({ days: ahead });
    const spans = week[days[date.dayOfWeek - 1] ?? 'mon'] ?? [];
    for (const [from, to] of spans.toSorted(([a], [b]) => a.localeCompare(b)))
      yield { from: instantOf(date, from, zone), to: instantOf(date, to, zone) };
  }
}

/** `24:00` is the end of the day. */
function instantOf(date: Temporal.PlainDate, time: string, zone: string): number {
  const [day, clock] = time === '24:00' ? [date.add({ days: 1 }), '00:00'] : [date, time];
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(clock) }).epochMilliseconds;
}
