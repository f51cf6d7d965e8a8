import type { Margins } from './margins.ts';

/** One in so many of what is known already would be called new. */
const oneIn = 20;

/** The likeness below which a text is new: that of the least fitting twentieth of the members. 0 when nobody can say. */
export function newBelow({ own }: Margins, groups: ArrayLike<number>): number {
  const likes = own.filter((_like, row) => (groups[row] as number) >= 0).sort();
  return Math.max(0, likes[Math.floor(likes.length / oneIn)] ?? 0);
}
