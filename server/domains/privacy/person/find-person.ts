import { sql } from 'drizzle-orm';
import type { Person } from '../../../platform/care.ts';
import type { Run } from '../../../platform/command.ts';
import { describedTables, type TableData } from '../../../platform/data.ts';
import { type Columns, columnsOfTables } from './columns.ts';
import { hangingOn } from './hanging.ts';

/** Ways longer than this do not come about; a circle of descriptions ends here too. */
const longestWay = 12;

/**
 * Everything that leads to somebody, from where the rooms say their tables hang: the customers that became one with
 * them, their addresses and names, conversations, messages, requests, files. Starts from ids that are known.
 */
export async function findPerson(run: Run, start: Person): Promise<Person> {
  const columns = await columnsOfTables(run.tx);
  const leading = [...describedTables()].filter(([, data]) => data.leads);
  let person = start;
  for (let step = 0; step < longestWay; step += 1) {
    const before = sizeOf(person);
    for (const [table, data] of leading)
      person = joined(person, await ledTo(run, table, data, columns.get(table) ?? new Map(), person));
    if (sizeOf(person) === before) return person;
  }
  return person;
}

async function ledTo(
  { tx, actor }: Run,
  table: string,
  data: TableData,
  columns: Columns,
  person: Person,
): Promise<Person> {
  const hanging = hangingOn(data, columns, person);
  if (!hanging) return {};
  const led: Record<string, string[]> = {};
  for (const [name, noun] of Object.entries(data.leads ?? {})) {
    const here = sql.identifier(name);
    const value = columns.get(name)?.type.endsWith('[]') ? sql`unnest(${here})` : here;
    const found = await tx.execute(
      sql`select distinct ${value} as value from ${sql.identifier(table)}
        where workspace_id = ${actor.workspaceId} and ${hanging}`,
    );
    const values = [...found].flatMap((row) => (row.value ? String(row.value) : []));
    led[noun] = [...(led[noun] ?? []), ...values];
  }
  return led;
}

function joined(person: Person, led: Person): Person {
  const all: Record<string, readonly string[]> = { ...person };
  for (const [noun, values] of Object.entries(led))
    all[noun] = [...new Set([...(person[noun] ?? []), ...values])];
  return all;
}

function sizeOf(person: Person): number {
  return Object.values(person).reduce((sum, values) => sum + values.length, 0);
}
