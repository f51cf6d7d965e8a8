import { normalQuantile, reachOf } from './distributions.ts';
import { meanOf } from './intervals.ts';

export type LagAnswer = {
  lag: number;
  /** Null where one of both does not vary. */
  r: number | null;
  low: number | null;
  high: number | null;
  n: number;
  nEffective: number | null;
};

/** Pearson's correlation; null where one of both does not vary or there are fewer than two pairs. */
export function correlation(a: readonly number[], b: readonly number[]): number | null {
  const [x, y] = [deviations(a), deviations(b)];
  const [scaleX, scaleY] = [lengthOf(x), lengthOf(y)];
  if (a.length < 2 || scaleX === 0 || scaleY === 0) return null;
  const sum = x.reduce((all, value, i) => all + (value / scaleX) * ((y[i] ?? 0) / scaleY), 0);
  return Math.min(1, Math.max(-1, sum));
}

/** Fisher's interval tanh(atanh r ± z/√(n − 3)); null for three pairs or fewer. */
export function correlationInterval(
  r: number,
  n: number,
  confidence = 0.95,
): { low: number; high: number } | null {
  if (n <= 3) return null;
  const reach = reachOf(confidence) / Math.sqrt(n - 3);
  const middle = Math.atanh(r);
  if (!Number.isFinite(middle)) return { low: r, high: r };
  return { low: Math.tanh(middle - reach), high: Math.tanh(middle + reach) };
}

/**
 * How many independent pairs two series are worth that each resemble their own past: n(1 − ρ₁ρ₂)/(1 + ρ₁ρ₂) with their
 * correlations with themselves one step before, at most n (Bartlett 1935; Bayley & Hammersley 1946).
 */
export function effectiveSize(n: number, rhoA: number, rhoB: number): number {
  const both = rhoA * rhoB;
  return both <= -1 ? n : Math.min(n, (n * (1 - both)) / (1 + both));
}

/**
 * How a moves with b, for each lag of 0 to `maxLag` steps by which a goes ahead: r of a(t − lag) and b(t), with an interval
 * by the effective size. Eight effective pairs or fewer are too little for one (null).
 */
export function laggedCorrelations(
  a: readonly number[],
  b: readonly number[],
  maxLag: number,
  confidence = 0.95,
): LagAnswer[] {
  return Array.from({ length: maxLag + 1 }, (_, lag) => {
    const early = a.slice(0, a.length - lag);
    const late = b.slice(lag);
    const r = correlation(early, late);
    const n = early.length;
    if (r === null) return { lag, r, low: null, high: null, n, nEffective: null };
    const nEffective = effectiveSize(n, ownCorrelation(early), ownCorrelation(late));
    const bounds = nEffective > 8 ? correlationInterval(r, nEffective, confidence) : null;
    return { lag, r, low: bounds?.low ?? null, high: bounds?.high ?? null, n, nEffective };
  });
}

/** The smallest |r| that n pairs would show with a power of 80 %, by Fisher's transformation; null for three or fewer. */
export function detectableCorrelation(n: number, confidence = 0.95): number | null {
  return n <= 3 ? null : Math.tanh((reachOf(confidence) + normalQuantile(0.8)) / Math.sqrt(n - 3));
}

/** A series' correlation with itself one step before, over the whole series' mean and variance. */
function ownCorrelation(series: readonly number[]): number {
  const x = deviations(series);
  const all = x.reduce((sum, value) => sum + value * value, 0);
  const next = x.slice(1).reduce((sum, value, i) => sum + value * (x[i] ?? 0), 0);
  return all === 0 ? 0 : next / all;
}

function deviations(values: readonly number[]): number[] {
  if (values.length === 0) return [];
  const mean = meanOf(values);
  const off = values.map((value) => value - mean);
  // What is left of equal values by rounding is no movement.
  const noise = 1e-12 * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return off.every((value) => Math.abs(value) <= noise) ? off.map(() => 0) : off;
}

/** Scaled first, as squares of huge numbers are none. */
function lengthOf(x: readonly number[]): number {
  const most = x.reduce((sofar, value) => Math.max(sofar, Math.abs(value)), 0);
  return most === 0 ? 0 : most * Math.sqrt(x.reduce((sum, value) => sum + (value / most) ** 2, 0));
}
