import { or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { anyOf, noneOf, oneOrMore } from '../queries/several.ts';
import { requests } from '../schema.ts';

/** `field.size=xl` or, ruled out, `notField.size=xl`; several values may be given, any of which will do. */
const named = /^(?<how>field|notField)\.(?<key>[a-z][a-z0-9-]{0,39})$/;
const values = oneOrMore(z.string().max(500));

/** Whether a parameter narrows by a field. */
export function isFieldFilter(name: string, value: unknown): value is string | string[] {
  return named.test(name) && values.safeParse(value).success;
}

/** Each filter by a field as a condition: that it holds what is asked, the same words, number or yes, or it is among several choices. */
export function hasFields(filters: Record<string, unknown>): (SQL | undefined)[] {
  return Object.entries(filters).map(([name, value]) => {
    if (!isFieldFilter(name, value)) return undefined;
    const { how, key = '' } = named.exec(name)?.groups ?? {};
    const holds = (one: string) => hasField(key, one);
    return how === 'field' ? anyOf(value, holds) : noneOf(value, holds);
  });
}

/** That a field holds what is asked, as above. */
export function hasField(key: string, value: string): SQL | undefined {
  return or(...readings(value).map((reading) => holdsValue(key, reading)));
}

function holdsValue(key: string, value: unknown): SQL {
  return sql`${requests.fields} @> ${JSON.stringify({ [key]: value })}::jsonb`;
}

/** A parameter is text; the value it asks for may be a text, one of several, a number, or yes and no. */
function readings(value: string): unknown[] {
  const number = /^-?\d+(\.\d+)?$/.test(value) ? [Number(value)] : [];
  const truth = value === 'true' || value === 'false' ? [value === 'true'] : [];
  return [value, [value], ...number, ...truth];
}
