import { gramMark, gramsOf, stemMark } from './cut-words.ts';
import { stemsOf } from './stem.ts';
import { fold, type Piece, partsOf, piecesOf, tidy, wordsOfRun } from './tidy.ts';
import { quote } from './to-vector.ts';

/** One thing asked for; an entry is found when it has them all. */
export type Term = {
  /** A `tsquery` that finds it as a word. */
  exact: string;
  /** For runs without spaces: a `tsquery` over letters, and the pattern that the found text must then match. */
  letters: { query: string; pattern: string } | null;
  /** What is marked in the snippet: folded words, or the run and its words. */
  needles: string[];
  kind: Piece['kind'];
};

/** More words than this are a pasted text: the first ones find it as well. */
const mostTerms = 12;
/** Shorter runs are looked for inside others only when nothing has them as a word: มา also stands in มาก. */
const shortestRunInside = 4;
const mostGrams = 12;

/**
 * The words of what a person asks for; operators and phrases are read by `readSearch`. The marks of PostgreSQL's own query
 * language have no meaning. With `wide`, runs of two and three letters are looked for inside longer ones too.
 */
export function readQuery(text: string, options: { wide?: boolean } = {}): Term[] {
  const pieces = piecesOf(tidy(text)).slice(0, mostTerms);
  return pieces.map((piece) =>
    piece.kind === 'word' ? wordTerm(fold(piece.text)) : runTerm(piece.text, options.wide ?? false),
  );
}

/** The condition that one index scan answers. */
export function toQuery(terms: Term[]): string {
  return terms
    .map((term) => (term.letters ? `(${term.exact} | ${term.letters.query})` : term.exact))
    .join(' & ');
}

function wordTerm(word: string): Term {
  const parts = partsOf(word).map((part) => part.text);
  const ways = [beginning(word)];
  if (parts.length > 1) ways.push(beginning(parts.join('')), inParts(parts));
  const stems = parts.length > 1 ? [] : stemsOf(word);
  ways.push(...stems.map((stem) => quote(stemMark + stem)));
  // What begins with the word is found by it already; each way costs a look into every month.
  ways.push(...stems.filter((stem) => !stem.startsWith(word)).map(quote));
  const needles = [...new Set([word, ...parts, ...stems])];
  return { kind: 'word', exact: `(${[...new Set(ways)].join(' | ')})`, letters: null, needles };
}

/** All parts, of which only the last may go on: whole order numbers begin with `tr` as well, one for each order. */
function inParts(parts: string[]): string {
  return `(${parts.map((part, at) => (at === parts.length - 1 ? beginning(part) : quote(part))).join(' & ')})`;
}

/** A word or its beginning; a single letter only as itself. */
function beginning(word: string): string {
  return word.length === 1 ? quote(word) : `${quote(word.slice(0, 80))}:*`;
}

function runTerm(run: string, wide: boolean): Term {
  const words = wordsOfRun(run).map((one) => one.text);
  const asked = words.length > 0 ? words : [run];
  const exact = `(${asked.map(quote).join(' & ')})`;
  const inside = [...run].length >= (wide ? 2 : shortestRunInside);
  const letters = inside ? { query: lettersQuery(run), pattern: insidePattern(run) } : null;
  return { kind: 'run', exact, letters, needles: [...new Set([run, ...asked])] };
}

function lettersQuery(run: string): string {
  if ([...run].length === 2) return `${quote(gramMark + run)}:*`;
  const grams = gramsOf(run).slice(0, -1);
  return `(${grams.slice(0, mostGrams).map(quote).join(' & ')})`;
}

/** The run as letters that belong together: never from the middle of a Thai cluster, never to it. */
function insidePattern(run: string): string {
  return `(?<![เแโใไ])${run}(?![\\u0E30-\\u0E3A\\u0E45\\u0E47-\\u0E4E])`;
}
