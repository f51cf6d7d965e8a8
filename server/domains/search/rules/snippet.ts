import type { Term } from './read-query.ts';
import { stemsOf } from './stem.ts';
import { eachPiece, fold, partsOf, wordsOfRun } from './tidy.ts';

/** Plain text, and the ranges in it that were asked for: from (inclusive) to (exclusive), in UTF-16 units. */
export type Snippet = { snippet: string; highlights: [number, number][] };

const width = 180;
const before = 50;
const clusters = new Intl.Segmenter('th', { granularity: 'grapheme' });

/**
 * The part of a text around the first words that were asked for, on one line, at most about 180 letters, with the
 * ranges to highlight. Neither its ends nor a range cut a letter from its marks or a Thai vowel from its consonant.
 */
export function makeSnippet(text: string, terms: Term[]): Snippet {
  const words = text.replace(/\s+/g, ' ').trim();
  const line: Line = { text: words, clusters: clusters.segment(words) };
  const found = mergeRanges(rangesOf(words, terms).map((range) => widen(line, range)));
  const first = found[0]?.[0] ?? 0;
  const from = first <= before ? 0 : edgeBefore(line, wordStart(words, first - before, first));
  const to = words.length - from <= width ? words.length : edgeBefore(line, from + width);
  const start = from > 0 ? '…' : '';
  const end = to < words.length ? '…' : '';
  const shift = start.length - from;
  const highlights = found
    .filter(([a, b]) => a >= from && b <= to)
    .map(([a, b]): [number, number] => [a + shift, b + shift]);
  return { snippet: `${start}${words.slice(from, to)}${end}`, highlights };
}

/** One line of text, and where its letters end. */
type Line = { text: string; clusters: Intl.Segments };

/** Where the terms stand in a line, as far as a snippet around the first of them reaches. */
function rangesOf(line: string, terms: Term[]): [number, number][] {
  const words = terms.filter((term) => term.kind === 'word').flatMap((term) => term.needles);
  const runs = terms.filter((term) => term.kind === 'run');
  const ranges: [number, number][] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const piece of eachPiece(line)) {
    if (piece.at > end) break;
    const here =
      piece.kind === 'word'
        ? rangesInWord(piece.text, piece.at, words)
        : runs.flatMap((term) => rangesInRun(piece.text, piece.at, term.needles));
    if (ranges.length === 0 && here.length > 0) end = Math.min(...here.map(([from]) => from)) + width;
    ranges.push(...here);
  }
  return ranges;
}

function rangesInWord(word: string, at: number, needles: string[]): [number, number][] {
  const whole = fold(word);
  if (needles.some((needle) => needle.length > 1 && whole.startsWith(needle)) || needles.includes(whole))
    return [[at, at + word.length]];
  // Needles hold the stems of what was asked: kirim also found pengirimannya.
  if (stemsOf(whole).some((stem) => needles.includes(stem))) return [[at, at + word.length]];
  return partsOf(word).flatMap((part) => {
    const text = fold(part.text);
    const start = at + part.at;
    const hit = needles.some((needle) => text === needle || (needle.length > 1 && text.startsWith(needle)));
    if (hit) return [[start, start + part.text.length] as [number, number]];
    const digits = needles.find((needle) => /\d/.test(needle) && needle.length > 2 && text.includes(needle));
    if (!digits || text.length !== part.text.length) return [];
    const inside = start + text.indexOf(digits);
    return [[inside, inside + digits.length] as [number, number]];
  });
}

/** The run as a whole wherever it stands, else its words where they are words. */
function rangesInRun(run: string, at: number, needles: string[]): [number, number][] {
  const [whole = '', ...words] = needles;
  const ranges: [number, number][] = [];
  for (let index = run.indexOf(whole); index >= 0; index = run.indexOf(whole, index + 1))
    ranges.push([at + index, at + index + whole.length]);
  for (const word of wordsOfRun(run))
    if (words.includes(word.text)) ranges.push([at + word.at, at + word.at + word.text.length]);
  return ranges;
}

function mergeRanges(ranges: [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

function widen(line: Line, [from, to]: [number, number]): [number, number] {
  let end = to;
  while (!isEdge(line, end)) end += 1;
  return [edgeBefore(line, from), end];
}

/** The beginning of a word between two places, so that a snippet does not begin inside one. */
function wordStart(line: string, from: number, to: number): number {
  const space = line.indexOf(' ', from);
  return space >= 0 && space < to ? space + 1 : from;
}

function edgeBefore(line: Line, at: number): number {
  let edge = at;
  while (!isEdge(line, edge)) edge -= 1;
  return edge;
}

/** Whether a text may be cut here. */
function isEdge({ text, clusters: letters }: Line, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const around = text.slice(at - 1, at + 1);
  // Nothing of ASCII belongs to its neighbour; on one line there is no CR before an LF.
  if (/^[ -~]{2}$/.test(around)) return true;
  if (letters.containing(at)?.index !== at) return false;
  return (
    !/[\u0e40-\u0e44]/.test(around.charAt(0)) && !/[\u0e30\u0e32\u0e33\u0e45\u0e46]/.test(around.charAt(1))
  );
}
