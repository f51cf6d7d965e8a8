import { type SQL, sql } from 'drizzle-orm';
import type { Person } from '../../../platform/care.ts';
import type { Run } from '../../../platform/command.ts';
import { describedTables } from '../../../platform/data.ts';
import { columnsOfTables } from '../person/columns.ts';
import { hangingOn } from '../person/hanging.ts';

export type Row = Record<string, unknown>;

/** One class of a person's data: which rows of which table, and the columns that say anything in any of them. */
export type Part = { name: string; columns: readonly string[]; filled: readonly string[]; rows: SQL };

/** So many rows are held at once; one of them may hold a long mail. */
const atOnce = 50;

/** Columns that say nothing to a customer, or open doors. */
const inner = /^(workspace_id|.*_key|key|.*_hash|hash|sha256|token|fingerprint|place|tries|version)$/;

/** Everything of a person that the rooms let out, and the trail of what was done with it; what is empty is left out. */
export async function partsOf(run: Run, person: Person): Promise<Part[]> {
  const columns = await columnsOfTables(run.tx);
  const parts: Part[] = [];
  for (const [table, data] of describedTables()) {
    if (data.about !== 'customer' || data.exported !== 'with-customer') continue;
    const own = columns.get(table) ?? new Map();
    const hanging = hangingOn(data, own, person);
    if (!hanging) continue;
    const shown = [...own.keys()].filter((name) => !inner.test(name));
    const where = sql`from ${sql.identifier(table)} t where workspace_id = ${run.actor.workspaceId} and ${hanging}`;
    const part = await partOf(run, { name: table, columns: shown, where, order: sql`` });
    if (part) parts.push(part);
  }
  const trail = await partOf(run, trailOf(run, person));
  return trail ? [...parts, trail] : parts;
}

/** The rows of a part, a few at a time, in the transaction that found it: however much there is, little is held. */
export async function* rowsOf({ tx }: Run, { name, rows }: Part): AsyncGenerator<Row[]> {
  const cursor = sql.identifier(`bundle_${name}`);
  await tx.execute(sql`declare ${cursor} no scroll cursor for ${rows}`);
  const next = sql`fetch ${sql.raw(String(atOnce))} from ${cursor}`;
  for (let page = [...(await tx.execute(next))]; page.length > 0; page = [...(await tx.execute(next))])
    yield page;
  await tx.execute(sql`close ${cursor}`);
}

type Source = { name: string; columns: readonly string[]; where: SQL; order: SQL };

/** Which columns hold anything is asked of the database: a table on a page has no use for the others. */
async function partOf({ tx }: Run, { name, columns, where, order }: Source): Promise<Part | null> {
  const says = columns.map((column) => {
    const text = sql`coalesce(t.${sql.identifier(column)}::text, '')`;
    return sql`coalesce(bool_or(${text} not in ('', '{}', '[]')), false) as ${sql.identifier(column)}`;
  });
  const [found] = await tx.execute(
    sql`select ${sql.join(says, sql`, `)}, count(*)::int as "count*" ${where}`,
  );
  if (!found || found['count*'] === 0) return null;
  const filled = columns.filter((column) => found[column] === true);
  const list = sql.join(
    columns.map((column) => sql`t.${sql.identifier(column)}`),
    sql`, `,
  );
  return { name, columns, filled, rows: sql`select ${list} ${where}${order}` };
}

/** The trail of what was done with the person's data: codes, ids and times, oldest first. */
function trailOf({ actor }: Run, person: Person): Source {
  const ids = ['customer', 'request', 'conversation', 'message', 'promise'].flatMap(
    (noun) => person[noun] ?? [],
  );
  const list = `{${ids.join(',')}}`;
  return {
    name: 'trail',
    columns: ['at', 'name', 'actor_type', 'actor_id', 'subject_type', 'subject_id', 'payload'],
    where: sql`from events t where workspace_id = ${actor.workspaceId}
      and (subject_id = any(${list}::uuid[]) or payload ->> 'customerId' = any(${list}::text[]))`,
    order: sql` order by at, id`,
  };
}
