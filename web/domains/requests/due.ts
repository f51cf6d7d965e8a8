import type { RequestItem } from './types.ts';

/** Without a time of its own, what is due is near an hour before. */
const NEAR_MS = 3_600_000;
/** A warning usually comes with a fifth of the time left; where none is set, the ring is full a day before. */
const WARNED_SHARE = 0.2;
const FULL_MS = 86_400_000;

/** How what is due next stands at a moment: near or late, and how many seconds until then or since. */
export interface Due {
  tone: 'quiet' | 'soon' | 'late';
  seconds: number;
  /** About how much of its whole time is left, for the ring. */
  left: number;
}

type Timed = Pick<RequestItem, 'nextDueAt' | 'nextWarnAt' | 'status'>;

/** Null where nothing is due. */
export function dueOf({ nextDueAt, nextWarnAt, status }: Timed, now: Date): Due | null {
  if (!nextDueAt || status === 'solved' || status === 'closed') return null;
  const due = Date.parse(nextDueAt);
  const left = due - now.getTime();
  const near = nextWarnAt ? Date.parse(nextWarnAt) : due - NEAR_MS;
  const tone = left <= 0 ? 'late' : now.getTime() >= near ? 'soon' : 'quiet';
  const whole = nextWarnAt && near < due ? (due - near) / WARNED_SHARE : FULL_MS;
  return { tone, seconds: Math.abs(left) / 1000, left: Math.min(1, left / whole) };
}

export type DueGroup = 'late' | 'hour' | 'day' | 'later' | 'none';

/** Under which heading a request stands in the order of what is due. */
export function dueGroupOf(request: Timed, now: Date): DueGroup {
  const due = dueOf(request, now);
  if (!due) return 'none';
  if (due.tone === 'late') return 'late';
  if (due.seconds < 3600) return 'hour';
  return due.seconds < 86_400 ? 'day' : 'later';
}
