/** A group keeps its id when the new one shares at least this part of the smaller of the two. */
const leastShared = 0.3;

/**
 * Which known group each new one goes on as, by the requests that both hold: those that share most find each other
 * first, and no id is given twice. `known` holds the group of each request before, null for none, and `found` its
 * number now, below nought for none.
 */
export function matchGroups(
  known: readonly (string | null)[],
  found: ArrayLike<number>,
): ReadonlyMap<number, string> {
  const shared = new Map<string, { group: number; id: string; count: number }>();
  const sizesNow = new Map<number, number>();
  const sizesBefore = new Map<string, number>();
  known.forEach((id, row) => {
    const group = found[row] as number;
    if (group >= 0) sizesNow.set(group, (sizesNow.get(group) ?? 0) + 1);
    if (id === null) return;
    sizesBefore.set(id, (sizesBefore.get(id) ?? 0) + 1);
    if (group < 0) return;
    const pair = shared.get(`${group} ${id}`) ?? { group, id, count: 0 };
    pair.count += 1;
    shared.set(`${group} ${id}`, pair);
  });
  const pairs = [...shared.values()]
    .filter(({ group, id, count }) => {
      const smaller = Math.min(sizesNow.get(group) ?? 0, sizesBefore.get(id) ?? 0);
      return count >= leastShared * smaller;
    })
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const matched = new Map<number, string>();
  const taken = new Set<string>();
  for (const { group, id } of pairs) {
    if (matched.has(group) || taken.has(id)) continue;
    matched.set(group, id);
    taken.add(id);
  }
  return matched;
}
