import {
  betaQuantile,
  binomialAt,
  binomialFrom,
  binomialUpTo,
  gammaQuantile,
  poissonFrom,
  poissonUpTo,
} from './distributions.ts';

export type Observed = { events: number; exposure: number };
export type Alternative = 'two-sided' | 'greater' | 'less';
/** `ratio` and `high` are null where they are infinite. */
export type RateAnswer = { ratio: number | null; p: number; low: number; high: number | null };

/**
 * One observed rate against a fixed one: the exact Poisson test, two-sided as twice the smaller tail, with Garwood's exact
 * interval (1936) of the observed rate, events per unit of exposure. `rate` > 0.
 */
export function testRate(
  a: Observed,
  rate: number,
  alternative: Alternative = 'two-sided',
  confidence = 0.95,
): RateAnswer {
  const expected = rate * a.exposure;
  const lower = poissonUpTo(a.events, expected);
  const upper = poissonFrom(a.events, expected);
  const p = { 'two-sided': Math.min(1, 2 * Math.min(lower, upper)), greater: upper, less: lower }[
    alternative
  ];
  const { below, above } = tailsOf(alternative, confidence);
  const low = below && a.events > 0 ? gammaQuantile(below, a.events) / a.exposure : 0;
  const high = above ? gammaQuantile(1 - above, a.events + 1) / a.exposure : null;
  return { ratio: a.events / expected, p, low, high };
}

/**
 * Two observed rates: given their sum, the events of a are binomial (the conditional test of Przyborowski & Wilenski
 * 1940). Exact, two-sided over all outcomes that are no likelier; mid-P where one of the counts is below ten, as the exact
 * test is then too careful. The interval of the ratio a/b is Clopper and Pearson's of that share.
 */
export function compareRates(
  a: Observed,
  b: Observed,
  alternative: Alternative = 'two-sided',
  confidence = 0.95,
): RateAnswer & { exactP: number; midP: number } {
  const share = a.exposure / (a.exposure + b.exposure);
  const n = a.events + b.events;
  const exactP = exactOf(a.events, n, share, alternative);
  const midP = midOf(a.events, n, share, alternative);
  const { below, above } = tailsOf(alternative, confidence);
  const low = below && a.events > 0 ? betaQuantile(below, a.events, b.events + 1) : 0;
  const high = above && b.events > 0 ? betaQuantile(1 - above, a.events + 1, b.events) : 1;
  const asRatio = (part: number) => ((part / (1 - part)) * b.exposure) / a.exposure;
  return {
    ratio: b.events > 0 ? a.events / a.exposure / (b.events / b.exposure) : null,
    p: Math.min(a.events, b.events) < 10 ? midP : exactP,
    low: asRatio(low),
    high: high < 1 ? asRatio(high) : null,
    exactP,
    midP,
  };
}

/** The chance of so many events or more in a, did both rates agree: the p of `compareRates` for 'greater', alone. */
export function chanceOfMore(a: Observed, b: Observed): number {
  const share = a.exposure / (a.exposure + b.exposure);
  const n = a.events + b.events;
  return Math.min(a.events, b.events) < 10
    ? midOf(a.events, n, share, 'greater')
    : exactOf(a.events, n, share, 'greater');
}

/** Which tails an interval leaves out: an alternative of one side leaves out only the other. */
function tailsOf(alternative: Alternative, confidence: number): { below: number; above: number } {
  const rest = 1 - confidence;
  if (alternative === 'greater') return { below: rest, above: 0 };
  if (alternative === 'less') return { below: 0, above: rest };
  return { below: rest / 2, above: rest / 2 };
}

function exactOf(x: number, n: number, share: number, alternative: Alternative): number {
  if (alternative === 'greater') return binomialFrom(x, n, share);
  if (alternative === 'less') return binomialUpTo(x, n, share);
  // A hair more than the observed chance: outcomes that are equally likely differ by rounding.
  const limit = binomialAt(x, n, share) * (1 + 1e-7);
  const isNoLikelier = (k: number) => binomialAt(k, n, share) <= limit;
  const mean = n * share;
  if (x === mean) return 1;
  if (x < mean) {
    const from = firstThat(Math.ceil(mean), n + 1, isNoLikelier);
    return Math.min(1, binomialUpTo(x, n, share) + binomialFrom(from, n, share));
  }
  const after = firstThat(-Math.floor(mean), 1, (k) => isNoLikelier(-k));
  return Math.min(1, binomialFrom(x, n, share) + binomialUpTo(-after, n, share));
}

function midOf(x: number, n: number, share: number, alternative: Alternative): number {
  const half = binomialAt(x, n, share) / 2;
  const lower = binomialUpTo(x - 1, n, share) + half;
  const upper = binomialFrom(x + 1, n, share) + half;
  if (alternative === 'greater') return upper;
  return alternative === 'less' ? lower : Math.min(1, 2 * Math.min(lower, upper));
}

/** The first whole number from `from` below `to` that holds; from there on all hold. `to` when none does. */
function firstThat(from: number, to: number, holds: (k: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
