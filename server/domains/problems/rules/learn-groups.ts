import { groupVectors, learnSpace, likenessToMiddle, vectorsIn } from './grouping/fit-groups.ts';
import { marginsOf } from './grouping/margins.ts';
import { newBelow } from './grouping/newness.ts';
import { packMiddle, packSpace, unpackMiddles, unpackSpace } from './grouping/pack-space.ts';
import { middlesOf, nearest, type Vectors } from './grouping/vectors.ts';
import { type Naming, nameGroups } from './name-groups.ts';

/** Fewer requests than this are no group: people can read them. */
export const smallestGroup = 5;

/**
 * `free` are grouped; of each group that a person keeps together, `kept` holds the texts of some members. `alike`: what a
 * model makes of the free texts, which then says what belongs together; where a new text goes is told by words all the same.
 * `naming` says who wrote the free texts, then the kept ones.
 */
export type LearnTask = { free: string[]; kept: string[][]; alike?: Vectors | null; naming?: Naming };

export type Learned = {
  space: Uint8Array<ArrayBuffer>;
  newBelow: number;
  /** The group of each free text, -1 for one that is alone, and its likeness to the middle of it. */
  groups: Int32Array;
  likes: Float32Array;
  /** The middle and the words of each new group, then of each kept one. */
  found: LearnedGroup[];
  kept: LearnedGroup[];
};

export type LearnedGroup = { middle: Uint8Array<ArrayBuffer>; words: string[] };

/** Groups texts anew, around what people decided. */
export function learnGroups({ free, kept, alike, naming }: LearnTask): Learned {
  const keptTexts = kept.flat();
  const all = [...free, ...keptTexts];
  const space = learnSpace(all);
  const toVectors = vectorsIn(space);
  const vectors = toVectors(free, true);
  const { groups, count } = largeEnough(groupVectors(alike ?? vectors));
  const middles = middlesOf(vectors, groups, count);
  const keptGroups = kept.flatMap((texts, at) => texts.map(() => at));
  const keptMiddles = middlesOf(toVectors(keptTexts), keptGroups, kept.length);
  const numbers = [...groups, ...keptGroups.map((at) => count + at)];
  const words = nameGroups(all, numbers, count + kept.length, naming);
  const described = (from: typeof middles, row: number, at: number): LearnedGroup => ({
    middle: packMiddle(from, row),
    words: words[at] ?? [],
  });
  return {
    space: packSpace(space),
    newBelow: newBelow(marginsOf(vectors, groups), groups, vectors.known),
    ...{ groups, likes: likenessToMiddle(vectors, groups, middles) },
    found: Array.from({ length: count }, (_, at) => described(middles, at, at)),
    kept: kept.map((_texts, at) => described(keptMiddles, at, count + at)),
  };
}

/** `middles` are those of rows, as packed; what is less like all of them than `newBelow` is placed nowhere. */
export type PlaceTask = { space: Uint8Array; middles: Uint8Array[]; newBelow: number; texts: string[] };
export type Placed = { place: number; like: number };

/** The group that each text belongs to by what was learned; place -1 for what is new. */
export function placeTexts({ space, middles, newBelow: least, texts }: PlaceTask): Placed[] {
  return placerOf(space)(middles, least, texts);
}

/** The same with the space unpacked once, for texts that come one by one. */
export function placerOf(packed: Uint8Array) {
  const space = unpackSpace(packed);
  const toVectors = vectorsIn(space);
  return (middles: readonly Uint8Array[], least: number, texts: readonly string[]): Placed[] => {
    const vectors = toVectors(texts);
    const groups = unpackMiddles(middles, space.axes.width);
    return texts.map((_text, row) => {
      const { place, like: whole } = nearest(vectors, row, groups);
      const like = whole * (vectors.known[row] as number);
      return like < least || like === 0 ? { place: -1, like } : { place, like };
    });
  };
}

/** The middle of texts as packed, in a space that is learned already. */
export function middleOf(packed: Uint8Array, texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const vectors = vectorsIn(unpackSpace(packed))(texts);
  return packMiddle(
    middlesOf(
      vectors,
      texts.map(() => 0),
      1,
    ),
    0,
  );
}

function largeEnough(groups: Int32Array): { groups: Int32Array; count: number } {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const large = [...sizes].filter(([, size]) => size >= smallestGroup).map(([group]) => group);
  const numbers = new Map(large.map((group, at) => [group, at]));
  return { groups: groups.map((group) => numbers.get(group) ?? -1), count: large.length };
}
