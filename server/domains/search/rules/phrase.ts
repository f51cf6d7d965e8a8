import type { Term } from './read-query.ts';
import { fold, piecesOf, tidy, wordsOfRun } from './tidy.ts';
import { quote } from './to-vector.ts';

/**
 * Words that stand one after the other, as they were written; null when nothing in it is a word. An entry has them
 * when their places say so, or, as few places are kept of each word, when its text does.
 */
export function phraseTerm(phrase: string): Term | null {
  const words = piecesOf(tidy(phrase)).flatMap((piece) =>
    piece.kind === 'word' ? [fold(piece.text)] : wordsOfRun(piece.text).map((one) => one.text),
  );
  const [first] = words;
  if (first === undefined) return null;
  const asked = words.map((word) => quote(word.slice(0, 80)));
  const letters = { query: `(${asked.join(' & ')})`, pattern: patternOf(phrase) };
  return { kind: 'word', exact: `(${asked.join(' <-> ')})`, letters, needles: words };
}

/** The phrase in the text, whatever the spaces and the case; PostgreSQL's own marks mean nothing. */
function patternOf(phrase: string): string {
  const parts = tidy(phrase)
    .trim()
    .split(/[\s\p{P}]+/u)
    .filter(Boolean)
    .map((part) => part.replace(/[^\p{L}\p{N}\p{M}]/gu, (mark) => `\\${mark}`));
  return `(?i)${parts.join('[\\s[:punct:]]+')}`;
}
