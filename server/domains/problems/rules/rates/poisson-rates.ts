import { betaQuantile, binomialChance, gammaQuantile, poissonChance } from './numerics.ts';

export const alternatives = ['two-sided', 'greater', 'less'] as const;
export type Alternative = (typeof alternatives)[number];

/** How often something happened in so much time, or in so many orders. */
export type Counted = { events: number; exposure: number };

/** `null` where there is no such number: nothing to divide by, or no upper end. */
export type Rates = { ratio: number | null; p: number; low: number | null; high: number | null };

const leftOut = 0.025;
/** Chances that differ by less than this are the same: they were computed by different ways. */
const same = 1 + 1e-7;
const negligible = 1e-18;

/**
 * Whether two rates differ: exact, on condition of how many there were together (the first count is then binomial).
 * `low` and `high` hold the ratio of the first rate to the second with 95 % (Clopper and Pearson). The two-sided chance
 * adds everything that is no more likely than what was seen.
 */
export function compareRates(a: Counted, b: Counted, alternative: Alternative = 'two-sided'): Rates {
  const all = a.events + b.events;
  const share = a.exposure / (a.exposure + b.exposure);
  const scale = b.exposure / a.exposure;
  const asRatio = (part: number) => (part >= 1 ? null : (part / (1 - part)) * scale);
  const chances = Array.from({ length: all + 1 }, (_, k) => binomialChance(k, all, share));
  return {
    ratio: b.events === 0 ? null : (a.events / b.events) * scale,
    p: chanceOf(chances, a.events, alternative),
    low: a.events === 0 ? 0 : asRatio(betaQuantile(leftOut, a.events, b.events + 1)),
    high: b.events === 0 ? null : asRatio(betaQuantile(1 - leftOut, a.events + 1, b.events)),
  };
}

/**
 * Whether a rate is another one than expected: exact. `ratio` is the rate seen by the one expected; `low` and `high` hold
 * the rate itself with 95 % (Garwood), and the two-sided chance is twice that of the smaller side, which agrees with them.
 */
export function compareWithRate(a: Counted, rate: number, alternative: Alternative = 'two-sided'): Rates {
  const mean = rate * a.exposure;
  const chances = chancesAround(mean, a.events);
  const side = (one: Alternative) => chanceOf(chances, a.events, one);
  return {
    ratio: mean === 0 ? null : a.events / mean,
    p:
      alternative === 'two-sided'
        ? Math.min(1, 2 * Math.min(side('less'), side('greater')))
        : side(alternative),
    low: a.events === 0 ? 0 : gammaQuantile(leftOut, a.events) / a.exposure,
    high: gammaQuantile(1 - leftOut, a.events + 1) / a.exposure,
  };
}

/** Chances from nought up to where nothing more is to be expected. */
function chancesAround(mean: number, seen: number): number[] {
  const chances: number[] = [];
  for (
    let k = 0;
    k <= Math.max(seen, mean) || (chances[k - 1] ?? 0) > negligible * (chances[seen] ?? 1);
    k += 1
  )
    chances.push(poissonChance(k, mean));
  return chances;
}

function chanceOf(chances: readonly number[], seen: number, alternative: Alternative): number {
  const own = (chances[seen] ?? 0) * same;
  const counts = (chance: number, k: number) =>
    alternative === 'two-sided' ? chance <= own : alternative === 'greater' ? k >= seen : k <= seen;
  const sum = chances.reduce((total, chance, k) => total + (counts(chance, k) ? chance : 0), 0);
  return Math.min(1, sum);
}
