export const problemStates = ['open', 'cause-known', 'under-way', 'fixed', 'watched', 'closed'] as const;
export type ProblemState = (typeof problemStates)[number];

const mended: readonly ProblemState[] = ['fixed', 'watched', 'closed'];

/** Whether customers should meet it no more: then they are told, and the decline is measured. */
export function isMended(state: ProblemState): boolean {
  return mended.includes(state);
}

/** What must be written before a problem may stand in a state. */
type Written = { causes: readonly string[]; fix: string };
export type Missing = 'problem-cause-missing' | 'problem-fix-missing';

/**
 * What a problem lacks for a state; null when it may stand there. Nothing is called known without a cause, and nothing
 * mended without saying how. States may be skipped and gone back to.
 */
export function lacks(state: ProblemState, { causes, fix }: Written): Missing | null {
  if (state === 'cause-known' && causes.length === 0) return 'problem-cause-missing';
  if ((state === 'fixed' || state === 'watched') && fix.trim() === '') return 'problem-fix-missing';
  return null;
}

/**
 * When a problem counts as mended after a move: from now on when it was not before, as before when it was, and not at
 * all when it goes back. Closing what was never mended is giving it up.
 */
export function fixedAfter(
  before: { state: ProblemState; fixedAt: Date | null },
  next: ProblemState,
  now: Date,
): Date | null {
  if (!isMended(next)) return null;
  if (before.fixedAt) return before.fixedAt;
  return next === 'closed' ? null : now;
}

/** What is still to be done about a problem that nobody owns or that is late; null when all is in order. */
export function neglectOf(
  { state, ownerId, dueOn }: { state: ProblemState; ownerId: string | null; dueOn: string | null },
  today: string,
): 'no-owner' | 'late' | null {
  if (isMended(state)) return null;
  if (ownerId === null) return 'no-owner';
  return dueOn !== null && dueOn < today ? 'late' : null;
}
