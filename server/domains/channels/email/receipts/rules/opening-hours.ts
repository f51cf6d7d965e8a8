import {
  elapsed,
  running,
  type Timeline,
  type Weekday,
  type Hours as WeekHours,
  weekdays,
} from '../../../../../kernel/working-time/index.ts';

export type Hours = { zone: string; days: Partial<Record<Weekday, [from: string, to: string][]>> };

/** A week without any opening time, or one so short that an answer takes longer than this, promises nothing. */
const furthest = 60 * 86_400_000;

/** Monday to Friday, nine to five, where the workspace is. */
export function usualHours(zone: string): Hours {
  const nineToFive: [string, string][] = [['09:00', '17:00']];
  return { zone, days: Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, nineToFive])) };
}

/** What a receipt can say of time: whether somebody is there, when next, and by when an answer comes. */
export type Prospect = { isOpen: boolean; opensAt: Date | null; expectedAt: Date | null };

/** @param minutes opening time until an answer is expected. */
export function prospectOf(hours: Hours, now: Date, minutes: number): Prospect {
  const from = now.getTime();
  let left = minutes * 60_000;
  let opensAt: Date | null = null;
  for (const span of running(timelineOf(hours), { from, to: from + furthest })) {
    opensAt ??= new Date(span.from);
    const isOpen = opensAt.getTime() === from;
    if (span.to - span.from >= left) return { isOpen, opensAt, expectedAt: new Date(span.from + left) };
    left -= span.to - span.from;
  }
  return { isOpen: opensAt?.getTime() === from, opensAt, expectedAt: null };
}

/** Minutes of opening time between two instants. */
export function openMinutesBetween(hours: Hours, from: Date, to: Date): number {
  return elapsed(timelineOf(hours), { from: from.getTime(), to: to.getTime() }) / 60_000;
}

/** The hours of a mailbox know no versions and no holidays: they are as they are now. */
function timelineOf({ zone, days }: Hours): Timeline {
  const hours: WeekHours = days;
  return [{ from: 0, schedule: { zone, hours, holidays: [] } }];
}
