import { readFile } from 'node:fs/promises';
import { and, eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { database } from '../../../platform/database/open.ts';
import { migrateDatabase } from '../../../platform/database/schema/migrate.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { participants } from '../../conversations/schema.ts';
import { startSide } from './start-side.ts';

const given = useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const migration = 'database/migrations/0018_know-who-is-asked-beside.sql';
const secured = ['participants', 'side_conversations'];

/** The owner of an ordinary server is no superuser: its own rules of rows bind it too. */
async function migrateAsOrdinaryOwner(): Promise<void> {
  const deeds = (await readFile(migration, 'utf8')).split('--> statement-breakpoint');
  await database().owner.transaction(async (tx) => {
    await tx.execute(sql.raw('create role "asked-owner" nosuperuser nobypassrls'));
    await tx.execute(sql.raw('grant usage on schema public to "asked-owner"'));
    for (const table of secured) await tx.execute(sql.raw(`alter table ${table} owner to "asked-owner"`));
    await tx.execute(sql.raw('set local role "asked-owner"'));
    for (const deed of deeds) await tx.execute(sql.raw(deed));
    await tx.execute(sql.raw('reset role'));
  });
}

const rolesIn = (conversationId: string) =>
  inWorkspace(company.workspaceId, async (tx) => {
    const here = eq(participants.conversationId, conversationId);
    const rows = await tx.select({ role: participants.role }).from(participants).where(here);
    return rows.map((row) => row.role);
  });

test('whoever was asked before there was a word for it is known as asked, the customer stays the requester', async () => {
  const { requestId, conversationId } = await openFor(company.asSystem);
  const side = await startSide(as(company.adi), {
    ...{ requestId, kind: 'mail', party: 'courier', to: [{ address: 'budi@kurir.example', name: 'Budi' }] },
    ...{ subject: 'Resi 8841', body: 'Di mana paketnya?' },
  });
  await inWorkspace(company.workspaceId, (tx) => {
    const before = and(eq(participants.conversationId, side.conversationId), eq(participants.role, 'asked'));
    return tx.update(participants).set({ role: 'requester' }).where(before);
  });
  await migrateAsOrdinaryOwner();
  expect(await rolesIn(side.conversationId)).toEqual(['asked']);
  expect(await rolesIn(conversationId)).toEqual(['requester']);
});

test('the next start binds the owner to the rules of rows again', async () => {
  await migrateDatabase(given.where, monday);
  const forced = await database().owner.execute<{ relname: string }>(
    sql`select relname from pg_class where relname in ('participants', 'side_conversations') and relforcerowsecurity`,
  );
  expect(forced.map((row) => row.relname).sort()).toEqual(secured);
});
