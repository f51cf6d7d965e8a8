import { meanInterval, wilson } from '../../../../kernel/statistics/intervals.ts';
import { welch } from '../../../../kernel/statistics/welch.ts';

/** What a trait should reach, as a share of the most. */
export const goal = 0.75;
/** Of fewer reviews nothing is said but that they are too few. */
export const enough = 5;

/** `weak` and `strong` only where the whole interval says so. */
export type Says = 'too-little' | 'weak' | 'unclear' | 'strong';
export type Level = { n: number; mean: number | null; low: number | null; high: number | null; says: Says };

const unit = { low: 0, high: 1 };

/** Where shares of 0 to 1 lie, by the mean with Student's interval; those that are only 0 or 1 by Wilson's. */
export function levelOf(shares: readonly number[]): Level {
  const n = shares.length;
  const isBinary = n > 0 && shares.every((share) => share === 0 || share === 1);
  const { mean, low, high } = isBinary ? ofWilson(shares) : meanInterval(shares, 0.95, unit);
  return { n, mean, low, high, says: saysOf(n, low, high) };
}

function ofWilson(shares: readonly number[]) {
  const good = shares.filter((share) => share === 1).length;
  const { estimate, low, high } = wilson(good, shares.length);
  return { mean: estimate, low, high };
}

function saysOf(n: number, low: number | null, high: number | null): Says {
  if (n < enough || low === null || high === null) return 'too-little';
  if (high < goal) return 'weak';
  return low >= goal ? 'strong' : 'unclear';
}

export type Change = {
  before: Level;
  after: Level;
  /** After less before; null where one side has too little. */
  difference: number | null;
  low: number | null;
  high: number | null;
  says: 'too-little' | 'better' | 'worse' | 'unclear';
};

/** What became of a trait after something, say a lesson: the difference of the means with Welch's interval. */
export function changeOf(before: readonly number[], after: readonly number[]): Change {
  const [first, second] = [levelOf(before), levelOf(after)];
  const found = Math.min(first.n, second.n) < enough ? null : welch(before, after);
  if (!found)
    return { before: first, after: second, difference: null, low: null, high: null, says: 'too-little' };
  const { difference } = found;
  const low = Math.max(-1, found.low);
  const high = Math.min(1, found.high);
  const says = low > 0 ? 'better' : high < 0 ? 'worse' : 'unclear';
  return { before: first, after: second, difference, low, high, says };
}
