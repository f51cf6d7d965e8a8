import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Run } from '../../../platform/command.ts';
import { throughFew } from '../narrowing/few.ts';
import { anyOf, listOf, noneOf, oneOrMore } from '../narrowing/several.ts';
import { requests } from '../schema.ts';
import { requestFieldValues, writtenLetters } from './schema.ts';

/** `field.size=xl` or, ruled out, `notField.size=xl`; several values may be given, any of which will do. */
const named = /^(?<how>field|notField)\.(?<key>[a-z][a-z0-9-]{0,39})$/;
const values = oneOrMore(z.string().max(500));

/** Whether a parameter narrows by a field. */
export function isFieldFilter(name: string, value: unknown): value is string | string[] {
  return named.test(name) && values.safeParse(value).success;
}

/**
 * Each filter by a field as a condition: that it holds what is asked, the same words, number or yes, or it is among several
 * choices. Over everything what few have is found by rows of its own; among what is little one look is enough.
 */
export async function hasFields(
  run: Run,
  filters: Record<string, unknown>,
  isLittle: boolean,
): Promise<(SQL | undefined)[]> {
  const conditions: (SQL | undefined)[] = [];
  for (const [name, value] of Object.entries(filters)) {
    if (!isFieldFilter(name, value)) continue;
    const { how, key = '' } = named.exec(name)?.groups ?? {};
    const holds = (one: string) => hasField(key, one);
    if (how === 'notField') conditions.push(noneOf(value, holds));
    else conditions.push(isLittle ? anyOf(value, holds) : await fieldAmong(run, key, listOf(value)));
  }
  return conditions;
}

/** That a field holds one of some values, over everything, by the rows that values have. */
export async function fieldAmong(
  run: Run,
  key: string,
  values: readonly string[],
  most?: number,
): Promise<SQL | undefined> {
  const walked = anyOf(values, (one) => hasField(key, one));
  const written = values.map(asWritten);
  // PostgreSQL writes a number of more than twenty figures in another way than JavaScript.
  if (written.flat().some((one) => /^-?\d+(\.\d+)?e/.test(one))) return walked;
  const { workspaceId, requestId, field, value } = requestFieldValues;
  const holds = and(eq(field, key), inArray(value, written.flat()));
  return throughFew(run, { table: requestFieldValues, workspaceId, requestId, holds }, walked, most);
}

/** How the rows of values write what is asked: a number without its needless noughts, a long text by its beginning. */
function asWritten(value: string): string[] {
  const texts = readings(value).map((one) => (Array.isArray(one) ? value : String(one)));
  return [...new Set(texts)].map((text) => [...text].slice(0, writtenLetters).join(''));
}

/** That a field holds what is asked, as above. */
function hasField(key: string, value: string): SQL | undefined {
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
