import type { Way } from '../assignment/rules.ts';
import type { Status } from '../schema.ts';

/** What became of a request that was passed on: done by the cover, given back, or kept elsewhere by choice. */
export const outcomes = ['finished', 'returned', 'kept'] as const;
export type Outcome = (typeof outcomes)[number];

export type AtTheEnd = {
  status: Status;
  /** How it changed hands last; null for never since it was passed on. */
  lastWay: Way | null;
  /** Whether the absent member has it already. */
  isBack: boolean;
  /** Whether the member may still sign in. */
  isIn: boolean;
};

/** At the end of an absence: everything unfinished returns that nobody has touched by choice. */
export function outcomeOf({ status, lastWay, isBack, isIn }: AtTheEnd): Outcome {
  if (status === 'solved' || status === 'closed') return 'finished';
  if (isBack) return 'returned';
  const isChosen = lastWay === 'hand' || lastWay === 'pull';
  return isChosen || !isIn ? 'kept' : 'returned';
}
