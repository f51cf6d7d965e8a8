/** A comment of a customer with the request that it is about; null after an order that led to none. */
export type Comment = { words: string; request: { id: string; number: number } | null };
/** Comments that say alike: what they are called by their own words, how many, and the newest of them. */
export type CommentGroup = { name: string; size: number; comments: Comment[] };

/** Fewer comments than this are read faster than they are grouped. */
export const fewest = 12;
/** A group of fewer is no group. */
const fewestAlike = 2;
const shown = 3;

/** The groups as they are shown, the largest first. @param labels the group of each comment by its number. */
export function gatherComments(
  comments: readonly Comment[],
  {
    labels,
    groups,
  }: { labels: readonly number[]; groups: readonly { id: number; name: string; size: number }[] },
): CommentGroup[] {
  return groups
    .filter(({ size }) => size >= fewestAlike)
    .map(({ id, name, size }) => ({
      ...{ name, size },
      comments: comments.filter((_one, at) => labels[at] === id).slice(0, shown),
    }))
    .toSorted((a, b) => b.size - a.size);
}
