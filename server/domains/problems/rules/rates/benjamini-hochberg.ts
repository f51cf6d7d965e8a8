/** Of many chances those that may be believed when one in so many (`q`) of the believed may be false. */
export type Believed = { rejected: boolean[]; adjusted: number[] };

/** Benjamini and Hochberg 1995: which hypotheses are rejected, and the smallest `q` at which each would be. */
export function benjaminiHochberg(chances: readonly number[], q: number): Believed {
  const count = chances.length;
  const order = chances.map((p, at) => ({ p, at })).sort((a, b) => a.p - b.p);
  const adjusted = new Array<number>(count).fill(1);
  let least = 1;
  for (let rank = count; rank >= 1; rank -= 1) {
    const one = order[rank - 1];
    if (!one) continue;
    least = Math.min(least, (one.p * count) / rank);
    adjusted[one.at] = least;
  }
  return { adjusted, rejected: adjusted.map((p) => p <= q) };
}
