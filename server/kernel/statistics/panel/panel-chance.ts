import { chanceFrom } from '../chance.ts';
import { type Change, changesOf, type PanelUnit } from './changes.ts';
import { centredPairs, type UnitChanges } from './panel-lags.ts';

/** With fewer ways to turn the series, no chance can be told. */
const fewestTurns = 20;

/**
 * How often chance alone would show a correlation as large as the largest over all lags: the share of draws in which the second
 * measure of each unit, turned by a chance number of steps and with a chance sign, does at least as well. Turning keeps how a
 * series resembles its own past, and taking the largest of all lags pays for having looked at several (Westfall & Young 1993).
 * Null where there is nothing to compare. The same data gives the same answer.
 */
export function panelChance(units: readonly PanelUnit[], maxLag: number, draws = 499): number | null {
  const changes = units.map(({ unit, a, b }) => ({ unit, a: changesOf(a), b: changesOf(b) }));
  const seen = largest(changes, maxLag);
  if (seen === null || turnsOf(changes) < fewestTurns) return null;
  const next = chanceFrom(changes.length * 7919 + (changes[0]?.b.length ?? 0));
  let asLarge = 0;
  for (let draw = 0; draw < draws; draw++) {
    const turned = changes.map(({ unit, a, b }) => ({ unit, a, b: turn(b, next) }));
    if ((largest(turned, maxLag) ?? 0) >= seen - 1e-12) asLarge += 1;
  }
  return (asLarge + 1) / (draws + 1);
}

/** The largest |r| over the lags. */
function largest(units: readonly UnitChanges[], maxLag: number): number | null {
  let most: number | null = null;
  for (let lag = 0; lag <= maxLag; lag++) {
    let [xx, yy, xy] = [0, 0, 0];
    for (const pairs of centredPairs(units, lag))
      for (const { x, y } of pairs) {
        xx += x * x;
        yy += y * y;
        xy += x * y;
      }
    if (xx < 1e-18 || yy < 1e-18) continue;
    most = Math.max(most ?? 0, Math.abs(xy) / Math.sqrt(xx * yy));
  }
  return most;
}

/** Known changes move on among the places of known ones. */
function turn(series: readonly Change[], next: () => number): Change[] {
  const known = series.filter((value) => value !== null);
  const by = Math.floor(next() * known.length);
  const sign = next() < 0.5 ? -1 : 1;
  let at = 0;
  return series.map((value) => {
    if (value === null) return null;
    const turned = known[(at + by) % known.length] ?? 0;
    at += 1;
    return sign * turned;
  });
}

/** In how many ways the units can be turned against each other: a common sign changes nothing. */
function turnsOf(units: readonly UnitChanges[]): number {
  const ways = units.map(({ b }) => 2 * b.filter((value) => value !== null).length).filter((one) => one > 0);
  return ways.reduce((all, one) => Math.min(1e9, all * one), 1) / 2;
}
