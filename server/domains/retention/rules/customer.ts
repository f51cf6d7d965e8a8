/** A customer without a contract, times in one unit: x repeat orders, the last at tX, seen until T. 0 ≤ tX ≤ T; x = 0 exactly where tX = 0. */
export type Customer = { x: number; tX: number; T: number };

/** ln(eᵃ + eᵇ) without overflow. */
export function lnSum(a: number, b: number): number {
  const [high, low] = a > b ? [a, b] : [b, a];
  return high === Number.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(low - high));
}

/** Away from 1, where formulas divide by a − 1: near enough to make no difference, far enough to be computed. */
export function notOne(value: number): number {
  return Math.abs(value - 1) < 1e-6 ? 1 + 1e-6 : value;
}
