import { type Condition, type Group, isGroup, kindOf, type Part } from './conditions.ts';
import type { Facts } from './facts.ts';

/** A part of the conditions with whether it held: what the log keeps and the bench shows. */
export type Judged =
  | (Condition & {
      holds: boolean /** What was found, where it is no word of a person. */;
      found?: string | number | boolean | null;
    })
  | { match: 'all' | 'any'; parts: Judged[]; holds: boolean };

/** Holds the conditions against the facts; every part is judged, so that it can be said why. */
export function judge(group: Group, facts: Facts): Judged & { parts: Judged[] } {
  const parts = group.parts.map((part) => judgePart(part, facts));
  const holds = group.match === 'all' ? parts.every((one) => one.holds) : parts.some((one) => one.holds);
  return { match: group.match, parts, holds };
}

function judgePart(part: Part, facts: Facts): Judged {
  if (isGroup(part)) return judge(part, facts);
  const value = facts[part.field] ?? null;
  return { ...part, holds: holds(part, value), ...found(part, value) };
}

type Value = Facts[string];

function holds({ field, how, value }: Condition, fact: Value): boolean {
  switch (how) {
    case 'is-set':
      return !isEmpty(fact);
    case 'is-empty':
      return isEmpty(fact);
    case 'is':
      return same(fact, value);
    case 'is-not':
      return !same(fact, value);
    case 'contains':
      return folded(fact).includes(folded(value));
    case 'contains-not':
      return !folded(fact).includes(folded(value));
    case 'begins':
      return folded(fact).startsWith(folded(value));
    case 'has':
      return has(fact, value);
    case 'has-not':
      return !has(fact, value);
    case 'at-least':
      return typeof fact === 'number' && fact >= Number(value);
    case 'at-most':
      return (
        typeof fact === 'number' && fact <= Number(value) && !(field === 'hours.due' && fact < -maxOverdue)
      );
  }
}

/** What is overdue for longer than this is no longer “due soon”, in hours: a forgotten date is no alarm for ever. */
const maxOverdue = 24 * 365;

function isEmpty(fact: Value): boolean {
  return fact === null || fact === '' || (Array.isArray(fact) && fact.length === 0);
}

function same(fact: Value, value: Condition['value']): boolean {
  return typeof fact === 'string' ? folded(fact) === folded(value) : fact === value;
}

function has(fact: Value, value: Condition['value']): boolean {
  return Array.isArray(fact) && fact.some((one) => folded(one) === folded(value));
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
function found({ field }: Condition, fact: Value): { found?: string | number | boolean | null } {
  const kind = kindOf(field);
  if (kind === 'text' || kind === 'set' || Array.isArray(fact)) return {};
  if (typeof fact === 'number') return { found: Math.round(fact * 10) / 10 };
  return { found: fact as string | boolean | null };
}
