import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { sealEvents, verifyChain } from '../../server/domains/audit/index.ts';
import { takeDownRequest } from '../../server/domains/requests/index.ts';
import type { Context } from '../../server/platform/command.ts';
import { database } from '../../server/platform/database/open.ts';
import { errorCode, inWorkspace } from '../../server/platform/database/transaction.ts';
import { useDatabase } from '../harness/database.ts';
import { as, makeCompany } from '../harness/people.ts';
import { attack } from './attack.ts';

useDatabase();

/** The SQLSTATE with which a statement of the program fails, 'done' when it does not. */
async function attempt(workspaceId: string, statement: string): Promise<string> {
  return inWorkspace(workspaceId, (tx) => tx.execute(sql.raw(statement))).then(() => 'done', errorCode);
}

const refused = '42501';

/** For how long, in milliseconds, the longest transaction of another test is waited for. */
const patience = 90_000;

/** Seals until something is sealed: other transactions of the server are waited for. */
async function seal(context: Context): Promise<void> {
  await expect
    .poll(async () => (await sealEvents(context, {})).sealed, { timeout: patience })
    .toBeGreaterThan(5);
}

attack(
  'S63',
  async () => {
    const { workspaceId, asSystem, sari } = await makeCompany();
    const customer = { email: 'rina@example.com', name: 'Rina' };
    await takeDownRequest(asSystem, { subject: 'Parcel', body: 'Where is it?', customer });
    await seal(asSystem);
    const partitions = await database().client<{ name: string }[]>`
    select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'events'::regclass`;
    expect(partitions.length).toBeGreaterThan(3);
    const tables = ['events', 'event_seals', ...partitions.map((one) => one.name)];
    for (const table of tables) {
      for (const statement of [
        `update ${table} set workspace_id = workspace_id`,
        `delete from ${table}`,
        `truncate ${table}`,
        `drop table ${table}`,
        `alter table ${table} disable row level security`,
      ])
        expect([statement, await attempt(workspaceId, statement)]).toEqual([statement, refused]);
    }
    const { whole, sealed } = await verifyChain(as(sari), {});
    expect(whole).toBe(true);
    expect(sealed).toBeGreaterThan(5);
  },
  '',
  patience + 20_000,
);

attack(
  'S63',
  async () => {
    const { workspaceId, asSystem, sari } = await makeCompany();
    await seal(asSystem);
    const before = await verifyChain(as(sari), {});
    await database().client`update events set payload = '{}' where workspace_id = ${workspaceId}`;
    const after = await verifyChain(as(sari), {});
    expect([before.whole, after.whole, after.broken?.reason]).toEqual([true, false, 'event-changed']);
  },
  'whoever owns the database and rewrites it is found out',
  patience + 20_000,
);
