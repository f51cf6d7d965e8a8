import { studentQuantile } from './distributions.ts';
import { deviationOf, type Interval, meanOf } from './intervals.ts';

/**
 * How far two means lie apart, b − a, with Welch's interval (1947), which asks for no equal spread; degrees of freedom by
 * Satterthwaite. Null where one side has fewer than two values. Where neither side varies the interval is a point.
 */
export function welch(
  a: readonly number[],
  b: readonly number[],
  confidence = 0.95,
): (Interval & { difference: number; degrees: number }) | null {
  if (a.length < 2 || b.length < 2) return null;
  const difference = meanOf(b) - meanOf(a);
  const [first, second] = [a, b].map((values) => deviationOf(values) ** 2 / values.length);
  if (first === undefined || second === undefined) return null;
  const variance = first + second;
  if (variance === 0)
    return { difference, low: difference, high: difference, degrees: a.length + b.length - 2 };
  const degrees = variance ** 2 / (first ** 2 / (a.length - 1) + second ** 2 / (b.length - 1));
  const half = studentQuantile((1 + confidence) / 2, degrees) * Math.sqrt(variance);
  return { difference, low: difference - half, high: difference + half, degrees };
}
