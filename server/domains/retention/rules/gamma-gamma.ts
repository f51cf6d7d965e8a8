import { lnGamma } from '../../../kernel/statistics/special-functions.ts';

/** What orders are worth: each gamma distributed (shape p), with a rate per customer of another gamma (shape q, rate v). */
export type Spend = { p: number; q: number; v: number };
/** x repeat orders worth `mean` each on average. */
export type Spending = { x: number; mean: number };

/** The logarithm of the likelihood of one customer with x > 0 (Fader & Hardie 2013). */
export function lnLikelihood({ p, q, v }: Spend, { x, mean }: Spending): number {
  const shape = p * x;
  return (
    lnGamma(shape + q) -
    lnGamma(shape) -
    lnGamma(q) +
    q * Math.log(v) +
    (shape - 1) * Math.log(mean) +
    shape * Math.log(x) -
    (shape + q) * Math.log(x * mean + v)
  );
}

/** What the next orders of a customer are worth on average; null where no mean exists (q ≤ 1 and nothing known). */
export function expectedValue({ p, q, v }: Spend, { x, mean }: Spending): number | null {
  const below = p * x + q - 1;
  return below > 0 ? (p * (v + x * mean)) / below : null;
}
