/** Repeatable chance: a number from 0 up to 1, whole numbers below a limit, one of a list. */
export interface Random {
  next(): number;
  below(limit: number): number;
  oneOf<T>(list: readonly [T, ...T[]]): T;
}

/** The seeds of this run: FAULT_SEED repeats one, FAULT_SEEDS says how many (2; `npm run faults`: 100). */
export function seedsOfThisRun(env: NodeJS.ProcessEnv = process.env): number[] {
  if (env.FAULT_SEED) return [Number(env.FAULT_SEED)];
  return Array.from({ length: Number(env.FAULT_SEEDS || 2) }, (_, index) => index + 1);
}

/** Chance that is the same for the same seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { next, below, oneOf: (list) => list[below(list.length)] ?? list[0] };
}
