import { sql } from 'drizzle-orm';
import type postgres from 'postgres';
import { afterAll, beforeAll, expect } from 'vitest';
import { newId } from '../../server/kernel/ids.ts';
import { connect, type Database, database, openDatabase } from '../../server/platform/database/open.ts';
import { readBeforeWorkspace } from '../../server/platform/database/row-security.ts';
import { appRole, errorCode, inWorkspace } from '../../server/platform/database/transaction.ts';
import { type Random, randomOf } from '../faults/seeds.ts';
import { useDatabase } from '../harness/database.ts';
import { attack } from './attack.ts';

const given = useDatabase();
const workspaceIds = Array.from({ length: 50 }, () => newId());
const rowsEach = 4;

/** A row of every tenant table for every workspace would need every rule of every room: these tables stand for all. */
const sampled = ['customers', 'conversations', 'search_entries'] as const;

/** Everything here shares two connections, so that calls of many workspaces follow each other on each. */
let narrow: Database;

let tables: { name: string; closed: boolean; forced: boolean }[] = [];

beforeAll(async () => {
  await database().close();
  narrow = openDatabase({ ...given.where, connections: 2 });
  tables = await database().client`
    select c.relname as name, c.relrowsecurity as closed, c.relforcerowsecurity as forced
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`;
  for (const workspaceId of workspaceIds)
    await inWorkspace(workspaceId, (tx) => tx.execute(fill(workspaceId)));
});

afterAll(() => narrow.close());

/** Some rows of a workspace, each of which carries its id in its words as well. */
function fill(workspaceId: string) {
  return sql`
    with people as (
      insert into customers (workspace_id, id, name, created_at, updated_at)
      select ${workspaceId}::uuid, gen_random_uuid(), ${workspaceId}, now(), now() from generate_series(1, ${rowsEach}::int)
      returning id
    ), talks as (
      insert into conversations (workspace_id, id, channel, subject, customer_id, created_at, last_message_at)
      select ${workspaceId}::uuid, gen_random_uuid(), 'email', ${workspaceId}, id, now(), now() from people
      returning id
    )
    insert into search_entries (workspace_id, type, id, conversation_id, title, body, words, at)
    select ${workspaceId}::uuid, 'message', id, id, '', ${workspaceId}, '''canary'':1'::tsvector, now() from talks`;
}

attack(
  'RLS',
  () => {
    const open = tables.filter((table) => !table.closed || !table.forced).map((table) => table.name);
    expect(open.filter((name) => !(name in readBeforeWorkspace))).toEqual([]);
    expect(tables.length).toBeGreaterThan(30);
  },
  'every table with a workspace is closed, for its owner too',
);

attack(
  'RLS',
  async () => {
    const [role] = await database().client`
      select rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname = ${appRole}`;
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcanlogin: false });
    const free = await database().client`
      select p.proname as name, pg_get_functiondef(p.oid) as text from pg_proc p
      where p.prosecdef and p.pronamespace = 'public'::regnamespace`;
    expect(free.map((one) => one.name)).toEqual(['find_newest_entries']);
    expect(free[0]?.text).toContain("nullif(current_setting('app.workspace_id', true), '')");
    const views = await database().client`
      select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace`;
    expect(views.map((one) => one.relname)).toEqual([]);
  },
  'the program’s role bypasses nothing, and one function alone looks with the owner’s rights',
);

attack(
  'RLS',
  async () => {
    const shown: [string, unknown, string][] = [];
    for (const { name } of tables.filter((table) => !(table.name in readBeforeWorkspace))) {
      const rows = await asProgram(null, (tx) => tx.unsafe(`select 1 from ${name} limit 1`));
      const insert = `insert into ${name} (workspace_id) values ('${workspaceIds[0]}')`;
      const outcome = await asProgram(null, (tx) => tx.unsafe(insert)).then(() => 'done', errorCode);
      shown.push([name, rows.length, outcome]);
    }
    expect(shown).toEqual(shown.map(([name]) => [name, 0, '42501']));
    expect(shown.length).toBeGreaterThan(30);
    const found = await asProgram(null, (tx) => tx.unsafe(canary));
    expect(found).toHaveLength(0);
  },
  'without a workspace every table is empty and takes nothing',
);

