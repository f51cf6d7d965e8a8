import { pChart, xmrChart } from '../../../kernel/statistics/charts/shewhart.ts';
import { at, type Limit, type Rule, signalsOf } from '../../../kernel/statistics/charts/signals.ts';
import { binomialFrom, binomialUpTo } from '../../../kernel/statistics/distributions.ts';

/** One period of a measure: how many facts stand behind it, and its figure. */
export type Figure = { at: string; n: number; value: number };

export type ChartPoint = Figure & {
  lower: number;
  upper: number;
  /** Whether it lies before the goal. */
  isBefore: boolean;
  /** Why it is no chance; null: it may be. */
  rule: Rule | null;
};

export type GoalChart = {
  /** `p`: shares in their n; `xmr`: single values and their moving ranges. */
  kind: 'p' | 'xmr';
  centre: number;
  /** Of how many first points the limits are made. */
  limitsOf: number;
  /** Whether they are all from before the goal, and so stay as they are. */
  isFrozen: boolean;
  points: ChartPoint[];
};

export type Measured = {
  isShare: boolean;
  /** A figure that cannot go below nothing, like a time or a count. */
  isPositive: boolean;
};

/** Fewer points than this say nothing of what is usual. */
export const fewest = 6;
/** From so many facts a period on, a share varies by more than the chance of its facts: limits are widened (Laney 2002). */
const manyFacts = 1_000;
/** Below so many expected on the rarer side the limits of a share are counted out instead of by the normal curve. */
const fewExpected = 5;
/** What lies beyond three standard deviations on one side. */
const rare = 0.00135;

/**
 * The control chart of a goal's figures, the earliest first: limits of what was before the goal where that is enough, else of
 * everything. Null of fewer than six points.
 */
export function chartOf(figures: readonly Figure[], from: string, how: Measured): GoalChart | null {
  if (figures.length < fewest) return null;
  const before = figures.filter((one) => one.at < from).length;
  const isFrozen = before >= fewest;
  const limitsOf = isFrozen ? before : figures.length;
  const { centre, upper, lower } = how.isShare
    ? sharesOf(figures, limitsOf)
    : valuesOf(figures, limitsOf, how);
  const values = figures.map((one) => one.value);
  const signals = signalsOf(values, centre, { upper, lower });
  const points = figures.map((one, index) => ({
    ...one,
    lower: at(lower, index),
    upper: at(upper, index),
    isBefore: one.at < from,
    rule: signals.find((signal) => signal.index === index)?.rule ?? null,
  }));
  return { kind: how.isShare ? 'p' : 'xmr', centre, limitsOf, isFrozen, points };
}

function valuesOf(figures: readonly Figure[], baseline: number, { isPositive }: Measured) {
  const { centre, upper, lower } = xmrChart(
    figures.map((one) => one.value),
    { baseline },
  );
  return { centre, upper, lower: isPositive ? Math.max(0, lower) : lower };
}

function sharesOf(figures: readonly Figure[], baseline: number) {
  const sizes = figures.map((one) => one.n);
  const counts = figures.map((one) => Math.round(one.value * one.n));
  const usual = sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
  const { centre, upper, lower } = pChart(counts, sizes, { baseline, laney: usual >= manyFacts });
  const known = sumOf(sizes.slice(0, baseline));
  // Where nothing or everything succeeded so far, the next that differs is rare, but not impossible.
  const chance = centre > 0 && centre < 1 ? centre : (sumOf(counts.slice(0, baseline)) + 1) / (known + 2);
  const isFew = (n: number) => n * Math.min(chance, 1 - chance) < fewExpected;
  return {
    centre,
    upper: sizes.map((n, i) => (isFew(n) ? most(n, chance) : at(upper, i))) as Limit,
    lower: sizes.map((n, i) => (isFew(n) ? least(n, chance) : at(lower, i))) as Limit,
  };
}

/** The largest share of n that is not rarer than beyond three standard deviations. */
function most(n: number, chance: number): number {
  let k = Math.floor(n * chance);
  while (k < n && binomialFrom(k + 1, n, chance) > rare) k += 1;
  return k / n;
}

function least(n: number, chance: number): number {
  let k = Math.ceil(n * chance);
  while (k > 0 && binomialUpTo(k - 1, n, chance) > rare) k -= 1;
  return k / n;
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
