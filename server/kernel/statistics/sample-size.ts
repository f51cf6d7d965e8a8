import { reachOf } from './distributions.ts';

export type Sample = { n: number; exact: number };

/**
 * How many to look at for a margin of error. Without a population Cochran's n₀ = z²p(1 − p)/e², rounded up; out of a
 * population n₀/(1 + (n₀ − 1)/N), to the nearest whole as in the table of Krejcie & Morgan (1970), never more than all.
 */
export function sampleSize(asked: {
  population?: number | undefined;
  confidence: number;
  margin: number;
  proportion: number;
}): Sample {
  const { population, confidence, margin, proportion } = asked;
  const z = reachOf(confidence);
  const endless = (z * z * proportion * (1 - proportion)) / margin ** 2;
  if (population === undefined) return { n: Math.max(1, Math.ceil(endless - 1e-9)), exact: endless };
  if (population === 0) return { n: 0, exact: 0 };
  const exact = endless / (1 + (endless - 1) / population);
  return { n: Math.min(population, Math.max(1, Math.round(exact))), exact };
}
