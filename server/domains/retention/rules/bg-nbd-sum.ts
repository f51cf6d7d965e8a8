import { lnBeta, lnGamma } from '../../../kernel/statistics/special-functions.ts';
import type { BetaGeometric, Variant } from './bg-nbd.ts';
import { type Customer, lnSum } from './customer.ts';

/** Customers who look alike, once, with how many they are. */
type Alike = Customer & { times: number };

/** By how often they came back: what depends on that alone is reckoned once for all of them. */
export function byRepeats(rows: readonly Alike[]): Map<number, Alike[]> {
  return Map.groupBy(rows, ({ x }) => x);
}

/** The logarithm of the likelihood of all: the sum of `lnLikelihood` of each, many times as fast. */
export function lnLikelihoodOfAll(
  variant: Variant,
  { r, alpha, a, b }: BetaGeometric,
  groups: ReadonlyMap<number, readonly Alike[]>,
): number {
  let sum = 0;
  const always = r * Math.log(alpha) - lnGamma(r) - lnBeta(a, b);
  for (const [x, rows] of groups) {
    const stays = variant === 'bg' ? b + x : b + x + 1;
    const shared = always + lnGamma(r + x) + lnBeta(a, stays);
    const isNeverGone = variant === 'bg' && x === 0;
    const lnGone = isNeverGone ? 0 : Math.log(a / (stays - 1));
    for (const { tX, T, times } of rows) {
      const here = -(r + x) * Math.log(alpha + T);
      const end = isNeverGone ? here : lnSum(here, lnGone - (r + x) * Math.log(alpha + tX));
      sum += times * (shared + end);
    }
  }
  return sum;
}
