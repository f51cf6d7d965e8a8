import { deviationOf, meanOf } from '../intervals.ts';
import { at, type Limit, type Rule, type Signal, signalsOf } from './signals.ts';

/** d₂ and D₄ of moving ranges of two (ASTM): the mean range in standard deviations, and the limit of ranges in mean ranges. */
export const rangeOfTwo = { d2: 1.128, d4: 3.267 } as const;

export type Chart<L = number> = { centre: number; upper: L; lower: L; signals: Signal[] };
export type ChartHabits = {
  /** Of how many first points the limits are made; of all unless said. */
  baseline?: number | undefined;
  rules?: readonly Rule[] | undefined;
};

/**
 * Single values and their moving ranges (XmR; NIST handbook 6.3.2.2): mean ± 3·(mean range)/1.128. At least two values.
 */
export function xmrChart(
  values: readonly number[],
  { baseline, rules }: ChartHabits = {},
): Chart & { ranges: { centre: number; upper: number } } {
  const known = values.slice(0, baseline);
  const centre = meanOf(known);
  const range = meanRange(known);
  const reach = (3 * range) / rangeOfTwo.d2;
  const limits = { upper: centre + reach, lower: centre - reach };
  const ranges = { centre: range, upper: rangeOfTwo.d4 * range };
  return { centre, ...limits, signals: signalsOf(values, centre, limits, rules), ranges };
}

/** The mean of |x(i) − x(i − 1)| over at least two values. */
export function meanRange(values: readonly number[]): number {
  return meanOf(values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? 0))));
}

/**
 * Shares of counts in their n (NIST 6.3.3.2): p̄ ± 3√(p̄(1 − p̄)/nᵢ), kept within 0 and 1; limits for each point where
 * the n differ. `laney` widens them by how much more the points vary than chance alone (Laney 2002, p′), for large n.
 * Signals are about shares.
 */
export function pChart(
  counts: readonly number[],
  n: Limit,
  { baseline, rules, laney = false }: ChartHabits & { laney?: boolean | undefined } = {},
): Chart<Limit> {
  const sizes = counts.map((_, i) => at(n, i));
  const known = counts.slice(0, baseline);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const centre = sum(known) / sum(sizes.slice(0, known.length));
  const errors = sizes.map((size) => Math.sqrt((centre * (1 - centre)) / size));
  const shares = counts.map((count, i) => count / (sizes[i] ?? 1));
  const wider = laney ? spreadOf(shares.slice(0, known.length), centre, errors) : 1;
  const limits = {
    upper: oneIfEqual(errors.map((error) => Math.min(1, centre + 3 * error * wider))),
    lower: oneIfEqual(errors.map((error) => Math.max(0, centre - 3 * error * wider))),
  };
  return { centre, ...limits, signals: signalsOf(shares, centre, limits, rules) };
}

/** Laney's σ(z): the standardised shares' mean moving range over 1.128. */
function spreadOf(shares: readonly number[], centre: number, errors: readonly number[]): number {
  if (shares.length < 2) return 1;
  return meanRange(shares.map((share, i) => (share - centre) / (errors[i] || 1))) / rangeOfTwo.d2;
}

/** Counts where each point had the same chance to bring some: c̄ ± 3√c̄, not below 0 (NIST 6.3.3.1). */
export function cChart(counts: readonly number[], { baseline, rules }: ChartHabits = {}): Chart {
  const centre = meanOf(counts.slice(0, baseline));
  const reach = 3 * Math.sqrt(centre);
  const limits = { upper: centre + reach, lower: Math.max(0, centre - reach) };
  return { centre, ...limits, signals: signalsOf(counts, centre, limits, rules) };
}

/** The standard deviation that a chart assumes of itself: by moving ranges, or plainly where those say nothing. */
export function ownSigma(values: readonly number[]): number {
  if (values.length < 2) return 0;
  return meanRange(values) / rangeOfTwo.d2 || deviationOf(values);
}

function oneIfEqual(limits: readonly number[]): Limit {
  const [first] = limits;
  return first !== undefined && limits.every((one) => one === first) ? first : limits;
}
