import { lnGamma, lnHypergeometric } from '../../../kernel/statistics/special-functions.ts';
import { type Customer, lnSum, notOne } from './customer.ts';

/** Buying at rates of a gamma distribution (shape r, rate α), leaving at rates of another (shape s, rate β). */
export type Pareto = { r: number; alpha: number; s: number; beta: number };

/** The logarithm of the likelihood of one customer (Schmittlein, Morrison & Colombo 1987; Fader & Hardie 2005). */
export function lnLikelihood(parameters: Pareto, customer: Customer): number {
  const { r, alpha, s, beta } = parameters;
  const { x, T } = customer;
  const front = lnGamma(r + x) - lnGamma(r) + r * Math.log(alpha) + s * Math.log(beta);
  const here = -(r + x) * Math.log(alpha + T) - s * Math.log(beta + T);
  return front + lnSum(here, Math.log(s / (r + s + x)) + lnGone(parameters, customer));
}

/** The chance that a customer has not left. */
export function alive(parameters: Pareto, customer: Customer): number {
  const { r, alpha, s, beta } = parameters;
  const { x, T } = customer;
  const here = (r + x) * Math.log(alpha + T) + s * Math.log(beta + T);
  return 1 / (1 + Math.exp(Math.log(s / (r + s + x)) + here + lnGone(parameters, customer)));
}

/** How many repeat orders a new customer brings within t. */
export function expectedOfNew({ r, alpha, s: shape, beta }: Pareto, t: number): number {
  const s = notOne(shape);
  return ((r * beta) / (alpha * (s - 1))) * (1 - (beta / (beta + t)) ** (s - 1));
}

/** How many orders a known customer brings within the next t. */
export function expectedOfKnown(parameters: Pareto, customer: Customer, t: number): number {
  const { r, alpha, beta } = parameters;
  const { x, T } = customer;
  const s = notOne(parameters.s);
  const front = ((r + x) * (beta + T)) / ((alpha + T) * (s - 1));
  return front * (1 - ((beta + T) / (beta + T + t)) ** (s - 1)) * alive(parameters, customer);
}

/**
 * ln A₀ = ln(F(tX) − F(T)): what the customer would have to have done who left between the last order and now. In
 * logarithms, since both are often smaller than the smallest number.
 */
function lnGone({ r, alpha, s, beta }: Pareto, { x, tX, T }: Customer): number {
  const power = r + s + x;
  const most = Math.max(alpha, beta);
  const other = alpha >= beta ? s + 1 : r + x;
  const lnF = (u: number) => {
    const z = Math.abs(alpha - beta) / (most + u);
    return lnHypergeometric(power, other, power + 1, z) - power * Math.log(most + u);
  };
  const early = lnF(tX);
  const fall = lnF(T) - early;
  return fall >= 0 ? Number.NEGATIVE_INFINITY : early + Math.log(-Math.expm1(fall));
}
