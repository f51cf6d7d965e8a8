import { type SQL, sql } from 'drizzle-orm';
import { type Person, takenCares } from '../../../platform/care.ts';
import type { Run } from '../../../platform/command.ts';
import { describedTables, type TableData } from '../../../platform/data.ts';
import { removeContents } from '../../files/index.ts';
import { type Columns, columnsOfTables, emptyOf } from './columns.ts';
import { hangingOn } from './hanging.ts';

/** How many rows of each table were emptied or went. */
export type Emptied = Record<string, number>;

/**
 * Takes every word of a person out of every table and out of the storage, as the rooms describe it: rows go, or their
 * personal columns are emptied, and what is counted stays. Contents go by a job after the commit.
 */
export async function emptyRows(run: Run, person: Person): Promise<Emptied> {
  const columns = await columnsOfTables(run.tx);
  for (const care of takenCares()) await care.erase(run, person);
  const emptied: Emptied = {};
  for (const [table, data] of describedTables()) {
    if (data.erased === 'kept') continue;
    const own = columns.get(table) ?? new Map();
    const where = spare(run, data, hangingOn(data, own, person));
    if (!where) continue;
    const count = await emptyTable(run, table, data, own, where);
    if (count > 0) emptied[table] = count;
  }
  return emptied;
}

function spare({ actor }: Run, data: TableData, hanging: SQL | null): SQL | null {
  if (!hanging) return null;
  const spared = data.spared ? sql` and not (${sql.raw(data.spared)})` : sql``;
  return sql`workspace_id = ${actor.workspaceId} and ${hanging}${spared}`;
}

async function emptyTable(
  run: Run,
  table: string,
  data: TableData,
  columns: Columns,
  where: SQL,
): Promise<number> {
  const here = sql.identifier(table);
  if (data.content) await removeOf(run, here, data.content, where);
  const change =
    data.erased === 'row'
      ? sql`delete from ${here} where ${where}`
      : sql`update ${here} set ${sql.raw(settings(data, columns))} where ${where}`;
  return (await run.tx.execute(change)).count;
}

/** The keys are read first: what names them is about to go. */
async function removeOf(
  run: Run,
  table: SQL | ReturnType<typeof sql.identifier>,
  column: string,
  where: SQL,
) {
  const found = await run.tx.execute(
    sql`select ${sql.identifier(column)} as key from ${table} where ${where} for update`,
  );
  const keys = [...found].flatMap((row) => (row.key ? String(row.key) : []));
  if (keys.length > 0) await removeContents(run.context, { keys });
}

function settings(data: TableData, columns: Columns): string {
  const names = [...data.personal, ...(data.content ? [data.content] : [])];
  return names
    .map(
      (name) => `"${name}" = ${emptyOf(data, name, columns.get(name) ?? { type: 'text', nullable: true })}`,
    )
    .join(', ');
}
