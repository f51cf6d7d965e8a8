import { hypergeometric, lnBeta } from '../../../kernel/statistics/special-functions.ts';

/** Not renewing with chances of a beta distribution (α, β), each customer's own for good (Fader & Hardie 2007). */
export type Shifted = { alpha: number; beta: number };

/** The share that is still there after t periods. */
export function survivalAt({ alpha, beta }: Shifted, t: number): number {
  return Math.exp(lnBeta(alpha, beta + t) - lnBeta(alpha, beta));
}

/** The share of those there before period t that renews: it rises with t by sorting, not by loyalty. t ≥ 1. */
export function retentionAt({ alpha, beta }: Shifted, t: number): number {
  return (beta + t - 1) / (alpha + beta + t - 1);
}

/** The logarithm of the likelihood per customer of a cohort: how many were there at 0, 1, 2 … periods. */
export function lnLikelihood(parameters: Shifted, surviving: readonly number[]): number {
  const [all = 0] = surviving;
  const last = surviving.length - 1;
  const lost = surviving.slice(1).reduce((sum, left, i) => {
    const gone = (surviving[i] ?? 0) - left;
    return gone > 0 ? sum + gone * lnEndingAt(parameters, i + 1) : sum;
  }, 0);
  const stayed = surviving[last] ?? 0;
  return (lost + (stayed > 0 ? stayed * Math.log(survivalAt(parameters, last)) : 0)) / all;
}

function lnEndingAt({ alpha, beta }: Shifted, t: number): number {
  return lnBeta(alpha + 1, beta + t - 1) - lnBeta(alpha, beta);
}

/** Periods that a new customer stays, the first whole, each worth 1/(1 + discount) of the one before. `discount` > 0. */
export function discountedLifetime({ alpha, beta }: Shifted, discount: number): number {
  return hypergeometric(1, beta, alpha + beta, 1 / (1 + discount));
}

/** Discounted periods that are left just before the n-th renewal, n ≥ 1. */
export function discountedResidual({ alpha, beta }: Shifted, n: number, discount: number): number {
  const series = hypergeometric(1, beta + n, alpha + beta + n, 1 / (1 + discount));
  return retentionAt({ alpha, beta }, n) * series;
}
