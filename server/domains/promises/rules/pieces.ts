import type { Clock, Grammar, Reading } from './grammar/grammar.ts';

/** Words that were read, and where they stand. */
export type Piece = Reading & { start: number; end: number };

/** All words of a text that say a day or a time; where two readings overlap the longer one stands. */
export function readPieces(text: string, { patterns }: Grammar, clock: Clock): Piece[] {
  const all: Piece[] = [];
  for (const { words, read } of patterns)
    for (const match of text.matchAll(words)) {
      const reading = read(match.groups ?? {}, clock);
      if (reading) all.push({ ...reading, start: match.index, end: match.index + match[0].length });
    }
  const standing: Piece[] = [];
  for (const piece of all.sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!standing.some((one) => piece.start < one.end && one.start < piece.end)) standing.push(piece);
  return standing.sort((a, b) => a.start - b.start);
}

/** Joins a day with its time, and the two ends of a span, of which the later counts. */
export function mergePieces(pieces: Piece[], text: string, grammar: Grammar): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const before = merged.at(-1);
    const joined = before && join(before, piece, text.slice(before.end, piece.start), grammar);
    if (joined) merged[merged.length - 1] = joined;
    else merged.push(piece);
  }
  return merged;
}

function join(one: Piece, two: Piece, gap: string, { joins, ranges }: Grammar): Piece | null {
  if (one.at || two.at) return null;
  const isRange = ranges.test(gap);
  if (!isRange && !joins.test(gap)) return null;
  if (one.past || two.past) return isRange ? null : { start: one.start, end: two.end, past: true };
  const clash = clashes(one, two);
  if (clash && !isRange && one.day !== two.day) return null;
  return { ...one, ...two, start: one.start, end: two.end };
}

/** Both say a day, or both say a time. */
function clashes(one: Piece, two: Piece): boolean {
  const both = (key: 'day' | 'minute') => one[key] !== undefined && two[key] !== undefined;
  return both('day') || both('minute');
}
