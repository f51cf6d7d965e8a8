import {
  running,
  type Schedule,
  type Span,
  type Timeline,
  weekdays,
} from '../../../../../kernel/working-time/index.ts';

/** A week without any opening time, or one so short that an answer takes longer than this, promises nothing. */
const furthest = 60 * 86_400_000;

/** Monday to Friday, nine to five, where the workspace is. */
export function usualHours(zone: string): Schedule {
  const nineToFive: [string, string][] = [['09:00', '17:00']];
  const hours = Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, nineToFive]));
  return { zone, hours, holidays: [] };
}

/** The zone in which the hours of a moment are said. */
export function zoneAt(opening: Timeline, now: Date): string {
  return opening.findLast((one) => one.from <= now.getTime())?.schedule?.zone ?? 'UTC';
}

/** What a receipt can say of time: whether somebody is there, when next, and by when an answer comes. */
export type Prospect = { isOpen: boolean; opensAt: Date | null; expectedAt: Date | null };

/** @param minutes opening time until an answer is expected. */
export function prospectOf(opening: Timeline, now: Date, minutes: number): Prospect {
  const from = now.getTime();
  let left = minutes * 60_000;
  let opensAt: Date | null = null;
  for (const span of running(opening, { from, to: from + furthest })) {
    opensAt ??= new Date(span.from);
    const isOpen = opensAt.getTime() === from;
    if (span.to - span.from >= left) return { isOpen, opensAt, expectedAt: new Date(span.from + left) };
    left -= span.to - span.from;
  }
  return { isOpen: opensAt?.getTime() === from, opensAt, expectedAt: null };
}

/** When the hours that run now end; null where nobody is there. */
export function closingOf(opening: Timeline, now: Date): Date | null {
  const from = now.getTime();
  for (const span of running(opening, { from, to: from + furthest }))
    return span.from <= from ? new Date(span.to) : null;
  return null;
}

/** Minutes of opening time in each of many times; the calendar is read once for all of them. */
export function openMinutesIn(opening: Timeline, times: readonly { from: Date; to: Date }[]): number[] {
  const from = Math.min(...times.map((one) => one.from.getTime()));
  const to = Math.max(...times.map((one) => one.to.getTime()));
  const spans = [...running(opening, { from, to })];
  const before = [0];
  for (const span of spans) before.push((before.at(-1) ?? 0) + span.to - span.from);
  const openUntil = (at: number) => {
    const next = firstFrom(spans, at);
    const last = spans[next - 1];
    return last ? (before[next - 1] ?? 0) + Math.min(at, last.to) - last.from : 0;
  };
  return times.map((one) => (openUntil(one.to.getTime()) - openUntil(one.from.getTime())) / 60_000);
}

/** The index of the first span that begins at an instant or later, by halving. */
function firstFrom(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
