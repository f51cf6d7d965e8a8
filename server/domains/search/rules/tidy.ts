/**
 * The text in the one form that is kept for searching: NFC, without invisible letters, with the two spellings of
 * Thai เเ and ํา made one (แ, ำ) and without what PostgreSQL cannot keep. Its letters are those that people see.
 */
export function tidy(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\0\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\u0e40\u0e40/g, '\u0e41')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33');
}

/** Lower case, marks of Latin letters stripped (é → e), Thai digits made Arabic: how words are compared. */
export function fold(word: string): string {
  if (isPlain.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[\u0e50-\u0e59]/g, (digit) => String(digit.charCodeAt(0) - 0xe50));
}

/** ASCII has no marks and no digits but Arabic ones. */
const isPlain = /^\p{ASCII}*$/u;

/** A piece of tidy text: a word (with joints inside, `TR-20418`), or a run of a script that writes no spaces. */
export type Piece = { kind: 'word' | 'run'; text: string; at: number };

const unspaced =
  '[[\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]--\\p{N}]';
const spaced = `[[\\p{L}\\p{N}\\p{M}]--${unspaced}]`;
const pieces = new RegExp(`(?<run>${unspaced}+)|${spaced}+(?:[.@_\\-+\\/'’#&]${spaced}+)*`, 'gv');

/** The words and runs of a tidy text, in order, with where they begin. */
export function piecesOf(text: string): Piece[] {
  return [...eachPiece(text)];
}

/** The same one after the other, for whoever may have enough before the end. */
export function* eachPiece(text: string): Generator<Piece> {
  for (const match of text.matchAll(pieces))
    yield {
      kind: match.groups?.run === undefined ? 'word' : 'run',
      text: match[0],
      at: match.index,
    };
}

const words = new Intl.Segmenter('th', { granularity: 'word' });

/** The words of a run by dictionary, with where they begin in it. */
export function wordsOfRun(run: string): { text: string; at: number }[] {
  return [...words.segment(run)]
    .filter((one) => one.isWordLike)
    .map(({ segment, index }) => ({ text: segment, at: index }));
}

/** The parts of a word with joints: `rina@toko.id` → rina, toko, id; one part when it has none. */
export function partsOf(word: string): { text: string; at: number }[] {
  return [...word.matchAll(/[^.@_\-+/'’#&]+/g)].map((match) => ({ text: match[0], at: match.index }));
}
