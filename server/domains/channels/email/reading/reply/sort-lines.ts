import { type Hint, type Item, itemsOf } from './items.ts';

const SHORT_ANSWER_BELOW = 7;

/**
 * Says for every line whether it belongs to the visible reply. In doubt a line is the reply's: a quote too many
 * is a nuisance, a lost word of a customer is a fault.
 */
export function sortLines(lines: string[], hints: Hint[] = []): boolean[] {
  const items = itemsOf(lines, hints);
  const isReply = items.map(() => true);
  const end = cutAt(items);
  for (let at = end; at < items.length; at += 1) isReply[at] = false;
  const upper = items.slice(0, end);
  hideAll(upper, isReply, ['g', 'x', 's', 'o', 'h', 'b']);
  hideQuotes(upper, isReply);
  trimEnd(upper, isReply);
  if (!hasWords(items, isReply)) restore(items, isReply);
  return spread(items, isReply, lines.length);
}

/** The first item from which on nothing is the sender's: something of his must stand above it. */
function cutAt(items: Item[]): number {
  let hasText = false;
  for (const [at, item] of items.entries()) {
    if (item.kind === 't') hasText = true;
    if (!hasText) continue;
    if ('ohsdx'.includes(item.kind)) return withMarkAbove(items, at);
    if (item.kind === 'b' && !hasQuoteBelow(items, at)) return at;
  }
  return items.length;
}

/** A line drawn right above the cut goes with it. */
function withMarkAbove(items: Item[], at: number): number {
  let start = at;
  while (start > 0 && 'ed'.includes(items[start - 1]?.kind ?? 't')) start -= 1;
  return start;
}

/** Without quote marks below, everything under an announcement is the quote. */
function hasQuoteBelow(items: Item[], at: number): boolean {
  return items.slice(at + 1).some((item) => item.kind === 'q');
}

function hideAll(items: Item[], isReply: boolean[], kinds: Item['kind'][]): void {
  for (const [at, item] of items.entries()) if (kinds.includes(item.kind)) isReply[at] = false;
}

/**
 * Quotes between answers are what the answers speak of and stay. One quote with the words above or below it
 * is the mail that is answered and goes, unless a long text below it shows that it was answered piece by piece.
 */
function hideQuotes(items: Item[], isReply: boolean[]): void {
  const shape = items.map((item) => item.kind).join('');
  const announced = shape.indexOf('b');
  if (announced < 0 || isAnsweredPieceByPiece(shape, announced)) return;
  const wordsAbove = shape.slice(0, shape.indexOf('q')).includes('t');
  const wordsBelow = countOf(shape.slice(shape.lastIndexOf('q') + 1), 't');
  if (wordsAbove && wordsBelow >= SHORT_ANSWER_BELOW) return;
  hideAll(items, isReply, ['q']);
}

/** Quote, words, quote, words; or the same after an announcement with the last words left out. */
function isAnsweredPieceByPiece(shape: string, announced: number): boolean {
  const words = shape.slice(0, shape.lastIndexOf('t') + 1);
  return hasWordsBetweenQuotes(words) || hasWordsBetweenQuotes(shape.slice(announced));
}

function hasWordsBetweenQuotes(shape: string): boolean {
  const [first, last] = [shape.indexOf('q'), shape.lastIndexOf('q')];
  return first >= 0 && shape.slice(first, last).includes('t');
}

function countOf(shape: string, kind: Item['kind']): number {
  return shape.split(kind).length - 1;
}

/** Quotes under the last words. */
function trimEnd(items: Item[], isReply: boolean[]): void {
  if (!items.some((item) => item.kind === 't')) return;
  for (let at = items.length - 1; at >= 0 && items[at]?.kind !== 't'; at -= 1) isReply[at] = false;
}

function hasWords(items: Item[], isReply: boolean[]): boolean {
  return items.some((item, at) => isReply[at] && item.kind !== 'e');
}

/** Nothing but quotes or a signature: better all of it than an empty message. */
function restore(items: Item[], isReply: boolean[]): void {
  for (const at of items.keys()) isReply[at] = true;
}

function spread(items: Item[], isReply: boolean[], count: number): boolean[] {
  const lines = new Array<boolean>(count).fill(true);
  for (const [at, item] of items.entries()) {
    for (let line = item.from; line <= item.to; line += 1) lines[line] = isReply[at] ?? true;
  }
  return lines;
}
