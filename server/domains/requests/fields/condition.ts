import { and, or, type SQL, sql } from 'drizzle-orm';
import { requests } from '../schema.ts';

const prefix = 'field.';

/** Whether a parameter narrows by a field: `field.size=xl`. */
export function isFieldFilter(name: string, value: unknown): value is string {
  return /^field\.[a-z][a-z0-9-]{0,39}$/.test(name) && typeof value === 'string' && value.length <= 500;
}

/** Requests whose fields hold what is asked: the same words, number or yes, or it is among several choices. */
export function hasFields(filters: Record<string, unknown>): SQL | undefined {
  const asked = Object.entries(filters).flatMap(([name, value]) =>
    isFieldFilter(name, value) ? [{ key: name.slice(prefix.length), value }] : [],
  );
  return and(...asked.map(({ key, value }) => or(...readings(value).map((one) => holdsValue(key, one)))));
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
