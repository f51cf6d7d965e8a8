import { likeness, middlesOf, type Vectors } from './vectors.ts';

/** Joins groups whose middles are at least so alike: letters written to one pattern are one thing, however many. */
export function joinAlike(
  vectors: Vectors,
  groups: Int32Array<ArrayBuffer>,
  least: number,
): Int32Array<ArrayBuffer> {
  const count = groups.reduce((most, group) => Math.max(most, group + 1), 0);
  const middles = middlesOf(vectors, groups, count);
  const into = Int32Array.from({ length: count }, (_, group) => group);
  for (let group = 1; group < count; group += 1) {
    for (let other = 0; other < group; other += 1) {
      if (likeness(middles, group, middles, other) < least) continue;
      const [from, to] = [into[group] as number, into[other] as number];
      into.forEach((one, at) => {
        if (one === from) into[at] = to;
      });
    }
  }
  const numbers = new Map([...new Set(into)].map((group, number) => [group, number]));
  return groups.map((group) => numbers.get(into[group] as number) ?? 0);
}
