/** Of a text so much is looked at: what a request is about stands at its beginning. UTF-16 units. */
export const looked = 700;

/** What a text is told apart by: pieces of words, whole words, and words that stand side by side. */
export const kinds = ['pieces', 'words', 'pairs'] as const;

/** Numbers that stand for the pieces, words and pairs of a text, each with how often it occurs. No text is kept. */
export type Features = { [Kind in (typeof kinds)[number]]: Map<number, number> };

const shortest = 2;
const longest = 5;
const thai = /[\u0E00-\u0E7F]/;
const cutter = new Intl.Segmenter('th', { granularity: 'word' });

/** The words of a text in small letters; which number it was tells nothing. Thai, which writes none of its spaces, is cut by a dictionary. */
export function wordsOf(text: string): string[] {
  const small = text
    .slice(0, looked)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{N}+/gu, '0');
  const runs = small.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return runs.flatMap((run) => (thai.test(run) ? cut(run) : [run]));
}

/**
 * What a text is told apart by. Pieces of two to five letters serve endings and prefixes of every language and forgive
 * misspelling; they stay inside a word, whose two ends count as letters.
 */
export function featuresOf(text: string): Features {
  const found: Features = { pieces: new Map(), words: new Map(), pairs: new Map() };
  let before = '';
  for (const word of wordsOf(text)) {
    addPieces(found.pieces, ` ${word} `);
    add(found.words, hash(word, 0, word.length, 2));
    if (before) add(found.pairs, hash(`${before} ${word}`, 0, before.length + word.length + 1, 3));
    before = word;
  }
  return found;
}

function addPieces(pieces: Map<number, number>, padded: string): void {
  for (let size = shortest; size <= longest; size += 1) {
    if (padded.length < size) {
      add(pieces, hash(padded, 0, padded.length, 1));
      return;
    }
    for (let from = 0; from + size <= padded.length; from += 1)
      add(pieces, hash(padded, from, from + size, 1));
  }
}

function cut(run: string): string[] {
  return [...cutter.segment(run)].map(({ segment }) => segment);
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** FNV-1a over UTF-16 units, begun differently for each kind. */
function hash(text: string, from: number, to: number, kind: number): number {
  let value = Math.imul(0x811c9dc5 ^ kind, 0x01000193);
  for (let at = from; at < to; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
