import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from './open.ts';

/**
 * Inserts rows as one parameter, for the busiest roads: the statement is the same however many rows there are, so
 * PostgreSQL keeps it, and nothing is built for each value. Values are plain (no SQL); a column that a row does not
 * name gets its default.
 */
export async function insertRows<T extends PgTable>(
  tx: Tx,
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  for (const { keys, group } of bySameKeys(rows)) await tx.execute(statement(table, keys, group));
}

/** The same, leaving out what is there already. @returns these columns of each row that was new, as text or null. */
export async function insertNewRows<T extends PgTable, K extends keyof T['$inferInsert'] & string>(
  tx: Tx,
  table: T,
  rows: readonly T['$inferInsert'][],
  returned: readonly K[],
): Promise<Record<K, string | null>[]> {
  const made: Record<K, string | null>[] = [];
  const back = returned.map((key) => `${columnsOf(table).get(key)?.name}::text as "${key}"`).join(', ');
  for (const { keys, group } of bySameKeys(rows)) {
    const ending = sql.raw(` on conflict do nothing returning ${back}`);
    made.push(...(await tx.execute<Record<K, string | null>>(statement(table, keys, group, ending))));
  }
  return made;
}

type Row = Record<string, unknown>;
type Column = { name: string; type: string };

function bySameKeys(rows: readonly Row[]): { keys: string[]; group: Row[] }[] {
  const groups = new Map<string, { keys: string[]; group: Row[] }>();
  for (const row of rows) {
    const keys = Object.keys(row).filter((key) => row[key] !== undefined);
    const found = groups.get(keys.join()) ?? { keys, group: [] };
    groups.set(keys.join(), found);
    found.group.push(row);
  }
  return [...groups.values()];
}

function statement(table: PgTable, keys: string[], rows: Row[], ending: SQL = sql.empty()): SQL {
  const columns = columnsOf(table);
  const wanted = keys.map((key) => ({ key, column: columns.get(key) }));
  const lost = wanted.find(({ column }) => !column);
  if (lost) throw new Error(`${getTableName(table)} has no column ${lost.key}`);
  const names = wanted.map(({ column }) => column?.name).join(', ');
  const read = wanted.map(({ key }) => `"${key}"`).join(', ');
  const shape = wanted.map(({ key, column }) => `"${key}" ${column?.type}`).join(', ');
  const opening = `insert into "${getTableName(table)}" (${names}) select ${read} from jsonb_to_recordset(`;
  return sql`${sql.raw(opening)}${JSON.stringify(rows)}::jsonb${sql.raw(`) as given(${shape})`)}${ending}`;
}

const known = new WeakMap<PgTable, Map<string, Column>>();

/** By the key in the program, the name in the database (quoted) and the type. */
function columnsOf(table: PgTable): Map<string, Column> {
  const found = known.get(table);
  if (found) return found;
  const columns = new Map(
    Object.entries(getTableColumns(table)).map(([key, column]) => {
      const name = column.keyAsName ? toSnakeCase(column.name) : column.name;
      return [key, { name: `"${name}"`, type: column.getSQLType() }];
    }),
  );
  known.set(table, columns);
  return columns;
}
