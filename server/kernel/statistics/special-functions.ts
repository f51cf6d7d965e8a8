const lanczos = [
  0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202,
  3.399464998481189e-5, 4.652362892704858e-5, -9.837447530487956e-5, 0.0001580887032249125,
  -0.00021026444172410488, 0.00021743961811521265, -0.0001643181065367639, 8.441822398385275e-5,
  -2.6190838401581408e-5, 3.6899182659531625e-6,
] as const;

/** The natural logarithm of the gamma function, for x > 0 (Lanczos 1964, g = 607/128 with fifteen terms). */
export function lnGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x);
  const below = x - 1;
  const sum = lanczos.reduce((all, one, i) => (i === 0 ? one : all + one / (below + i)), 0);
  const shifted = below + 607 / 128 + 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (below + 0.5) * Math.log(shifted) - shifted + Math.log(sum);
}

/** The natural logarithm of the beta function, for a, b > 0. */
export function lnBeta(a: number, b: number): number {
  return lnGamma(a) + lnGamma(b) - lnGamma(a + b);
}

const tiny = 1e-300;
const precise = 1e-16;
const manySteps = 1_000_000;

/** P(a, x): the share of a gamma distribution of this shape that lies below x (Press et al., Numerical Recipes 6.2). */
export function gammaBelow(shape: number, x: number): number {
  if (x <= 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  return x < shape + 1 ? gammaSeries(shape, x) : 1 - gammaFraction(shape, x);
}

/** Q(a, x) = 1 − P(a, x), precise where it is small. */
export function gammaAbove(shape: number, x: number): number {
  if (x <= 0) return 1;
  return x < shape + 1 ? 1 - gammaSeries(shape, x) : gammaFraction(shape, x);
}

function gammaSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let i = 1; i < manySteps; i++) {
    term *= x / (shape + i);
    sum += term;
    if (term < sum * precise) break;
  }
  return sum * Math.exp(-x + shape * Math.log(x) - lnGamma(shape));
}

function gammaFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let product = d;
  for (let i = 1; i < manySteps; i++) {
    const step = -i * (i - shape);
    b += 2;
    d = 1 / awayFromZero(step * d + b);
    c = awayFromZero(b + step / c);
    product *= d * c;
    if (Math.abs(d * c - 1) < precise) break;
  }
  return product * Math.exp(-x + shape * Math.log(x) - lnGamma(shape));
}

/** I_x(a, b): the share of a beta distribution that lies below x (Lentz's continued fraction, Numerical Recipes 6.4). */
export function betaBelow(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - lnBeta(a, b));
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(a, b, x)) / a;
  return 1 - (front * betaFraction(b, a, 1 - x)) / b;
}

function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; m < manySteps; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    product *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    product *= d * c;
    if (Math.abs(d * c - 1) < 3 * precise) break;
  }
  return product;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/** Gauss's hypergeometric function 2F1(a, b; c; z) for 0 ≤ z < 1; c is no whole number below 1. */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  const { lnFront, series } = tamed(a, b, c, z);
  return Math.exp(lnFront) * series;
}

/** Its logarithm for a, b, c > 0, where the function itself may be too large to be a number. */
export function lnHypergeometric(a: number, b: number, c: number, z: number): number {
  const { lnFront, series } = tamed(a, b, c, z);
  return lnFront + Math.log(series);
}

/** The power series, after Euler's transformation where that makes the terms smaller without making them cancel. */
function tamed(a: number, b: number, c: number, z: number): { lnFront: number; series: number } {
  const rest = c - a - b;
  // Then it is a share of a beta distribution but for its front, whose fraction converges near 1 as well.
  if (Math.abs(c - a - 1) < 1e-9 * c)
    return { lnFront: rest * Math.log1p(-z), series: z === 0 ? 1 : betaFraction(c - 1, 1 - b, z) };
  const isTame = Math.min(c - a, c - b) > -5;
  if (rest < 0 && (isTame || z > 0.9))
    return { lnFront: rest * Math.log1p(-z), series: powerSeries(c - a, c - b, c, z) };
  return { lnFront: 0, series: powerSeries(a, b, c, z) };
}

function powerSeries(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let i = 0; i < manySteps; i++) {
    term *= ((a + i) * (b + i) * z) / ((c + i) * (i + 1));
    sum += term;
    if (Math.abs(term) <= Math.abs(sum) * precise) break;
  }
  return sum;
}
