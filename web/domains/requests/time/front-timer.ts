/** After so long without a key or a move of the hand nobody is at work any more. */
const idleMs = 5 * 60_000;

export interface Front {
  /** The page is in sight and has the focus. */
  isInFront: boolean;
  /** When somebody did something last, in milliseconds. */
  lastSignAt: number;
}

/** Seconds that count of the time between two looks at the clock: none while the page is away or nobody is there. */
export function countedSeconds(before: number, now: number, { isInFront, lastSignAt }: Front): number {
  if (!isInFront || now - lastSignAt > idleMs) return 0;
  // A laptop that slept wakes with a long step: that was no work.
  return Math.min((now - before) / 1000, 5);
}
