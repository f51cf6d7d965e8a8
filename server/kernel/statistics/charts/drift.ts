import { meanOf } from '../intervals.ts';
import type { Chart } from './shewhart.ts';
import { ownSigma } from './shewhart.ts';
import { type Limit, type Signal, signalsOf } from './signals.ts';

export type EwmaSettings = {
  /** The weight of the newest value, above 0, at most 1. */
  lambda: number;
  /** Where the values should be; their mean unless said. */
  target?: number | undefined;
  /** The standard deviation of single values; by their moving ranges unless said. */
  sigma?: number | undefined;
  /** How many standard deviations the limits are away. */
  width: number;
  /** Limits that widen over the first points instead of those of the long run. */
  exact: boolean;
};

/**
 * Exponentially weighted moving averages (Roberts 1959; NIST 6.3.2.4): zᵢ = λxᵢ + (1 − λ)zᵢ₋₁ from the target, limits
 * target ± Lσ√(λ/(2 − λ)), times √(1 − (1 − λ)^{2i}) where they shall be exact. Only leaving the limits is a signal: averages
 * resemble each other, so that runs say nothing.
 */
export function ewmaChart(
  values: readonly number[],
  settings: EwmaSettings,
): Chart<Limit> & { averages: number[] } {
  const { lambda, width, exact } = settings;
  const centre = settings.target ?? meanOf(values);
  const sigma = settings.sigma ?? ownSigma(values);
  let before = centre;
  const averages = values.map((value) => {
    before = lambda * value + (1 - lambda) * before;
    return before;
  });
  const long = width * sigma * Math.sqrt(lambda / (2 - lambda));
  const reaches = values.map((_, i) => long * Math.sqrt(1 - (1 - lambda) ** (2 * (i + 1))));
  const limits = exact
    ? { upper: reaches.map((reach) => centre + reach), lower: reaches.map((reach) => centre - reach) }
    : { upper: centre + long, lower: centre - long };
  return { centre, ...limits, averages, signals: signalsOf(averages, centre, limits, ['beyond-limits']) };
}

export type CusumSettings = {
  target?: number | undefined;
  sigma?: number | undefined;
  /** The slack, in units of the values: half the shift to be found; half a standard deviation unless said. */
  k?: number | undefined;
  /** The limit of the sums, in units of the values; five standard deviations unless said. */
  h?: number | undefined;
};

/**
 * Cumulative sums as a table (Page 1954; NIST 6.3.2.3): S⁺ = max(0, S⁺ + x − T − k) and S⁻ = max(0, S⁻ + T − k − x); a
 * signal where one goes beyond h. `upper` and `lower` are ±h around the sums' own centre 0, `low` is shown as it grows.
 */
export function cusumChart(
  values: readonly number[],
  settings: CusumSettings = {},
): Chart & { target: number; k: number; high: number[]; low: number[] } {
  const target = settings.target ?? meanOf(values);
  const sigma = settings.sigma ?? ownSigma(values);
  const k = settings.k ?? sigma / 2;
  const h = settings.h ?? 5 * sigma;
  const high = sumsOf(values.map((value) => value - target - k));
  const low = sumsOf(values.map((value) => target - k - value));
  const signals: Signal[] = values.flatMap((value, index) => {
    const isBeyond = (high[index] ?? 0) > h || (low[index] ?? 0) > h;
    return isBeyond ? [{ index, point: index + 1, value, rule: 'beyond-limits' as const }] : [];
  });
  return { centre: 0, upper: h, lower: -h, signals, target, k, high, low };
}

function sumsOf(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => {
    sum = Math.max(0, sum + step);
    return sum;
  });
}
