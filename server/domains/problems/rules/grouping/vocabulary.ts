import { type Features, featuresOf, kinds } from './features.ts';

/** How much each kind counts before a text is brought to length one. */
const weights = { pieces: 1, words: 1, pairs: 0.5 };
/** Seen in so many texts at least, or it says nothing of others. */
const fewest = 2;
/** The most that is kept; the rarest go first. */
const most = 20_000;

/**
 * The features that texts are told apart by: where each stands in the list, and how telling it is. `unknown` is how
 * telling one would be that stands in no text yet.
 */
export type Vocabulary = { keys: Uint32Array; weights: Float32Array; unknown: number };

/** A row for each text, as the places of its features with their weights. */
export type SparseRows = { starts: Int32Array; places: Int32Array; values: Float32Array };

/** The same with the part of each text that is known, 0 to 1: what is unknown is what makes it new. */
export type KnownRows = SparseRows & { known: Float32Array };

/** A vocabulary by its keys. */
export type Places = ReadonlyMap<number, number>;

/** Learns from the texts themselves which features tell them apart: the rarer, the more. */
export function learnVocabulary(texts: readonly string[]): Vocabulary {
  const seen = new Map<number, number>();
  for (const text of texts) {
    const found = featuresOf(text);
    for (const kind of kinds) for (const key of found[kind].keys()) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const kept = [...seen]
    .filter(([, count]) => count >= fewest)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most);
  return {
    keys: Uint32Array.from(kept, ([key]) => key),
    weights: Float32Array.from(kept, ([, count]) => telling(count, texts.length)),
    unknown: telling(0, texts.length),
  };
}

export function placesOf({ keys }: Vocabulary): Places {
  return new Map(Array.from(keys, (key, place) => [key, place]));
}

/**
 * The rows of texts; a text of which nothing is known has an empty one. With `learned` they are those from which the
 * vocabulary was learned: what is known from this text and a single other counts as unknown then, as it would be without
 * this one.
 */
export function sparseRows(
  texts: readonly string[],
  vocabulary: Vocabulary,
  places = placesOf(vocabulary),
  learned = false,
): KnownRows {
  const starts = new Int32Array(texts.length + 1);
  const row: Row = { places: [], values: [], rare: learned ? rarest(vocabulary) : Number.POSITIVE_INFINITY };
  const known = new Float32Array(texts.length);
  texts.forEach((text, at) => {
    known[at] = addRow(row, featuresOf(text), vocabulary, places);
    starts[at + 1] = row.places.length;
  });
  return { starts, places: Int32Array.from(row.places), values: Float32Array.from(row.values), known };
}

/** `rare`: from this weight on a feature counts as unknown. */
type Row = { places: number[]; values: number[]; rare: number };

/**
 * Each kind is brought to length one and then weighed, so that many pieces do not drown few words.
 * @returns the part that is known.
 */
function addRow(
  row: Row,
  found: Features,
  { weights: telling, unknown }: Vocabulary,
  places: Places,
): number {
  const start = row.values.length;
  let [known, all] = [0, 0];
  for (const kind of kinds) {
    const from = row.values.length;
    let [ofKind, allOfKind] = [0, 0];
    for (const [key, count] of found[kind]) {
      const place = places.get(key);
      const often = 1 + Math.log(count);
      const weight = place === undefined ? unknown : (telling[place] as number);
      allOfKind += (often * weight) ** 2;
      if (place === undefined) continue;
      if (weight < row.rare) ofKind += (often * weight) ** 2;
      row.places.push(place);
      row.values.push(often * weight);
    }
    scale(row.values, from, weights[kind]);
    if (allOfKind === 0) continue;
    known += weights[kind] ** 2 * (ofKind / allOfKind);
    all += weights[kind] ** 2;
  }
  scale(row.values, start, 1);
  return all > 0 ? known / all : 0;
}

function telling(count: number, texts: number): number {
  return Math.log((1 + texts) / (1 + count)) + 1;
}

/** The weight of what stands in no more texts than it must. */
function rarest({ unknown }: Vocabulary): number {
  return unknown - Math.log(1 + fewest) - 1e-4;
}

function scale(values: number[], from: number, to: number): void {
  let squares = 0;
  for (let at = from; at < values.length; at += 1) squares += (values[at] as number) ** 2;
  const factor = squares > 0 ? to / Math.sqrt(squares) : 0;
  for (let at = from; at < values.length; at += 1) values[at] = (values[at] as number) * factor;
}
