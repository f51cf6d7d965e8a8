import { dateOf, endOfDay, instantOf, wallClock } from './calendar/zone.ts';
import { english } from './grammar/english.ts';
import type { Clock, Grammar, Reading } from './grammar/grammar.ts';
import { indonesian } from './grammar/indonesian.ts';
import { thai } from './grammar/thai.ts';
import { isPromised } from './is-promised.ts';
import { mergePieces, type Piece, readPieces } from './pieces.ts';

const grammars: Record<string, Grammar> = { en: english, id: indonesian, th: thai };

export type Asked = { text: string; language: string; now: Date; zone: string };

/** A date that somebody is promised: until when, how exactly that was said, and the words that said it. */
export type PromiseDate = {
  /** The last moment at which it can be kept; of a date without a time the last second of the day. */
  dueAt: Date;
  precision: 'instant' | 'date';
  /** The day in the zone, YYYY-MM-DD. */
  date: string;
  words: string;
  start: number;
  end: number;
};

/**
 * The dates that a reply promises, in the order of its words. Dates that have been, that somebody else is to keep,
 * that hang on an “if” or only may be are left out. A language that is not known is answered with none.
 */
export function findPromiseDates({ text, language, now, zone }: Asked): PromiseDate[] {
  const grammar = grammars[language];
  if (!grammar) return [];
  const plain = withoutQuotes(text);
  const clock = { now, ...wallClock(now, zone) };
  const found: PromiseDate[] = [];
  for (const piece of mergePieces(readPieces(plain, grammar, clock), plain, grammar)) {
    const due = dueOf(piece, clock, grammar, zone);
    if (!due || due.dueAt <= now || !isPromised(plain, piece, grammar)) continue;
    const start = piece.start - (grammar.leads.exec(plain.slice(0, piece.start))?.[0].length ?? 0);
    found.push({ ...due, words: text.slice(start, piece.end).trim(), start, end: piece.end });
  }
  return found;
}

/** The same where nobody said the language: Thai by its letters, else the one that is named first, then the other. */
export function findInAnyLanguage({ language, ...asked }: Asked): PromiseDate[] {
  if (/[\u0e00-\u0e7f]/u.test(asked.text)) return findPromiseDates({ ...asked, language: 'th' });
  const first = language === 'id' ? ['id', 'en'] : ['en', 'id'];
  for (const one of first) {
    const found = findPromiseDates({ ...asked, language: one });
    if (found.length > 0) return found;
  }
  return [];
}

type Due = Pick<PromiseDate, 'dueAt' | 'precision' | 'date'>;

function dueOf(reading: Reading, clock: Clock, { ends }: Grammar, zone: string): Due | null {
  if (reading.past) return null;
  if (reading.at)
    return { dueAt: reading.at, precision: 'instant', date: dateOf(wallClock(reading.at, zone).day) };
  const minute = minuteOf(reading, ends);
  if (minute === null) {
    const { day } = reading;
    return day === undefined ? null : { dueAt: endOfDay(day, zone), precision: 'date', date: dateOf(day) };
  }
  if (reading.day === undefined && reading.minute === undefined) return null;
  const isToday = reading.soft && minute > clock.minute;
  const next = clock.day + (minute > clock.minute ? 0 : 1);
  const day = isToday ? clock.day : (reading.day ?? next);
  return { dueAt: instantOf(day, minute, zone), precision: 'instant', date: dateOf(day) };
}

/** “Tomorrow afternoon at 3” is 15:00: the part of the day says which half is meant. */
function minuteOf({ minute, part, sure }: Reading, ends: Grammar['ends']): number | null {
  if (minute === undefined) return part ? ends[part] : null;
  if (sure || !part) return minute;
  const isLate = part === 'afternoon' || part === 'evening' || part === 'night';
  if (isLate) return minute < 720 ? minute + 720 : minute;
  return part === 'morning' && minute >= 780 ? minute - 720 : minute;
}

/** What is quoted is somebody else's: blanked, so that places stay as they are. */
function withoutQuotes(text: string): string {
  const blank = (quoted: string) => ' '.repeat(quoted.length);
  return text
    .replace(/[\u0e50-\u0e59]/gu, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/^>.*$/gmu, blank)
    .replace(/["“„«][^"“”„«»]{0,500}["”»]/gu, blank);
}

export type { Piece };
