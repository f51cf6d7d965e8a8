import { bootstrap } from '../../../../kernel/statistics/chance.ts';
import type { Agreement } from './fleiss.ts';
import { categoriesOf, placesOf, type Ratings } from './ratings.ts';

/** What differences mean: none but being another, their order, their distance, their proportion. */
export const levels = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
export type Level = (typeof levels)[number];

/** Which pairs of categories one unit brings together, each weighted 1/(raters − 1). */
type Pairs = { first: number; second: number; weight: number }[];

/** Units with two ratings or more: the only ones that say anything about agreement. */
export function pairableUnits(ratings: Ratings): Ratings {
  return ratings.filter((unit) => unit.filter((rating) => rating !== null).length >= 2);
}

/**
 * Krippendorff's alpha = 1 − Dₒ/Dₑ (2011, "Computing Krippendorff's alpha-reliability"): however many raters, ratings may be
 * missing. `ratings` are units × raters; words only for the nominal level. Interval by drawing units anew. Null
 * where only one value was given.
 */
export function krippendorffAlpha(ratings: Ratings, level: Level, confidence = 0.95): Agreement {
  const units = pairableUnits(ratings);
  const categories = categoriesOf(units);
  const pairs = placesOf(units, categories).map(pairsOf);
  const numbers = categories.map((category) => (typeof category === 'number' ? category : 0));
  const figure = (drawn: readonly Pairs[]) => alphaOf(drawn, numbers, level);
  const value = figure(pairs);
  if (value === null) return { value, low: null, high: null };
  const bounds = bootstrap(pairs, figure, confidence);
  return { value, low: bounds?.low ?? null, high: bounds?.high ?? null };
}

function pairsOf(places: readonly number[]): Pairs {
  const weight = 1 / (places.length - 1);
  return places.flatMap((first, i) =>
    places.flatMap((second, j) => (i === j ? [] : [{ first, second, weight }])),
  );
}

function alphaOf(units: readonly Pairs[], values: readonly number[], level: Level): number | null {
  const totals = values.map(() => 0);
  for (const unit of units)
    for (const { first, weight } of unit) totals[first] = (totals[first] ?? 0) + weight;
  const far = distanceOf(level, values, totals);
  let observed = 0;
  for (const unit of units)
    for (const { first, second, weight } of unit) observed += weight * far(first, second);
  const n = totals.reduce((sum, total) => sum + total, 0);
  let expected = 0;
  for (let c = 0; c < values.length; c++)
    for (let k = 0; k < c; k++) expected += 2 * (totals[c] ?? 0) * (totals[k] ?? 0) * far(c, k);
  return expected > 0 ? 1 - ((n - 1) * observed) / expected : null;
}

/** The squared distance of two categories, by their places. */
function distanceOf(
  level: Level,
  values: readonly number[],
  totals: readonly number[],
): (c: number, k: number) => number {
  const value = (place: number) => values[place] ?? 0;
  if (level === 'nominal') return (c, k) => (c === k ? 0 : 1);
  if (level === 'interval') return (c, k) => (value(c) - value(k)) ** 2;
  if (level === 'ratio') {
    return (c, k) => {
      const sum = value(c) + value(k);
      return sum === 0 ? 0 : ((value(c) - value(k)) / sum) ** 2;
    };
  }
  let sum = 0;
  // Up to the middle of each category: between two of them lie all ranks from one middle to the other.
  const middles = totals.map((total) => {
    sum += total;
    return sum - total / 2;
  });
  return (c, k) => ((middles[c] ?? 0) - (middles[k] ?? 0)) ** 2;
}