attack(
  'RLS',
  async () => {
    const [mine = '', theirs = ''] = workspaceIds;
    for (const { name } of tables.filter((table) => !(table.name in readBeforeWorkspace))) {
      const insert = `insert into ${name} (workspace_id) values ('${theirs}')`;
      const outcome = await asProgram(mine, (tx) => tx.unsafe(insert)).then(() => 'done', errorCode);
      expect([name, outcome]).toEqual([name, '42501']);
    }
    for (const name of sampled) {
      const moved = asProgram(mine, (tx) => tx.unsafe(`update ${name} set workspace_id = '${theirs}'`));
      await expect(moved.then(() => 'done', errorCode)).resolves.toBe('42501');
      const gone = await asProgram(mine, (tx) =>
        tx.unsafe(`delete from ${name} where workspace_id = '${theirs}' returning 1`),
      );
      expect([name, gone.length]).toEqual([name, 0]);
    }
  },
  'in one workspace nothing is written into another',
);

const canary = `select conversation_id from find_newest_entries('canary'::tsquery, 'canary'::tsquery, '{}'::text[], '{}'::text[],
  array['message'], now(), null, null, 100)`;

/** One transaction of the program's role on a connection of its own, with or without a workspace. */
async function asProgram<T>(workspaceId: string | null, work: (tx: postgres.TransactionSql) => Promise<T>) {
  const client = connect(given.where.owner, { connections: 1 });
  try {
    return (await client.begin(async (tx) => {
      await tx.unsafe(`set local role ${appRole}`);
      if (workspaceId) await tx`select set_config('app.workspace_id', ${workspaceId}, true)`;
      return work(tx);
    })) as T;
  } finally {
    await client.end();
  }
}

const times = Number(process.env.FAULT_SEEDS ?? 0) >= 100 ? 20_000 : 2000;

attack(
  'RLS',
  async () => {
    const random = randomOf(1);
    let done = 0;
    const foreign: string[] = [];
    const worker = async () => {
      while (done < times) {
        done += 1;
        foreign.push(...(await call(random)));
      }
    };
    await Promise.all(Array.from({ length: 12 }, worker));
    expect(foreign).toEqual([]);
    expect(done).toBeGreaterThanOrEqual(times);
  },
  `${times} interleaved calls over two connections, with aborts, errors and cancelled queries`,
  600_000,
);

/** One call of some workspace, which may end badly in one of several ways; returns what it saw of others. */
async function call(random: Random): Promise<string[]> {
  const workspaceId = random.oneOf(workspaceIds as [string, ...string[]]);
  const table = random.oneOf(sampled);
  const end = random.oneOf(['well', 'well', 'well', 'throw', 'fail', 'cancel', 'read-only'] as const);
  const seen: string[] = [];
  const look = async (tx: Parameters<Parameters<typeof inWorkspace>[1]>[0]) => {
    const rows = await tx.execute(sql`select workspace_id from ${sql.identifier(table)}`);
    const found = await tx.execute(sql.raw(canary));
    if (rows.length !== rowsEach || found.length !== rowsEach) seen.push(`${workspaceId} saw ${rows.length}`);
    for (const row of rows) if (row.workspace_id !== workspaceId) seen.push(String(row.workspace_id));
  };
  await inWorkspace(
    workspaceId,
    async (tx) => {
      await look(tx);
      if (end === 'throw') throw new Error('thrown on purpose');
      if (end === 'fail') await tx.execute(sql`select 1 / 0`);
      if (end === 'cancel') await tx.execute(sql`select pg_cancel_backend(pg_backend_pid()), pg_sleep(5)`);
      await look(tx);
    },
    { readOnly: end === 'read-only' },
  ).catch(() => undefined);
  return seen;
}
