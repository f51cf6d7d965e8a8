/** Scripts that part no words by spaces: there a word begins and ends anywhere in a run. */
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Letters, their marks and digits: what a word is made of where words are parted by spaces. */
const ofWord = /[\p{L}\p{M}\p{N}]/u;
const mark = /\p{M}/u;

/** The words that a person wrote into a condition, parted by commas, semicolons or lines; a word may be several. */
export function wordsIn(written: string): string[] {
  return [...new Set(written.split(/[,;\n、，]/u).map((one) => one.trim()))].filter(Boolean);
}

/**
 * Whether a text has a word, both folded alike. A word in a script with spaces is found whole, unless it is written
 * with a star for what may stand before or after it (`rusak*`, `*rusak*`); in Thai and its like it is found within a
 * run, but never so that it parts a letter from its marks.
 */
export function hasWord(text: string, written: string): boolean {
  const opens = written.startsWith('*');
  const closes = written.endsWith('*');
  const word = written.replace(/^\*+|\*+$/g, '').trim();
  if (word === '') return false;
  const first = [...word][0] ?? '';
  const last = [...word].at(-1) ?? '';
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = letterBefore(text, at);
    const after = letterAt(text, at + word.length);
    if ((opens || !joins(before, first)) && (closes || !joins(last, after)) && !mark.test(after)) return true;
  }
  return false;
}

/** Whether two neighbours belong to one word: they are letters, and of a script in which that means something. */
function joins(left: string, right: string): boolean {
  if (!ofWord.test(left) || !ofWord.test(right)) return false;
  return !unspaced.test(left) && !unspaced.test(right);
}

function letterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function letterBefore(text: string, at: number): string {
  return [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
}
