import { benjaminiHochberg } from '../../../kernel/statistics/benjamini-hochberg.ts';
import { compareRates } from '../../../kernel/statistics/poisson-rates.ts';

/** One in so many of the bursts that are told may be chance. */
const q = 0.05;
/** Fewer requests in a week than this alarm nobody, nor does less than this times the usual. */
const fewest = 5;
const leastTimes = 1.5;

/** Requests of each week, the oldest first; the last week is the one that is looked at. */
export type Weeks = { id: string; weeks: readonly number[] };

export type Burst = {
  id: string;
  lastWeek: number;
  /** Requests of a usual week before. */
  usual: number;
  /** How many times the usual; null where there was nothing before. */
  ratio: number | null;
  /** With 95 % at least so many times. */
  low: number;
  /** The chance of so many by accident, and the same after all groups were looked at. */
  p: number;
  adjusted: number;
};

/**
 * Groups whose last week holds more than chance brings: the conditional test of the last week against those before, over all
 * groups at once. Weeks in which no group had any request are before the workspace began and count for nobody.
 */
export function findBursts(groups: readonly Weeks[]): Burst[] {
  const length = Math.max(0, ...groups.map(({ weeks }) => weeks.length));
  const began = Array.from({ length }, (_, at) => at).find((at) => groups.some(({ weeks }) => weeks[at]));
  const before = length - 1 - (began ?? length);
  if (before < 1) return [];
  const tested = groups.map(({ id, weeks }) => {
    const lastWeek = weeks.at(-1) ?? 0;
    const earlier = weeks.slice(0, -1).reduce((sum, count) => sum + count, 0);
    const last = { events: lastWeek, exposure: 1 };
    const rates = compareRates(last, { events: earlier, exposure: before }, 'greater');
    return { id, lastWeek, usual: earlier / before, ratio: rates.ratio, low: rates.low, p: rates.p };
  });
  const { adjusted, rejected } = benjaminiHochberg(
    tested.map(({ p }) => p),
    q,
  );
  return tested
    .map((one, at) => ({ ...one, adjusted: adjusted[at] ?? 1, isSure: rejected[at] ?? false }))
    .filter(({ isSure, lastWeek, ratio }) => {
      const isMuch = ratio === null || ratio >= leastTimes;
      return isSure && lastWeek >= fewest && isMuch;
    })
    .map(({ isSure: _sure, ...burst }) => burst)
    .sort((a, b) => a.p - b.p || b.lastWeek - a.lastWeek);
}
