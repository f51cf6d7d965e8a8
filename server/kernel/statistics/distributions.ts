import { betaBelow, gammaAbove, gammaBelow, lnGamma } from './special-functions.ts';

/** The share of the standard normal distribution below z. */
export function normalBelow(z: number): number {
  const half = gammaAbove(0.5, (z * z) / 2) / 2;
  return z < 0 ? half : 1 - half;
}

/** The z below which a share p of the standard normal distribution lies, 0 < p < 1. */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  return p === 0.5 ? 0 : -Math.sqrt(2 * gammaQuantile(1 - 2 * p, 0.5));
}

/** How many standard errors an interval of this confidence reaches to each side: 1.96 for 0.95. */
export function reachOf(confidence: number): number {
  return -normalQuantile((1 - confidence) / 2);
}

/** The value below which a share p of a gamma distribution of this shape (scale 1) lies. */
export function gammaQuantile(p: number, shape: number): number {
  if (p <= 0) return 0;
  let high = shape + 1;
  while (gammaBelow(shape, high) < p) high *= 2;
  return halve(0, high, (x) => gammaBelow(shape, x) < p);
}

/** The value below which a share p of the beta distribution lies. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  return halve(0, 1, (x) => betaBelow(a, b, x) < p);
}

/** The t below which a share p ≥ 0.5 of Student's distribution lies. */
export function studentQuantile(p: number, degrees: number): number {
  if (p < 0.5) return -studentQuantile(1 - p, degrees);
  const x = betaQuantile(2 * (1 - p), degrees / 2, 0.5);
  return Math.sqrt((degrees * (1 - x)) / x);
}

/** The two-sided chance of a |t| at least as large, under Student's distribution. */
export function studentBeyond(t: number, degrees: number): number {
  return betaBelow(degrees / 2, 0.5, degrees / (degrees + t * t));
}

/** The chance of exactly k successes in n. */
export function binomialAt(k: number, n: number, p: number): number {
  if (p <= 0) return k === 0 ? 1 : 0;
  if (p >= 1) return k === n ? 1 : 0;
  const ways = lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1);
  return Math.exp(ways + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

/** The chance of at most k successes in n. */
export function binomialUpTo(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : betaBelow(n - k, k + 1, 1 - p);
}

/** The chance of k or more successes in n, precise where it is small. */
export function binomialFrom(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  return k > n ? 0 : betaBelow(k, n - k + 1, p);
}

/** The chance of at most k events where `mean` are expected. */
export function poissonUpTo(k: number, mean: number): number {
  return k < 0 ? 0 : gammaAbove(k + 1, mean);
}

/** The chance of k or more events where `mean` are expected. */
export function poissonFrom(k: number, mean: number): number {
  return k <= 0 ? 1 : gammaBelow(k, mean);
}

/** Halves the interval, in which `isBelow` turns from true to false once, until it can be halved no more. */
function halve(from: number, to: number, isBelow: (x: number) => boolean): number {
  let low = from;
  let high = to;
  for (let i = 0; i < 2000; i++) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high || high - low <= 1e-15 * high) break;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
  return low + (high - low) / 2;
}
