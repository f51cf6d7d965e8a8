/** Where an idea stands. */
export const ideaStates = ['new', 'under-review', 'planned', 'carried-out', 'declined', 'duplicate'] as const;
export type IdeaState = (typeof ideaStates)[number];

/** The states in which everybody who wanted it is told, with words. */
export const toldStates = ['planned', 'carried-out', 'declined'] as const;
export type ToldState = (typeof toldStates)[number];

/** The states in which an idea still waits for its answer. */
export const waitingStates = ['new', 'under-review'] as const satisfies readonly IdeaState[];

export function isWaiting(state: IdeaState): boolean {
  return waitingStates.some((one) => one === state);
}

/**
 * Why an idea may not be answered with this state; null when it may. A duplicate is answered where its votes count, and
 * what was carried out stays so.
 */
export function whyNotAnswered(state: IdeaState, next: ToldState): string | null {
  if (state === 'duplicate') return 'idea-is-duplicate';
  if (state === 'carried-out') return 'idea-is-carried-out';
  return state === next ? 'idea-is-there' : null;
}
