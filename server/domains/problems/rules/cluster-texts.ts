import { chanceFrom, shuffled } from '../../../kernel/statistics/chance.ts';
import { fitGroups, groupVectors, learnSpace, vectorsIn } from './grouping/fit-groups.ts';
import { spread } from './grouping/spread.ts';
import { likeness, middlesOf, nearest, type Vectors } from './grouping/vectors.ts';
import { nameGroups } from './name-groups.ts';

/** Every pair of so many is compared; more than that are placed by what these taught. */
const compared = 10_000;
const examplesShown = 3;

export type Clusters = {
  /** The group of each text by its number. */
  labels: number[];
  groups: { id: number; name: string; size: number; examples: string[] }[];
};

/** Groups texts by what they say, the largest group first; into `k` groups where that is asked for. */
export function clusterTexts(texts: readonly string[], k?: number): Clusters {
  const { vectors, groups } = k === undefined ? byThemselves(texts) : intoSo(texts, k);
  const bySize = numberedBySize(groups);
  const count = bySize.reduce((most, group) => Math.max(most, group + 1), 0);
  const words = nameGroups(texts, bySize, count);
  const members = Array.from({ length: count }, (): { row: number; like: number }[] => []);
  const middles = middlesOf(vectors, bySize, count);
  bySize.forEach((group, row) => {
    members[group]?.push({ row, like: likeness(vectors, row, middles, group) });
  });
  return {
    labels: [...bySize],
    groups: members.map((inside, id) => {
      const examples = nearestTexts(texts, inside);
      return { id, name: words[id]?.join(' · ') || (examples[0] ?? ''), size: inside.length, examples };
    }),
  };
}

function byThemselves(texts: readonly string[]): { vectors: Vectors; groups: Int32Array } {
  if (texts.length <= compared) return fitGroups(texts);
  const taken = shuffled(texts.length, chanceFrom(1)).slice(0, compared);
  const some = Array.from(taken, (at) => texts[at] ?? '');
  const toVectors = vectorsIn(learnSpace(some));
  const learned = toVectors(some);
  const found = groupVectors(learned);
  const count = found.reduce((most, group) => Math.max(most, group + 1), 0);
  const middles = middlesOf(learned, found, count);
  const vectors = toVectors(texts);
  const groups = Int32Array.from(texts, (_text, row) => Math.max(0, nearest(vectors, row, middles).place));
  taken.forEach((at, row) => {
    groups[at] = found[row] as number;
  });
  return { vectors, groups };
}

function intoSo(texts: readonly string[], k: number): { vectors: Vectors; groups: Int32Array } {
  const vectors = vectorsIn(learnSpace(texts.slice(0, compared)))(texts);
  return { vectors, groups: spread(vectors, k) };
}

function nearestTexts(texts: readonly string[], inside: { row: number; like: number }[]): string[] {
  const first = [...inside].sort((a, b) => b.like - a.like || a.row - b.row).slice(0, examplesShown);
  return first.map(({ row }) => texts[row] ?? '');
}

function numberedBySize(groups: Int32Array): Int32Array {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const order = [...sizes].sort((a, b) => b[1] - a[1]).map(([group]) => group);
  const numbers = new Map(order.map((group, at) => [group, at]));
  return groups.map((group) => numbers.get(group) ?? 0);
}
