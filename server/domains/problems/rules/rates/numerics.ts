/** Lanczos, g = 7: fifteen digits. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const smallest = 1e-300;
const halvings = 200;
const closeEnough = 1e-16;
const terms = 10_000;

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const above = x - 1 + 7.5;
  const sum = lanczos.reduce((total, one, at) => total + (at === 0 ? one : one / (x - 1 + at)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(above) - above + Math.log(sum);
}

/** The chance of exactly `k` where `mean` is expected (Poisson). */
export function poissonChance(k: number, mean: number): number {
  if (mean === 0) return k === 0 ? 1 : 0;
  return Math.exp(k * Math.log(mean) - mean - logGamma(k + 1));
}

/** The chance of exactly `k` of `n` where each happens with `share` (binomial). */
export function binomialChance(k: number, n: number, share: number): number {
  if (share === 0 || share === 1) return k === n * share ? 1 : 0;
  const ways = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  return Math.exp(ways + k * Math.log(share) + (n - k) * Math.log1p(-share));
}

/** Where the beta distribution has `p` of itself below. */
export function betaQuantile(p: number, a: number, b: number): number {
  return halved(0, 1, (x) => betaBelow(x, a, b) < p);
}

/** Where the gamma distribution of this shape and scale 1 has `p` of itself below. */
export function gammaQuantile(p: number, shape: number): number {
  const farthest = shape + 40 * Math.sqrt(shape) + 800;
  return halved(0, farthest, (x) => gammaBelow(x, shape) < p);
}

function halved(from: number, to: number, isBelow: (x: number) => boolean): number {
  let [low, high] = [from, to];
  for (let turn = 0; turn < halvings && high - low > closeEnough * high; turn += 1) {
    const middle = (low + high) / 2;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Regularised incomplete beta, by its continued fraction (Lentz). */
function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  let c = 1;
  let d = 1 / awayFromNought(1 - ((a + b) * x) / (a + 1));
  let sum = d;
  for (let m = 1; m < terms; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromNought(1 + even * d);
    c = awayFromNought(1 + even / c);
    sum *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromNought(1 + odd * d);
    c = awayFromNought(1 + odd / c);
    sum *= d * c;
    if (Math.abs(d * c - 1) < closeEnough) break;
  }
  return (front * sum) / a;
}

/** Regularised lower incomplete gamma: a series below the shape, a continued fraction above it. */
function gammaBelow(x: number, shape: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let at = 1; at < terms && term > sum * closeEnough; at += 1) {
      term *= x / (shape + at);
      sum += term;
    }
    return front * sum;
  }
  let b = x + 1 - shape;
  let c = 1 / smallest;
  let d = 1 / awayFromNought(b);
  let fraction = d;
  for (let at = 1; at < terms; at += 1) {
    const step = -at * (at - shape);
    b += 2;
    d = 1 / awayFromNought(step * d + b);
    c = awayFromNought(b + step / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < closeEnough) break;
  }
  return 1 - front * fraction;
}

function awayFromNought(value: number): number {
  return Math.abs(value) < smallest ? smallest : value;
}
