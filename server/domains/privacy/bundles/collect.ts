import { sql } from 'drizzle-orm';
import type { Person } from '../../../platform/care.ts';
import type { Run } from '../../../platform/command.ts';
import { describedTables } from '../../../platform/data.ts';
import { columnsOfTables } from '../person/columns.ts';
import { hangingOn } from '../person/hanging.ts';

export type Row = Record<string, unknown>;
export type Collected = Map<string, Row[]>;

/** Columns that say nothing to a customer, or open doors. */
const inner = /^(workspace_id|.*_key|key|.*_hash|hash|sha256|token|fingerprint|place|tries|version)$/;

/** Everything of a person that the rooms let out: the rows of each table, without what serves the machine alone. */
export async function collectRows(run: Run, person: Person): Promise<Collected> {
  const columns = await columnsOfTables(run.tx);
  const collected: Collected = new Map();
  for (const [table, data] of describedTables()) {
    if (data.about !== 'customer' || data.exported !== 'with-customer') continue;
    const own = columns.get(table) ?? new Map();
    const hanging = hangingOn(data, own, person);
    if (!hanging) continue;
    const shown = [...own.keys()].filter((name) => !inner.test(name));
    const list = sql.join(
      shown.map((name) => sql`t.${sql.identifier(name)}`),
      sql`, `,
    );
    const rows = await run.tx.execute(
      sql`select ${list} from ${sql.identifier(table)} t where workspace_id = ${run.actor.workspaceId} and ${hanging}`,
    );
    if (rows.length > 0) collected.set(table, [...rows]);
  }
  return collected;
}

/** The trail of what was done with the person's data: codes, ids and times, oldest first. */
export async function collectTrail(run: Run, person: Person): Promise<Row[]> {
  const ids = ['customer', 'request', 'conversation', 'message', 'promise'].flatMap(
    (noun) => person[noun] ?? [],
  );
  const list = `{${ids.join(',')}}`;
  const rows = await run.tx.execute(sql`
    select at, name, actor_type, actor_id, subject_type, subject_id, payload from events
    where workspace_id = ${run.actor.workspaceId}
      and (subject_id = any(${list}::uuid[]) or payload ->> 'customerId' = any(${list}::text[]))
    order by at, id`);
  return [...rows];
}
