import { type Condition, type Group, isGroup, kindOf, type Part } from './conditions.ts';
import type { Facts } from './facts.ts';
import { hasWord, wordsIn } from './words.ts';

/** A part of the conditions with whether it held: what the log keeps and the bench shows. */
export type Judged =
  | (Condition & {
      holds: boolean /** What was found, where it is no word of a person. */;
      found?: string | number | boolean | null;
    })
  | { match: 'all' | 'any'; parts: Judged[]; holds: boolean };

/** Makes texts comparable. */
export type Fold = (value: unknown) => string;

/** Holds the conditions against the facts; every part is judged, so that it can be said why. */
export function judge(group: Group, facts: Facts, fold: Fold = folded): Judged & { parts: Judged[] } {
  const parts = group.parts.map((part) => judgePart(part, facts, fold));
  const holds = group.match === 'all' ? parts.every((one) => one.holds) : parts.some((one) => one.holds);
  return { match: group.match, parts, holds };
}

/** A fold that remembers: where the same words are held against the same conditions again and again. */
export function foldOnce(): Fold {
  const known = new Map<unknown, string>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const text = folded(value);
    known.set(value, text);
    return text;
  };
}

function judgePart(part: Part, facts: Facts, fold: Fold): Judged {
  if (isGroup(part)) return judge(part, facts, fold);
  const value = facts[part.field] ?? null;
  return { ...part, holds: holds(part, value, fold), ...found(part, value) };
}

type Value = Facts[string];

function holds({ field, how, value }: Condition, fact: Value, fold: Fold): boolean {
  switch (how) {
    case 'is-set':
      return !isEmpty(fact);
    case 'is-empty':
      return isEmpty(fact);
    case 'is':
      return same(fact, value, fold);
    case 'is-not':
      return !same(fact, value, fold);
    case 'contains':
      return fold(fact).includes(fold(value));
    case 'contains-not':
      return !fold(fact).includes(fold(value));
    case 'any-of':
      return wordsIn(fold(value)).some((word) => hasWord(fold(fact), word));
    case 'all-of':
      return wordsIn(fold(value)).every((word) => hasWord(fold(fact), word));
    case 'none-of':
      return !wordsIn(fold(value)).some((word) => hasWord(fold(fact), word));
    case 'begins':
      return fold(fact).startsWith(fold(value));
    case 'has':
      return has(fact, value, fold);
    case 'has-not':
      return !has(fact, value, fold);
    case 'at-least':
      return reaches(fact, value);
    case 'at-most':
      return (
        reaches(value, fact) && !(field === 'hours.due' && typeof fact === 'number' && fact < -maxOverdue)
      );
    case 'inside':
      return isIn(fact, value) === true;
    case 'outside':
      return isIn(fact, value) === false;
  }
}

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/** Whether one is as much as the other, or more: numbers by size, days by the calendar. What is neither is not. */
function reaches(more: Value, less: Value): boolean {
  if (isDay(more) && isDay(less)) return more >= less;
  return isNumeric(more) && isNumeric(less) && Number(more) >= Number(less);
}

function isNumeric(value: Value): boolean {
  return (
    typeof value === 'number' || (typeof value === 'string' && value.trim() !== '' && Number.isFinite(+value))
  );
}

/** Whether it lies in the place; undefined where there is no such place any more: neither in it nor out of it. */
function isIn(fact: Value, place: Condition['value']): boolean | undefined {
  return fact !== null && typeof fact === 'object' && !Array.isArray(fact)
    ? (fact as Readonly<Record<string, boolean>>)[String(place)]
    : undefined;
}

/** What is overdue for longer than this is no longer “due soon”, in hours: a forgotten date is no alarm for ever. */
const maxOverdue = 24 * 365;

function isEmpty(fact: Value): boolean {
  return fact === null || fact === '' || (Array.isArray(fact) && fact.length === 0);
}

function same(fact: Value, value: Condition['value'], fold: Fold): boolean {
  if (Array.isArray(fact) || fact === null) return false;
  return fold(fact) === fold(value);
}

function has(fact: Value, value: Condition['value'], fold: Fold): boolean {
  return Array.isArray(fact) && fact.some((one) => fold(one) === fold(value));
}

/** As texts are compared: composed, without case, single-spaced. */
function folded(value: unknown): string {
  return String(value ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words of people are looked at and not kept. */
function found({ field, value }: Condition, fact: Value): { found?: string | number | boolean | null } {
  const kind = kindOf(field);
  if (kind === 'place') return { found: isIn(fact, value) ?? null };
  if (kind === 'text' || kind === 'set' || kind === 'own' || Array.isArray(fact)) return {};
  if (typeof fact === 'number') return { found: Math.round(fact * 10) / 10 };
  return { found: fact as string | boolean | null };
}
