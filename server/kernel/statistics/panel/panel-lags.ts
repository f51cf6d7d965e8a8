import { meanOf } from '../intervals.ts';
import { correlationInterval, detectableCorrelation, effectiveSize } from '../lagged-correlation.ts';
import { type Change, changesOf, type Pair, type PanelUnit, pairsAt } from './changes.ts';

/** How the changes of two measures go together when the first goes ahead by `lag` steps. */
export type PanelLag = {
  lag: number;
  /** Null where one of both does not vary. */
  r: number | null;
  low: number | null;
  high: number | null;
  /** Changes of both measures that were held against each other, over so many units. */
  pairs: number;
  units: number;
  nEffective: number | null;
  /** The second measure's change for a change of one of the first, with its standard error. */
  slope: number | null;
  slopeError: number | null;
  /** The smallest |r| that so much data would show with a power of 80 %. */
  detectable: number | null;
};

/** Fewer effective pairs than these have no interval: they could show anything. */
export const fewestPairs = 8;

/**
 * Whether two measures move together over several units (teams) and steps (months), for each lag. Only changes from one step to
 * the next are compared, less each unit's own mean: neither a common trend nor a lasting difference between units makes a
 * correlation (first differences with fixed effects). Interval by Fisher with n(1 − ρ₁ρ₂)/(1 + ρ₁ρ₂) effective pairs, where n
 * is the number of pairs less one for each further unit's mean (Bartlett 1935; Bayley & Hammersley 1946).
 */
export function panelLags(units: readonly PanelUnit[], maxLag: number, confidence = 0.95): PanelLag[] {
  const changes = units.map(({ unit, a, b }) => ({ unit, a: changesOf(a), b: changesOf(b) }));
  return Array.from({ length: maxLag + 1 }, (_, lag) => lagOf(changes, lag, confidence));
}

export type UnitChanges = { unit: string; a: Change[]; b: Change[] };

function lagOf(units: readonly UnitChanges[], lag: number, confidence: number): PanelLag {
  const groups = centredPairs(units, lag);
  const all = groups.flat();
  const nothing = { lag, r: null, low: null, high: null, nEffective: null };
  const size = { pairs: all.length, units: groups.length };
  const sums = sumsOf(all);
  const r = sums && all.length > groups.length + 1 ? sums.xy / Math.sqrt(sums.xx * sums.yy) : null;
  if (r === null || !sums) return { ...nothing, ...size, slope: null, slopeError: null, detectable: null };
  const n = all.length - (groups.length - 1);
  const nEffective = effectiveSize(n, memoryOf(groups, 'x'), memoryOf(groups, 'y'));
  const isEnough = nEffective > fewestPairs;
  const bounds = isEnough ? correlationInterval(Math.min(1, Math.max(-1, r)), nEffective, confidence) : null;
  const slope = sums.xy / sums.xx;
  const spread = Math.sqrt(Math.max(0, 1 - r * r) / Math.max(1, nEffective - 2));
  return {
    ...{ lag, r, low: bounds?.low ?? null, high: bounds?.high ?? null, ...size, nEffective },
    ...{ slope, slopeError: Math.sqrt(sums.yy / sums.xx) * spread },
    detectable: isEnough ? detectableCorrelation(nEffective, confidence) : null,
  };
}

/** The pairs of each unit less its means; a unit with fewer than three says nothing. */
export function centredPairs(units: readonly UnitChanges[], lag: number): Pair[][] {
  return units.flatMap(({ a, b }) => {
    const pairs = pairsAt(a, b, lag);
    if (pairs.length < 3) return [];
    const [x, y] = [meanOf(pairs.map((pair) => pair.x)), meanOf(pairs.map((pair) => pair.y))];
    return [pairs.map((pair) => ({ ...pair, x: pair.x - x, y: pair.y - y }))];
  });
}

/** Null where one of both stands still but for rounding. */
function sumsOf(pairs: readonly Pair[]): { xx: number; yy: number; xy: number } | null {
  const [xx, yy] = [sum(pairs.map(({ x }) => x * x)), sum(pairs.map(({ y }) => y * y))];
  if (xx < 1e-18 || yy < 1e-18) return null;
  return { xx, yy, xy: sum(pairs.map(({ x, y }) => x * y)) };
}

/** How far a series' change resembles its own change one step before, over all units. */
function memoryOf(groups: readonly Pair[][], side: 'x' | 'y'): number {
  let next = 0;
  for (const pairs of groups)
    pairs.forEach((pair, at) => {
      const after = pairs[at + 1];
      if (after?.step === pair.step + 1) next += pair[side] * after[side];
    });
  const all = sum(groups.flat().map((pair) => pair[side] ** 2));
  return all === 0 ? 0 : next / all;
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
