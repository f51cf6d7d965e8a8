import { due, elapsed, type Span, type Timeline } from '../../../kernel/working-time/index.ts';

/** How a clock stands: still going, standing still, ended in time, or its target exceeded. */
export type ClockState = 'running' | 'paused' | 'met' | 'breached';

/** A clock as measured at a moment, in milliseconds. What never comes is null. */
export type Measure = {
  state: ClockState;
  elapsed: number;
  pausedAt: number | null;
  /** When the target is used up; for a clock that has ended, when it would have been. */
  dueAt: number | null;
  /** From when on it counts as exceeded. */
  lateAt: number | null;
};

type Measured = { startedAt: number; endedAt: number | null; pauses: readonly Span[] };

/**
 * Measures a clock from what happened alone. It is breached when more than its target has elapsed: an answer at the
 * very end, or after closing when the target ended with the day, is in time. An answer before the start takes no time.
 */
export function measure(clock: Measured, timeline: Timeline, target: number, now: number): Measure {
  const { startedAt, endedAt } = clock;
  const pauses = clock.pauses
    .filter((one) => one.from < (endedAt ?? Infinity))
    .map((one) => cut(one, endedAt));
  const used = elapsed(timeline, { from: startedAt, to: endedAt ?? now }, pauses);
  const found = due(timeline, startedAt, target, pauses);
  const pausedAt = pauses.find((one) => endedAt === null && one.to === Infinity)?.from ?? null;
  const going = pausedAt === null ? 'running' : 'paused';
  const inTime = endedAt === null ? going : 'met';
  return {
    state: used > target ? 'breached' : inTime,
    elapsed: used,
    pausedAt,
    dueAt: found?.dueAt ?? null,
    lateAt: found && found.lateAt !== Infinity ? found.lateAt : null,
  };
}

/** The moment at which so much will have elapsed, null when that never comes. */
export function momentOf(clock: Measured, timeline: Timeline, target: number): number | null {
  const found = due(timeline, clock.startedAt, target, clock.pauses);
  return found && found.lateAt !== Infinity ? found.lateAt : null;
}

/** As if it had been left open after its end. */
function cut(pause: Span, endedAt: number | null): Span {
  return { from: pause.from, to: Math.min(pause.to, endedAt ?? Infinity) };
}

/** One timeline of several, each of which counts from a moment on. */
export function joinTimelines(parts: readonly { from: number; timeline: Timeline }[]): Timeline {
  return parts.flatMap(({ from, timeline }, index) => {
    const to = parts[index + 1]?.from ?? Infinity;
    if (index > 0 && from >= to) return [];
    const inForce = timeline.findLast((one) => one.from <= from) ?? timeline[0];
    const later = timeline.filter((one) => one.from > from && one.from < to);
    return inForce ? [{ from, schedule: inForce.schedule }, ...later] : [];
  });
}
