import { offsetsOf } from './offsets.ts';
import { dayLength, readWeek, type Schedule } from './schedule.ts';
import { mergeSpans, type Span, withoutSpans } from './spans.ts';

/**
 * Which schedule counts from when on, in order; it counts until the next begins, and the first one also before that.
 * Without a schedule the clock goes on day and night.
 */
export type Timeline = readonly { from: number; schedule: Schedule | null }[];

/** When a target is used up, and when it is exceeded: later, where the place shuts at the very moment it is due. */
export type Due = { dueAt: number; lateAt: number };

/** A target that a schedule does not reach in this time is never due. */
const furthest = 100 * 366 * dayLength;

/** How long the clock went within a span, in milliseconds, the paused times left out; 0 when it ends before it begins. */
export function elapsed(timeline: Timeline, span: Span, pauses: readonly Span[] = []): number {
  let sum = 0;
  for (const { from, to } of running(timeline, span, pauses)) sum += to - from;
  return sum;
}

/**
 * The first moment at which `target` milliseconds have elapsed since `from`; null when that never comes, because
 * nothing is open or a pause has no end.
 */
export function due(
  timeline: Timeline,
  from: number,
  target: number,
  pauses: readonly Span[] = [],
): Due | null {
  const end = Math.min(
    from + furthest,
    ...pauses.filter((one) => one.to === Infinity).map((one) => one.from),
  );
  let left = target;
  let dueAt: number | null = null;
  for (const span of running(timeline, { from, to: end }, pauses)) {
    if (dueAt !== null) return { dueAt, lateAt: span.from };
    const length = span.to - span.from;
    if (left < length) return { dueAt: span.from + left, lateAt: span.from + left };
    left -= length;
    if (left === 0) dueAt = span.to;
  }
  return dueAt === null ? null : { dueAt, lateAt: Infinity };
}

/** The times within a span in which the clock goes, in order. */
export function running(timeline: Timeline, span: Span, pauses: readonly Span[] = []): Generator<Span> {
  return withoutSpans(openSpans(timeline, span), mergeSpans(pauses));
}

function* openSpans(timeline: Timeline, span: Span): Generator<Span> {
  for (const [index, { from, schedule }] of timeline.entries()) {
    const start = index === 0 ? span.from : Math.max(from, span.from);
    const to = Math.min(timeline[index + 1]?.from ?? span.to, span.to);
    if (start >= to) continue;
    if (schedule) yield* hoursOf(schedule, { from: start, to });
    else yield { from: start, to };
  }
}

/** A moment is open when the clock on the wall shows an open time: an hour that comes twice is open twice. */
function* hoursOf({ zone, hours, holidays }: Schedule, span: Span): Generator<Span> {
  const week = readWeek(hours);
  if (week.every((day) => day.length === 0)) return;
  const shut = new Set(holidays.map((date) => Date.parse(`${date}T00:00:00Z`) / dayLength));
  for (const { from, to, offset } of offsetsOf(zone, span)) {
    const last = Math.floor((to + offset - 1) / dayLength);
    for (let day = Math.floor((from + offset) / dayLength); day <= last; day += 1) {
      if (shut.has(day)) continue;
      for (const [opens, closes] of week[(day + mondayShift) % 7] ?? []) {
        const midnight = day * dayLength - offset;
        const open = { from: Math.max(midnight + opens, from), to: Math.min(midnight + closes, to) };
        if (open.from < open.to) yield open;
      }
    }
  }
}

/** The epoch began on a Thursday. Days before it are negative, and whole weeks later have the same name. */
const mondayShift = 3 + 7 * 100_000;
