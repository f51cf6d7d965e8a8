import { type Count, type Interval, meanInterval, newcombe } from '../../../kernel/statistics/intervals.ts';

/** Fewer pairs than this say nothing: no difference is told. */
export const fewestPairs = 5;
/** Fewer requests than this in any of the four counts say nothing of results. */
export const fewestRequests = 20;

export type Pair = { before: number; after: number };

/**
 * What was learnt: the mean of the differences of each person's own two scores (0 to 1), with Student's interval of paired
 * differences. Of too few pairs only their number is told.
 */
export function gainOf(pairs: readonly Pair[]) {
  const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  if (pairs.length < fewestPairs)
    return { n: pairs.length, before: null, after: null, gain: null, low: null, high: null };
  const all = meanInterval(
    pairs.map(({ before, after }) => after - before),
    0.95,
    { low: -1, high: 1 },
  );
  return {
    n: pairs.length,
    before: mean(pairs.map((one) => one.before)),
    after: mean(pairs.map((one) => one.after)),
    ...{ gain: all.mean, low: all.low, high: all.high },
  };
}

export type Counts = { before: Count; after: Count };

/**
 * By how much a share changed more among those who learnt than among those who did not: the difference of two differences,
 * each with Newcombe's interval, joined by their squares (Zou and Donner 2008). Null where any count is too small: without a
 * comparison nothing is claimed.
 */
export function changeAgainst(learnt: Counts, others: Counts): (Interval & { difference: number }) | null {
  const counts = [learnt.before, learnt.after, others.before, others.after];
  if (counts.some((one) => one.n < fewestRequests)) return null;
  const ours = newcombe(learnt.after, learnt.before);
  const theirs = newcombe(others.after, others.before);
  if (ours.difference === null || theirs.difference === null) return null;
  const difference = ours.difference - theirs.difference;
  return {
    difference,
    low: Math.max(-2, difference - Math.hypot(ours.difference - ours.low, theirs.high - theirs.difference)),
    high: Math.min(2, difference + Math.hypot(ours.high - ours.difference, theirs.difference - theirs.low)),
  };
}
