/** A marker of register, the words that show it, and where they begin in the text (UTF-16). */
export type Found<M extends string = string> = { marker: M; words: string; at: number };
/** A sentence of the text and where it begins. */
export type Sentence = { text: string; at: number };

/** What the writer says now: without quoted lines, and without what stands below the mark of a signature. */
export function ownWords(text: string): string {
  const [own = ''] = text.split(/^-- ?$/m);
  // Blanks keep the places of what follows.
  return own.replace(/^[ \t]*>.*$/gm, (line) => ' '.repeat(line.length));
}

/** Sentences and lines, with their places. */
export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^.!?\n]+[.!?]*/g)]
    .map((match) => ({
      text: match[0].trim(),
      at: match.index + match[0].length - match[0].trimStart().length,
    }))
    .filter((sentence) => sentence.text.length > 0);
}

/** All places of a pattern (with the flag g) in a text that begins at `from` of the whole. */
export function findAll<M extends string>(marker: M, pattern: RegExp, text: string, from = 0): Found<M>[] {
  return [...text.matchAll(pattern)].map((match) => ({ marker, words: match[0], at: from + match.index }));
}

/** Any of the words, whole, in any case. */
export function anyOf(words: string): RegExp {
  const each = words
    .trim()
    .split(/\s*\|\s*/)
    .map((word) => word.replace(/ +/g, '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${each.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}
