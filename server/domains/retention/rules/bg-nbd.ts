import {
  hypergeometric,
  lnBeta,
  lnGamma,
  lnHypergeometric,
} from '../../../kernel/statistics/special-functions.ts';
import { type Customer, lnSum, notOne } from './customer.ts';

/** Buying at rates of a gamma distribution (shape r, rate α), leaving after an order with chances of a beta one (a, b). */
export type BetaGeometric = { r: number; alpha: number; a: number; b: number };
/** BG: nobody leaves before the first repeat order. MBG: also at time 0, so that one-time buyers can be lost. */
export type Variant = 'bg' | 'mbg';

/** The logarithm of the likelihood of one customer (BG: Fader, Hardie & Lee 2005; MBG: Batislam, Denizel & Filiztekin 2007). */
export function lnLikelihood(
  variant: Variant,
  { r, alpha, a, b }: BetaGeometric,
  { x, tX, T }: Customer,
): number {
  const buying = lnGamma(r + x) - lnGamma(r) + r * Math.log(alpha);
  const stays = variant === 'bg' ? b + x : b + x + 1;
  const staying = lnBeta(a, stays) - lnBeta(a, b);
  const here = -(r + x) * Math.log(alpha + T);
  if (variant === 'bg' && x === 0) return buying + staying + here;
  const gone = Math.log(a / (stays - 1)) - (r + x) * Math.log(alpha + tX);
  return buying + staying + lnSum(here, gone);
}

/** The chance that a customer has not left. */
export function alive(variant: Variant, { r, alpha, a, b }: BetaGeometric, { x, tX, T }: Customer): number {
  if (variant === 'bg' && x === 0) return 1;
  const odds = Math.log(a / (variant === 'bg' ? b + x - 1 : b + x));
  return 1 / (1 + Math.exp(odds + (r + x) * (Math.log(alpha + T) - Math.log(alpha + tX))));
}

/** How many repeat orders a new customer brings within t. */
export function expectedOfNew(variant: Variant, parameters: BetaGeometric, t: number): number {
  const { r, alpha, b } = parameters;
  const a = notOne(parameters.a);
  const part = (alpha / (alpha + t)) ** r;
  const z = t / (alpha + t);
  if (variant === 'mbg') return (b / (a - 1)) * (1 - part * hypergeometric(r, b + 1, a + b, z));
  // May be below 0, and so may the series; not 0, by which it divides.
  const c = notOne(a + b) - 1;
  return (c / (a - 1)) * (1 - part * hypergeometric(r, b, c, z));
}

/** How many orders a known customer brings within the next t. */
export function expectedOfKnown(
  variant: Variant,
  parameters: BetaGeometric,
  customer: Customer,
  t: number,
): number {
  const { r, alpha, b } = parameters;
  const { x, T } = customer;
  const a = notOne(parameters.a);
  const part = (r + x) * Math.log((alpha + T) / (alpha + T + t));
  const z = t / (alpha + T + t);
  const still = alive(variant, parameters, customer);
  if (variant === 'bg') {
    const series = lnHypergeometric(r + x, b + x, a + b + x - 1, z);
    return ((a + b + x - 1) / (a - 1)) * -Math.expm1(part + series) * still;
  }
  const series = lnHypergeometric(r + x, b + x + 1, a + b + x, z);
  return ((a + b + x) / (a - 1)) * -Math.expm1(part + series) * still;
}

/** The chance of at least one order within the next t: exact in both variants, as customers leave only at orders. */
export function nextOrder(
  variant: Variant,
  parameters: BetaGeometric,
  customer: Customer,
  t: number,
): number {
  const { r, alpha } = parameters;
  const { x, T } = customer;
  const none = ((alpha + T) / (alpha + T + t)) ** (r + x);
  return alive(variant, parameters, customer) * (1 - none);
}

/** BG/NBD: the chance that a new customer makes exactly `count` repeat orders within t. */
export function chanceOfCount({ r, alpha, a, b }: BetaGeometric, count: number, t: number): number {
  const part = Math.log(alpha / (alpha + t));
  const rest = Math.log(t / (alpha + t));
  const nbd = (j: number) => Math.exp(lnGamma(r + j) - lnGamma(r) - lnGamma(j + 1) + r * part + j * rest);
  const staying = Math.exp(lnBeta(a, b + count) - lnBeta(a, b)) * nbd(count);
  if (count === 0) return staying;
  const fewer = Array.from({ length: count }, (_, j) => nbd(j)).reduce((sum, one) => sum + one, 0);
  return staying + Math.exp(lnBeta(a + 1, b + count - 1) - lnBeta(a, b)) * Math.max(0, 1 - fewer);
}
