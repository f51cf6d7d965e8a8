/** Chance that can be played again: numbers from 0 to below 1 that depend on the seed alone (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The numbers below `count` in an order that chance gives. */
export function shuffled(count: number, next: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    const kept = order[at] as number;
    order[at] = order[other] as number;
    order[other] = kept;
  }
  return order;
}

/**
 * The interval of a figure by drawing its units anew with replacement (Efron 1979, percentiles). Draws without a figure
 * (null) are left out; null where most have none. The same units give the same interval.
 */
export function bootstrap<T>(
  units: readonly T[],
  figure: (drawn: readonly T[]) => number | null,
  confidence = 0.95,
  draws = 1000,
): { low: number; high: number } | null {
  if (units.length < 2) return null;
  const next = chanceFrom(units.length);
  const found: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const drawn = units.map(() => units[Math.floor(next() * units.length)] as T);
    const value = figure(drawn);
    if (value !== null) found.push(value);
  }
  if (found.length < draws / 2) return null;
  found.sort((a, b) => a - b);
  const at = (share: number) => found[Math.round(share * (found.length - 1))] ?? 0;
  return { low: at((1 - confidence) / 2), high: at((1 + confidence) / 2) };
}
