import type { Day } from '../calendar/zone.ts';

/** Now, as the writer sees it. */
export type Clock = { now: Date; day: Day; minute: number };

export type Part = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';

/**
 * What some words say: a day, a time of it (minutes; `sure` when no half of the day is in doubt), a part of it, an
 * instant, or that they look back. `soft` is a weekday that is today's: next week, unless a time puts it on today.
 */
export type Reading = {
  day?: Day;
  soft?: boolean;
  minute?: number;
  sure?: boolean;
  part?: Part;
  at?: Date;
  past?: boolean;
};

/** Words and how they are read; null when they say nothing after all. */
export type Pattern = { words: RegExp; read(match: Groups, clock: Clock): Reading | null };
export type Groups = Record<string, string | undefined>;

/** How a language speaks of dates, and of promises. Flags of patterns: `giu`, the others without g. */
export type Grammar = {
  patterns: readonly Pattern[];
  /** What may stand between a day and its time. */
  joins: RegExp;
  /** What makes a span of two days or two times; the later counts. */
  ranges: RegExp;
  /** Small words before a date that belong to it, and those that set a latest date. */
  leads: RegExp;
  deadlines: RegExp;
  /** Words before a date that make it somebody else's: the order of 20 November. */
  notBefore: RegExp;
  /** Where a sentence falls into parts that are judged alone. */
  breaks: RegExp;
  /** In the whole sentence: only if, or a question. */
  conditional: RegExp;
  /** In the part: it was, may be, is not, is the customer's to do, is the hours of a shop. */
  vetoes: readonly RegExp[];
  /** In the part: somebody commits to something. */
  commits: RegExp;
  /** In the part, unless somebody commits: it looks back. */
  looksBack: RegExp;
  /** The minute at which a part of the day is over. */
  ends: Record<Part, number>;
};

/** Words of a list as one pattern, longest first. */
export function oneOf(words: Iterable<string>): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

/** A time that is written as hour and minute; hours 1 to 6 alone are those of the afternoon. */
export function readTime(
  hour: number,
  minute: number,
  half: 'am' | 'pm' | 'unsaid' | 'full',
): Reading | null {
  if (hour > 24 || minute > 59) return null;
  if (half === 'full') return { minute: hour * 60 + minute, sure: true };
  if (half === 'unsaid') return { minute: (hour >= 1 && hour <= 6 ? hour + 12 : hour) * 60 + minute };
  if (hour > 12) return { minute: hour * 60 + minute, sure: true };
  return { minute: ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute, sure: true };
}
