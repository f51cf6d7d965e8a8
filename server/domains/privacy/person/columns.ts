import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { TableData } from '../../../platform/data.ts';
import type { Tx } from '../../../platform/database/open.ts';

/** How a column is made, as PostgreSQL says it: `uuid`, `text[]`, `jsonb`. */
export type Column = { type: string; nullable: boolean };
export type Columns = ReadonlyMap<string, Column>;

const rows = z.array(
  z.object({ table: z.string(), column: z.string(), type: z.string(), nullable: z.boolean() }),
);

let known: Promise<ReadonlyMap<string, Columns>> | null = null;

/** The columns of every table; they do not change while the program runs. */
export function columnsOfTables(tx: Tx): Promise<ReadonlyMap<string, Columns>> {
  known ??= readColumns(tx).catch((error: unknown) => {
    known = null;
    throw error;
  });
  return known;
}

async function readColumns(tx: Tx): Promise<ReadonlyMap<string, Columns>> {
  const found = await tx.execute(sql`
    select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type, not a.attnotnull as nullable
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`);
  const byTable = Map.groupBy(rows.parse([...found]), (row) => row.table);
  return new Map(
    [...byTable].map(([table, columns]) => [table, new Map(columns.map((one) => [one.column, one]))]),
  );
}

/** What a personal column holds when its words are gone, in SQL. */
export function emptyOf(data: TableData, name: string, column: Column): string {
  const given = data.emptied?.[name];
  if (given) return given;
  if (column.nullable) return 'null';
  if (column.type.endsWith('[]')) return "'{}'";
  // An object has no place in a list and the other way round, so the emptied value keeps its kind.
  if (column.type === 'jsonb')
    return `case when jsonb_typeof("${name}") = 'array' then '[]'::jsonb else '{}'::jsonb end`;
  return "''";
}
