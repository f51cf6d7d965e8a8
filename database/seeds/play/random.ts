/** Chance that repeats itself: the same seed tells the same story. */
export type Random = {
  /** A number from 0 up to 1. */
  next(): number;
  /** Whether something happens that happens with this likelihood. */
  chance(likelihood: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** One of several by weight; weights of 0 are never taken. */
  weighted<T>(from: readonly T[], weightOf: (one: T) => number): T;
  /** A length of time that is mostly near the median and now and then much longer (log-normal). */
  around(median: number, spread?: number): number;
};

/** Mulberry32 over a hash of the seed's text: small, fast, the same on every machine. */
export function seeded(seed: string): Random {
  let state = hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    chance: (likelihood) => next() < likelihood,
    pick: (from) => take(from, Math.floor(next() * from.length)),
    weighted(from, weightOf) {
      const weights = from.map(weightOf);
      let left = next() * weights.reduce((sum, one) => sum + one, 0);
      const at = weights.findIndex((weight) => {
        left -= weight;
        return weight > 0 && left < 0;
      });
      return take(from, at < 0 ? weights.findLastIndex((weight) => weight > 0) : at);
    },
    around: (median, spread = 0.8) => median * Math.exp(normal() * spread),
  };
}

function take<T>(from: readonly T[], at: number): T {
  const one = from[at];
  if (one === undefined) throw new RangeError('There is nothing to take from');
  return one;
}

function hash(text: string): number {
  let state = 2166136261;
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619);
  return state >>> 0;
}
