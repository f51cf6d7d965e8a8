import type { Margins } from './margins.ts';

/** One in so many of what is known already would be called new. */
const oneIn = 20;
/** Letters written to one pattern are all the same; another one need not be as like as that. */
const atMost = 0.3;

/**
 * The likeness below which a text is new: that of the least fitting twentieth of the members, each as like to the others
 * of its group as its text is `known`. 0 when nobody can say.
 */
export function newBelow({ own }: Margins, groups: ArrayLike<number>, known: Float32Array): number {
  const likes = own
    .map((like, row) => like * (known[row] as number))
    .filter((_like, row) => (groups[row] as number) >= 0)
    .sort();
  return Math.min(atMost, Math.max(0, likes[Math.floor(likes.length / oneIn)] ?? 0));
}
