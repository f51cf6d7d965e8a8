import { FSRSAlgorithm, type FSRSState } from 'ts-fsrs';

/** 1 again, 2 hard, 3 good, 4 easy; `elapsedDays` since the review before, 0 for the first. */
export type Review = { rating: number; elapsedDays: number };
export type Memory = { stability: number; difficulty: number; intervalDays: number };
export type MemorySettings = {
  /** The 21 weights of FSRS 6; those of its authors unless said. */
  parameters?: readonly number[] | undefined;
  /** Which share should still know when it is asked again. */
  retention: number;
  /** Whether reviews on one day count by the formula for the same day. */
  shortTerm: boolean;
};

/** What is remembered after some reviews, and in how many whole days to ask again; null without reviews. */
export function remember(reviews: readonly Review[], settings: MemorySettings): Memory | null {
  const algorithm = open(settings);
  let state: FSRSState | null = null;
  for (const { rating, elapsedDays } of reviews)
    state = algorithm.next_state(state, state ? elapsedDays : 0, rating);
  if (!state) return null;
  const { stability, difficulty } = state;
  return { stability, difficulty, intervalDays: algorithm.next_interval(stability, 0) };
}

/** The chance that something of this stability is still known after so many days. */
export function recallAfter(days: number, stability: number, settings: MemorySettings): number {
  return open(settings).forgetting_curve(days, stability);
}

function open({ parameters, retention, shortTerm }: MemorySettings): FSRSAlgorithm {
  return new FSRSAlgorithm({
    ...(parameters ? { w: [...parameters] } : {}),
    request_retention: retention,
    enable_short_term: shortTerm,
  });
}
