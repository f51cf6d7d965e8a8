import { reachOf, studentQuantile } from './distributions.ts';

export type Interval = { low: number; high: number };

/**
 * The share of successes with Wilson's score interval (Wilson 1927), clamped to 0 and 1 where nothing or everything
 * succeeded. Of nothing the share is unknown (null), and may be anything.
 */
export function wilson(
  successes: number,
  n: number,
  confidence = 0.95,
): Interval & { estimate: number | null } {
  if (n === 0) return { estimate: null, low: 0, high: 1 };
  const z = reachOf(confidence);
  const estimate = successes / n;
  const square = (z * z) / n;
  const centre = estimate + square / 2;
  const spread = z * Math.sqrt((estimate * (1 - estimate)) / n + square / (4 * n));
  return {
    estimate,
    low: successes === 0 ? 0 : (centre - spread) / (1 + square),
    high: successes === n ? 1 : (centre + spread) / (1 + square),
  };
}

export type Count = { successes: number; n: number };

/** How far two shares lie apart, a − b, with Newcombe's hybrid interval of both Wilson intervals (1998, method 10). */
export function newcombe(a: Count, b: Count, confidence = 0.95): Interval & { difference: number | null } {
  const first = wilson(a.successes, a.n, confidence);
  const second = wilson(b.successes, b.n, confidence);
  if (first.estimate === null || second.estimate === null) return { difference: null, low: -1, high: 1 };
  const difference = first.estimate - second.estimate;
  const down = Math.hypot(first.estimate - first.low, second.high - second.estimate);
  const up = Math.hypot(first.high - first.estimate, second.estimate - second.low);
  return { difference, low: Math.max(-1, difference - down), high: Math.min(1, difference + up) };
}

/**
 * The mean of values with Student's interval, kept within the ends of their scale; one value has a mean and no interval,
 * none has neither.
 */
export function meanInterval(
  values: readonly number[],
  confidence = 0.95,
  scale: Interval = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY },
): { mean: number | null; low: number | null; high: number | null } {
  if (values.length === 0) return { mean: null, low: null, high: null };
  const mean = meanOf(values);
  if (values.length === 1) return { mean, low: null, high: null };
  const t = studentQuantile((1 + confidence) / 2, values.length - 1);
  const half = (t * deviationOf(values)) / Math.sqrt(values.length);
  return { mean, low: Math.max(scale.low, mean - half), high: Math.min(scale.high, mean + half) };
}

/** The mean of at least one value. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The standard deviation of a sample (n − 1) of at least two values. */
export function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
