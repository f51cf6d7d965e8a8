import { type Features, featuresOf, kinds } from './features.ts';

/** How much each kind counts before a text is brought to length one. */
const weights = { pieces: 1, words: 1, pairs: 0.5 };
/** Seen in so many texts at least, or it says nothing of others. */
const fewest = 2;
/** The most that is kept; the rarest go first. */
const most = 20_000;

/** The features that texts are told apart by: where each stands in the list, and how telling it is. */
export type Vocabulary = { keys: Uint32Array; weights: Float32Array };

/** A row for each text, as the places of its features with their weights. */
export type SparseRows = { starts: Int32Array; places: Int32Array; values: Float32Array };

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
    weights: Float32Array.from(kept, ([, count]) => Math.log((1 + texts.length) / (1 + count)) + 1),
  };
}

export function placesOf({ keys }: Vocabulary): Places {
  return new Map(Array.from(keys, (key, place) => [key, place]));
}

/** The rows of texts; a text of which nothing is known has an empty one. */
export function sparseRows(
  texts: readonly string[],
  vocabulary: Vocabulary,
  places = placesOf(vocabulary),
): SparseRows {
  const starts = new Int32Array(texts.length + 1);
  const at: number[] = [];
  const values: number[] = [];
  texts.forEach((text, row) => {
    addRow(featuresOf(text), vocabulary, places, at, values);
    starts[row + 1] = at.length;
  });
  return { starts, places: Int32Array.from(at), values: Float32Array.from(values) };
}

/** Each kind is brought to length one and then weighed, so that many pieces do not drown few words. */
function addRow(found: Features, vocabulary: Vocabulary, places: Places, at: number[], values: number[]) {
  const start = values.length;
  for (const kind of kinds) {
    const from = values.length;
    for (const [key, count] of found[kind]) {
      const place = places.get(key);
      if (place === undefined) continue;
      at.push(place);
      values.push((1 + Math.log(count)) * (vocabulary.weights[place] as number));
    }
    scale(values, from, weights[kind]);
  }
  scale(values, start, 1);
}

function scale(values: number[], from: number, to: number): void {
  let squares = 0;
  for (let at = from; at < values.length; at += 1) squares += (values[at] as number) ** 2;
  const factor = squares > 0 ? to / Math.sqrt(squares) : 0;
  for (let at = from; at < values.length; at += 1) values[at] = (values[at] as number) * factor;
}
