import { type SQL, sql } from 'drizzle-orm';
import type { Person } from '../../../platform/care.ts';
import type { TableData } from '../../../platform/data.ts';
import type { Column, Columns } from './columns.ts';

/**
 * The rows of a table that hang on a person: one of their ties leads to the person, or a column mentions them. Null
 * when no tie can lead there.
 */
export function hangingOn(data: TableData, columns: Columns, person: Person): SQL | null {
  const tied = Object.entries(data.hangs ?? {}).map(([name, noun]) =>
    holds(name, columns.get(name), person[noun] ?? []),
  );
  const mentioned = Object.entries(data.mentions ?? {}).flatMap(([name, nouns]) =>
    nouns.map((noun) => mentions(name, person[noun] ?? [])),
  );
  const ways = [...tied, ...mentioned].filter((one) => one !== null);
  return ways.length === 0 ? null : sql`(${sql.join(ways, sql` or `)})`;
}

/** One of the values stands in the column; addresses are compared in small letters. */
function holds(name: string, column: Column | undefined, values: readonly string[]): SQL | null {
  if (!column || values.length === 0) return null;
  const here = sql.identifier(name);
  switch (column.type) {
    case 'uuid':
      return sql`${here} = any(${listOf(values)}::uuid[])`;
    case 'uuid[]':
      return sql`${here} && ${listOf(values)}::uuid[]`;
    case 'text[]':
      return sql`${here} && ${textsOf(values)}`;
    default:
      return sql`lower(${here}) = any(${textsOf(values)})`;
  }
}

function mentions(name: string, values: readonly string[]): SQL | null {
  if (values.length === 0) return null;
  const here = sql`lower(${sql.identifier(name)}::text)`;
  return sql`exists (select 1 from unnest(${textsOf(values)}) as sought where position(sought in ${here}) > 0)`;
}

/** Ids as PostgreSQL writes a list. */
function listOf(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}

function textsOf(values: readonly string[]): SQL {
  const small = JSON.stringify(values.map((value) => value.toLowerCase()));
  return sql`array(select jsonb_array_elements_text(${small}::jsonb))`;
}
