import type { RingTone } from '../../design/Ring.tsx';
import type { Clock } from './types.ts';

/** How a clock looks at a moment. */
export interface Look {
  tone: RingTone;
  /** What is left of its target, from 0 to 1. */
  left: number;
  /** What its words say. */
  says: 'left' | 'late' | 'paused' | 'closed' | 'met' | 'met-late';
  /** Seconds until due, or since. */
  seconds: number;
}

/** One that has no due time and does not wait for the customer never opens by its calendar. */
export function lookOf(clock: Clock, now: number): Look {
  const spare = (clock.targetSeconds - clock.elapsedSeconds) / clock.targetSeconds;
  if (clock.endedAt) {
    const isLate = clock.state === 'breached';
    return { tone: isLate ? 'late' : 'kept', left: 1, says: isLate ? 'met-late' : 'met', seconds: 0 };
  }
  if (!clock.dueAt || (clock.pausedAt && clock.state !== 'breached'))
    return { tone: 'quiet', left: spare, says: clock.pausedAt ? 'paused' : 'closed', seconds: 0 };
  const due = Date.parse(clock.dueAt);
  if (due <= now) return { tone: 'late', left: 0, says: 'late', seconds: (now - due) / 1000 };
  const isNear = clock.warnAt !== null && Date.parse(clock.warnAt) <= now;
  const whole = due - Date.parse(clock.startedAt);
  return {
    tone: isNear ? 'soon' : 'quiet',
    left: (due - now) / whole,
    says: 'left',
    seconds: (due - now) / 1000,
  };
}

/** What goes on first, by when it is due; then what has ended, the last run of each kind. */
export function shownClocks(clocks: readonly Clock[]): Clock[] {
  const going = clocks.filter((one) => !one.endedAt);
  const ended = [...new Map(clocks.filter((one) => one.endedAt).map((one) => [one.kind, one])).values()];
  const byDue = (one: Clock) => one.dueAt ?? '9999';
  return [
    ...going.toSorted((a, b) => byDue(a).localeCompare(byDue(b))),
    ...ended.filter((one) => !going.some((other) => other.kind === one.kind)),
  ];
}
