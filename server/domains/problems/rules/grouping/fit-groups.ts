import { mainAxes, projected } from './axes.ts';
import { communities } from './communities.ts';
import { joinAlike } from './join-alike.ts';
import { marginsOf, meanMargin } from './margins.ts';
import { neighbourGraph } from './neighbours.ts';
import { countOf, likeness, middlesOf, toLengthOne, type Vectors } from './vectors.ts';
import { learnVocabulary, placesOf, sparseRows, type Vocabulary } from './vocabulary.ts';

/** The same for every company and every language. Where they come from: the decision record on grouping. */
export const settings = {
  /** How many numbers stand for one text. */
  width: 128,
  /** With how many of its nearest a text is joined, and one in how many at most where texts are few. */
  neighbours: 10,
  shareOfAll: 6,
  /** How much finer than plain modularity groups may be; the texts themselves choose. */
  fineness: [1, 1.5, 2, 3, 4, 6, 8, 12, 16],
  /** Groups whose middles are so alike are one. */
  asOne: 0.85,
  /** A finer parting stands when it is clear to this part of the clearest. */
  nearlyBest: 0.96,
} as const;

/** What was learned of a company's own words: the way from a text to its vector. */
export type Space = { vocabulary: Vocabulary; axes: Vectors };

/** Learns the space of texts: from themselves, without anybody's labels and without a model from elsewhere. */
export function learnSpace(texts: readonly string[]): Space {
  const vocabulary = learnVocabulary(texts);
  const rows = sparseRows(texts, vocabulary);
  return { vocabulary, axes: mainAxes(rows, vocabulary.keys.length, settings.width) };
}

/** Vectors with the part of each text that is known. */
export type Seen = Vectors & { known: Float32Array };

/**
 * A way from texts to their vectors of length one; nought for a text of which no word is known. `learned`: these are the
 * texts from which the space was learned.
 */
export function vectorsIn({
  vocabulary,
  axes,
}: Space): (texts: readonly string[], learned?: boolean) => Seen {
  const places = placesOf(vocabulary);
  return (texts, learned) => {
    const rows = sparseRows(texts, vocabulary, places, learned);
    return { ...toLengthOne(projected(rows, axes)), known: rows.known };
  };
}

/**
 * Groups vectors by what they are near to. The number of groups comes out; it is not asked for: of several partings,
 * from coarse to fine, the finest stands in which vectors are about as clearly of their own group as in any.
 */
export function groupVectors(vectors: Vectors): Int32Array<ArrayBuffer> {
  const count = countOf(vectors);
  const few = Math.max(2, Math.floor(count / settings.shareOfAll));
  const graph = neighbourGraph(vectors, Math.min(settings.neighbours, few));
  const partings = settings.fineness.map((fineness) => {
    const groups = joinAlike(vectors, communities(graph, fineness), settings.asOne);
    return { groups, margin: meanMargin(marginsOf(vectors, groups)) };
  });
  const best = Math.max(...partings.map(({ margin }) => margin));
  const finest = partings.findLast(({ margin }) => margin >= best * settings.nearlyBest);
  return finest?.groups ?? new Int32Array(count);
}

/** Each member's likeness to the middle of its group, as far as its text is known. */
export function likenessToMiddle(seen: Seen, groups: ArrayLike<number>, middles: Vectors): Float32Array {
  return Float32Array.from(groups, (group, row) =>
    group < 0 ? 0 : likeness(seen, row, middles, group) * (seen.known[row] as number),
  );
}

/** Texts in, the group of each out, and the middles of the groups. */
export function fitGroups(texts: readonly string[]) {
  const space = learnSpace(texts);
  const vectors = vectorsIn(space)(texts, true);
  const groups = groupVectors(vectors);
  const count = groups.reduce((most, group) => Math.max(most, group + 1), 0);
  return { space, vectors, groups, middles: middlesOf(vectors, groups, count) };
}
