import { same } from '../../rules/same.ts';

/** What a change shows: a word, a number, yes or no, several words, or nothing. */
export type ChangeValue = string | number | boolean | string[] | null;

/** A part of a card before and after: a column, `addresses`, or `field:` and the key of an own field. */
export type Change = { part: string; before: ChangeValue; after: ChangeValue };

type Columns = Record<string, unknown>;

/**
 * What differs between two states of a card, part by part; own fields each for themselves. Of what is only added to,
 * such as addresses and tags, `after` holds what is new.
 */
export function changesBetween(before: Columns, after: Columns): Change[] {
  const parts = Object.entries(after).sort(([a], [b]) => placeOf(a) - placeOf(b));
  return parts.flatMap(([part, value]): Change[] => {
    if (part === 'fields') return fieldChanges(columnsIn(before.fields), columnsIn(value));
    if (part === 'tags') return [{ part, before: null, after: added(before.tags, value) }];
    if (part === 'addresses') return [{ part, before: null, after: listIn(value).map(addressIn) }];
    return [{ part, before: shownOf(before[part]), after: shownOf(value) }];
  });
}

/** The parts as a card shows them; the database keeps no order. */
const order = 'name preferredName honorific language organisationId tags fields addresses'.split(' ');

function placeOf(part: string): number {
  return order.includes(part) ? order.indexOf(part) : order.length;
}

function fieldChanges(before: Columns, after: Columns): Change[] {
  return Object.entries(after)
    .filter(([key, value]) => !same(before[key], value))
    .map(([key, value]) => ({ part: `field:${key}`, before: shownOf(before[key]), after: shownOf(value) }));
}

function added(before: unknown, after: unknown): string[] {
  const stood = listIn(before);
  return listIn(after)
    .filter((one) => !stood.includes(one))
    .map(String);
}

function addressIn(one: unknown): string {
  return String(columnsIn(one).value ?? '');
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function columnsIn(value: unknown): Columns {
  return typeof value === 'object' && value !== null ? (value as Columns) : {};
}

function shownOf(value: unknown): ChangeValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
