/** How long others waited, in minutes of opening time: the middle, and what eight of ten stayed between. */
export type Spread = { known: number; median: number; low: number; high: number };

/** Fewer cases than this say too little. */
export const enoughCases = 10;

/**
 * What may be expected of a wait that has lasted `elapsed` minutes already, from how long others waited. Only those
 * who waited longer can say; null when they are too few to say anything honest.
 */
export function spreadOf(waits: readonly number[], elapsed: number): Spread | null {
  const longer = waits
    .filter((one) => one > elapsed)
    .map((one) => one - elapsed)
    .sort((a, b) => a - b);
  if (longer.length < enoughCases) return null;
  const at = (share: number) => longer[Math.min(longer.length - 1, Math.floor(share * longer.length))] ?? 0;
  return { known: longer.length, median: at(0.5), low: at(0.1), high: at(0.9) };
}
