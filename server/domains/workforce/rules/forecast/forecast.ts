import { reachOf } from '../../../../kernel/statistics/distributions.ts';
import { nelderMead } from '../../../../kernel/statistics/nelder-mead.ts';
import { type State, startOf, type Weights, walk } from './smoothing.ts';

export type ForecastQuestion = {
  /** The past, oldest first, one value per step. */
  series: readonly number[];
  /** How many steps a season has, 1 for none; used where the past holds two of them. */
  season: number;
  /** How many steps to look ahead. */
  horizon: number;
  confidence?: number | undefined;
};
export type Forecast = {
  values: number[];
  /** Null where the past says nothing about how far one may be off. */
  low: (number | null)[];
  high: (number | null)[];
  model: { season: number; slope: boolean } & Weights;
};

/**
 * The next values of a series by exponential smoothing with additive season, with or without a slope, whichever explains
 * the past better for its parameters (AICc); weights by least squares. Intervals grow as the errors of the model
 * add up (Hyndman et al. 2008, class 1). Where no value of the past is below 0, no forecast is.
 */
export function forecast({ series, season, horizon, confidence = 0.95 }: ForecastQuestion): Forecast {
  const length = series.length >= 2 * season ? season : 1;
  const candidates = [fitted(series, length, false)];
  if (series.length >= 2 * length + 3) candidates.push(fitted(series, length, true));
  const best = candidates.reduce((so, one) => (one.badness < so.badness ? one : so));
  const { state, weights } = best;
  const reach = reachOf(confidence);
  const floor = series.every((value) => value >= 0) ? 0 : Number.NEGATIVE_INFINITY;
  const steps = Array.from({ length: horizon }, (_, i) => i + 1);
  const values = steps.map(
    (h) => state.level + h * state.slope + (state.season[(series.length + h - 1) % length] ?? 0),
  );
  const halves = spreads(weights, length, horizon).map((spread) =>
    best.sigma === null ? null : reach * best.sigma * spread,
  );
  const kept = (value: number) => Math.max(floor, value);
  return {
    values: values.map(kept),
    low: values.map((value, i) => minus(value, halves[i], kept)),
    high: values.map((value, i) => minus(value, negative(halves[i]), kept)),
    model: { season: length, slope: best.hasSlope, ...weights },
  };
}

type Fit = { hasSlope: boolean; state: State; weights: Weights; sigma: number | null; badness: number };

function fitted(series: readonly number[], length: number, hasSlope: boolean): Fit {
  const start = startOf(series, length, hasSlope);
  const isSeasonal = length > 1;
  const weightsOf = (logits: readonly number[]): Weights => {
    const [a = 0, b = 0, g = 0] = logits.map((one) => 1 / (1 + Math.exp(-one)));
    return { alpha: a, beta: hasSlope ? a * b : 0, gamma: isSeasonal ? (1 - a) * g : 0 };
  };
  const cost = (logits: readonly number[]) =>
    logits.some((one) => Math.abs(one) > 12)
      ? Number.POSITIVE_INFINITY
      : walk(series, start, weightsOf(logits)).squares;
  const found = nelderMead(cost, [-0.8, -3, -2], { precision: 1e-6, steps: 300 });
  const weights = weightsOf(found.at);
  const { state, squares } = walk(series, start, weights);
  const n = series.length;
  const parameters = 2 + (hasSlope ? 2 : 0) + (isSeasonal ? length : 0);
  const freedom = n - parameters;
  return {
    hasSlope,
    state,
    weights,
    sigma: freedom > 0 ? Math.sqrt(squares / freedom) : null,
    badness: n * Math.log(squares / n + noiseOf(series)) + penaltyOf(n, parameters),
  };
}

/** Akaike's penalty, corrected for short series as far as that is defined. */
function penaltyOf(n: number, parameters: number): number {
  const k = parameters + 1;
  return 2 * k + (n - k - 1 > 0 ? (2 * k * (k + 1)) / (n - k - 1) : 4 * k);
}

/** What rounding alone may leave: a series that is explained to the last digit has no logarithm of its errors. */
function noiseOf(series: readonly number[]): number {
  const most = series.reduce((so, value) => Math.max(so, Math.abs(value)), 0);
  return (most * 1e-9) ** 2 + 1e-300;
}

/** How many times its one-step error a forecast may be off after 1, 2, … steps. */
function spreads({ alpha, beta, gamma }: Weights, length: number, horizon: number): number[] {
  let variance = 1;
  return Array.from({ length: horizon }, (_, i) => {
    if (i > 0) variance += (alpha + beta * i + (length > 1 && i % length === 0 ? gamma : 0)) ** 2;
    return Math.sqrt(variance);
  });
}

function minus(
  value: number,
  half: number | null | undefined,
  kept: (value: number) => number,
): number | null {
  return half === null || half === undefined ? null : kept(value - half);
}

function negative(half: number | null | undefined): number | null {
  return half === null || half === undefined ? null : -half;
}
