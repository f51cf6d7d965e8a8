import { announcementAt } from './announcements.ts';
import { isFooter, isRule, isSeparator, isSignatureMark } from './footers.ts';
import { headerBlockAt } from './header-blocks.ts';
import { pgpFrameAt } from './pgp.ts';

/**
 * What a line, or a few lines together, are:
 * t words · e empty · q quoted · b announcement of a quote · o separator above an older mail · h its copied header
 * · d mark above a signature · s footer of a mail program · g signature known from the HTML · x cut known from the HTML
 */
export type ItemKind = 't' | 'e' | 'q' | 'b' | 'o' | 'h' | 'd' | 's' | 'g' | 'x';
export type Item = { kind: ItemKind; from: number; to: number };

/** What HTML knows about a line before its words are looked at. */
export type Hint = 'quote' | 'signature' | 'cut' | null;

const QUOTED = /^\s*(?:[A-Za-z]{0,12}>|>|＞)/;
const LONGEST_SIGNATURE = 20;
const LONGEST_AFTER_RULE = 10;

/** Sorts the lines of a text into items; every line belongs to exactly one. */
export function itemsOf(lines: string[], hints: Hint[] = []): Item[] {
  const items: Item[] = [];
  let isCode = false;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    if (/^\s*```/.test(line)) isCode = !isCode && hasFenceBelow(lines, at);
    const isFence = isCode || /^\s*```/.test(line);
    const item = isFence ? one('t', at) : itemAt(lines, at, hints[at] ?? null, items.at(-1));
    items.push(item);
    at = item.to + 1;
  }
  return items;
}

function itemAt(lines: string[], at: number, hint: Hint, before: Item | undefined): Item {
  const line = lines[at] ?? '';
  if (hint === 'cut') return one('x', at);
  if (line.trim() === '') return one('e', at);
  if (hint === 'signature') return one('g', at);
  if (hint === 'quote') return quoteItemAt(lines, at, before);
  const frame = pgpFrameAt(lines, at);
  if (frame > 0) return { kind: 'g', from: at, to: at + frame - 1 };
  if (isSeparator(line) && !QUOTED.test(line)) return one('o', at);
  const isQuoted = QUOTED.test(line);
  const announced = isQuoted ? 0 : announcementAt(lines, at);
  if (announced > 0) return { kind: 'b', from: at, to: at + announced - 1 };
  if (isQuoted) return one('q', at);
  const header = headerBlockAt(lines, at, before?.kind === 'o' || before?.kind === 'd');
  if (header > 0) return { kind: 'h', from: at, to: at + header - 1 };
  if (isFooter(lines, at) && standsBelowWords(lines, at)) return one('s', at);
  return one(isMarkAt(lines, at) ? 'd' : 't', at);
}

/** Programs put the announcement inside the element that holds the quote. */
function quoteItemAt(lines: string[], at: number, before: Item | undefined): Item {
  const announced = before?.kind === 'q' ? 0 : announcementAt(lines, at);
  return announced > 0 ? { kind: 'b', from: at, to: at + announced - 1 } : one('q', at);
}

/** A drawn line is a mark only where a short rest follows and it is not part of a drawing or table. */
function isMarkAt(lines: string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (isSignatureMark(line)) return restLength(lines, at) <= LONGEST_SIGNATURE;
  if (!isRule(line)) return false;
  const standsAlone = (lines[at - 1] ?? '').trim() === '';
  return standsAlone && restLength(lines, at) <= LONGEST_AFTER_RULE;
}

/** Lines with words from here to the next sign of an older mail. */
function restLength(lines: string[], at: number): number {
  let count = 0;
  for (let line = at + 1; line < lines.length && count <= LONGEST_SIGNATURE; line += 1) {
    const words = lines[line] ?? '';
    if (words.trim() === '') continue;
    if (QUOTED.test(words) || isSeparator(words) || isSignatureMark(words)) break;
    if (headerBlockAt(lines, line, true) > 0 || announcementAt(lines, line) > 0) break;
    count += 1;
  }
  return count;
}

function standsBelowWords(lines: string[], at: number): boolean {
  return lines.slice(0, at).some((line) => line.trim() !== '');
}

function hasFenceBelow(lines: string[], at: number): boolean {
  return lines.slice(at + 1).some((line) => /^\s*```/.test(line));
}

function one(kind: ItemKind, at: number): Item {
  return { kind, from: at, to: at };
}
