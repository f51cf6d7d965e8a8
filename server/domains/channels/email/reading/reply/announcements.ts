import { REPLY_LANGUAGES } from '../languages/index.ts';
import type { ReplyLanguage } from './language.ts';

const OPENS = anyOf('opens');
const WROTE = anyOf('wrote');
const ADDRESS = String.raw`[<(\[]\s*(?:mailto:)?\s*[^\s<>@]{1,120}@[^\s<>@]{1,120}\s*[>)\]]`;
const COLON = '[:：]';
const LONGEST = 600;
const MOST_LINES = 6;

const STARTS_LIKE_ONE = new RegExp(`^\\W{0,8}(?:${OPENS})(?![\\p{L}\\p{M}])`, 'iu');
const ENDS_WITH_VERB = new RegExp(`(?<![\\p{L}])(?:${WROTE})(?:\\s*${COLON})?[\\s>*_-]{0,12}$`, 'iu');
const VERB_INSIDE = new RegExp(`(?<![\\p{L}])(?:${WROTE})(?![\\p{L}]).{1,120}${COLON}\\s*$`, 'iu');
const ENDS_WITH_ADDRESS = new RegExp(`${ADDRESS}["'>\\])]{0,3}\\s*${COLON}[\\s>*_]{0,6}$`, 'u');
const NAME_ADDRESS_VERB = new RegExp(`^[^<>]{1,120}${ADDRESS}\\s*(?:${WROTE})[\\s:*-]{0,6}$`, 'iu');
const ADDRESS_VERB_DATE = new RegExp(`^[^<>]{1,120}${ADDRESS}\\s*(?:${WROTE})\\s.{4,80}${COLON}\\s*$`, 'iu');
const NAME_THEN_DATE = new RegExp(
  `^[^.!?]{1,80}\\s(?:${OPENS})\\s[^!?]{4,120}(?<![\\p{L}])(?:${WROTE})\\s*${COLON}$`,
  'iu',
);
const HAS_ADDRESS = new RegExp(ADDRESS, 'u');
const HAS_TIME = /\d{1,2}[:.hH]\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d\d/;
const ENDS_A_SENTENCE = /[.!?…]["')\]]?\s*$/;

/**
 * How many lines from `at` on announce a quote ("On Monday, Rina <…>" / "wrote:"); 0 when they do not.
 * Mail programs wrap that line, so up to six lines are read as one.
 */
export function announcementAt(lines: string[], at: number): number {
  const first = strip(lines[at] ?? '');
  if (first === '' || !mayStart(first)) return 0;
  let joined = first;
  let blanks = 0;
  for (let count = 1; count <= MOST_LINES; count += 1) {
    if (joined.length > LONGEST) return 0;
    if (announces(joined) && !isOwnedByLaterLine(lines, at, count)) return count;
    const next = strip(lines[at + count] ?? '');
    if (next === '') blanks += 1;
    if (blanks > 1 || at + count >= lines.length) return 0;
    joined = `${joined} ${next}`.trim();
  }
  return 0;
}

function mayStart(line: string): boolean {
  return STARTS_LIKE_ONE.test(line) || /\d|[<(]/.test(line);
}

function announces(line: string): boolean {
  const hasDigit = /\d/.test(line);
  if (NAME_ADDRESS_VERB.test(line)) return true;
  if (!hasDigit) return false;
  if (STARTS_LIKE_ONE.test(line) && (ENDS_WITH_VERB.test(line) || VERB_INSIDE.test(line))) return true;
  if (!HAS_TIME.test(line)) return false;
  if (HAS_ADDRESS.test(line) && (ENDS_WITH_VERB.test(line) || ADDRESS_VERB_DATE.test(line))) return true;
  if (NAME_THEN_DATE.test(line)) return true;
  if (/^\W{0,3}\d/.test(line) && ENDS_WITH_VERB.test(line)) return true;
  return ENDS_WITH_ADDRESS.test(line);
}

/** Words of the reply above the announcement must not be drawn into it. */
function isOwnedByLaterLine(lines: string[], at: number, count: number): boolean {
  if (count === 1) return false;
  const inner = lines.slice(at, at + count).map(strip);
  const startsWell = STARTS_LIKE_ONE.test(inner[0] ?? '') && HAS_TIME.test(inner.slice(0, 2).join(' '));
  if (startsWell && !inner.slice(0, -1).some((line) => ENDS_A_SENTENCE.test(line))) return false;
  for (let skip = 1; skip < count; skip += 1) {
    if (announces(inner.slice(skip).join(' ').trim())) return true;
  }
  return false;
}

/** Quote marks and bold marks around a wrapped announcement say nothing. */
function strip(line: string): string {
  return line.replace(/^[\s>*_]+|[\s*_]+$/g, '').trim();
}

function anyOf(field: keyof ReplyLanguage): string {
  const words = REPLY_LANGUAGES.flatMap((language) => language[field]);
  return [...new Set(words)].sort((a, b) => b.length - a.length).join('|');
}
