import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { makeToken } from '../../../tests/harness/http.ts';
import { type Company, makeCompany } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { requests } from '../../domains/requests/schema.ts';
import { sha256 } from '../../kernel/ids.ts';
import { events } from '../events/schema.ts';
import { database } from './open.ts';
import { letBackupRead, readBeforeWorkspace, secureTables } from './row-security.ts';
import { beforeWorkspace, errorCode, inWorkspace } from './transaction.ts';

useDatabase();
let ours: Company;
let theirs: Company;
beforeAll(async () => {
  ours = await makeCompany();
  theirs = await makeCompany('Siam Parcel');
  for (const company of [ours, theirs]) await openFor(company.asSystem);
});

const nobody = { name: 'token_hash', value: 'x' };
const codeOf = (work: Promise<unknown>) => work.then(() => '', errorCode);

test('every table with a workspace has row-level security, enabled and forced', async () => {
  const rows = await database().owner.execute(sql`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as safe from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
    where c.relkind in ('r', 'p')`);
  expect(rows.length).toBeGreaterThan(20);
  const open = rows.filter((row) => !row.safe).map((row) => String(row.name));
  expect(open.filter((name) => !(name in readBeforeWorkspace))).toEqual([]);
});

test('without a workspace every table is empty and nothing can be written', async () => {
  expect(await beforeWorkspace(nobody, (tx) => tx.select().from(requests))).toEqual([]);
  const [row] = await inWorkspace(ours.workspaceId, (tx) => tx.select().from(requests));
  const write = beforeWorkspace(nobody, (tx) => tx.insert(requests).values(row as typeof row & object));
  expect(await codeOf(write)).toBe('42501');
});

test('in one workspace the other’s rows are not there: not read, not changed, not removed, not written', async () => {
  const { workspaceId } = theirs;
  const within = <T>(work: Parameters<typeof inWorkspace<T>>[1]) => inWorkspace(ours.workspaceId, work);
  const foreign = eq(requests.workspaceId, workspaceId);
  expect(await within((tx) => tx.select().from(requests).where(foreign))).toEqual([]);
  expect(await within((tx) => tx.update(requests).set({ subject: 'x' }).where(foreign).returning())).toEqual(
    [],
  );
  expect(await within((tx) => tx.delete(requests).where(foreign).returning())).toEqual([]);
  const [row] = await inWorkspace(workspaceId, (tx) => tx.select().from(requests));
  expect(row?.subject).toBe('Paket terlambat');
  const move = within((tx) => tx.update(requests).set({ workspaceId }));
  expect(await codeOf(move)).toBe('42501');
});

test('the workspace of one transaction is not left behind for the next on the same connection', async () => {
  for (let at = 0; at < 12; at += 1) {
    await inWorkspace(ours.workspaceId, (tx) => tx.select().from(requests));
    expect(await beforeWorkspace(nobody, (tx) => tx.select().from(requests))).toEqual([]);
  }
});

test('a secret that is known opens its own row and no other', async () => {
  const secret = await makeToken(ours, '*');
  await makeToken(theirs, '*');
  const rows = await beforeWorkspace({ name: 'token_hash', value: sha256(secret) }, (tx) =>
    tx.execute(sql`select workspace_id from tokens`),
  );
  expect(rows.map((row) => row.workspace_id)).toEqual([ours.workspaceId]);
});

test('what happened cannot be rewritten by the program', async () => {
  const change = inWorkspace(ours.workspaceId, (tx) => tx.update(events).set({ name: 'x' }));
  expect(await codeOf(change)).toBe('42501');
  const removal = inWorkspace(ours.workspaceId, (tx) => tx.delete(events));
  expect(await codeOf(removal)).toBe('42501');
});

test('the program’s role cannot take other rights', async () => {
  const rise = inWorkspace(ours.workspaceId, (tx) => tx.execute(sql`create table loot (x text)`));
  expect(await codeOf(rise)).toBe('42501');
  const look = inWorkspace(ours.workspaceId, (tx) => tx.execute(sql`select * from accounts`));
  expect(await codeOf(look)).toBe('42501');
});

test('laying it again changes nothing', async () => {
  await secureTables(database().client, database().where);
  expect(await inWorkspace(ours.workspaceId, (tx) => tx.select().from(requests))).toHaveLength(1);
});

test('what is no workspace is refused before the database is asked', async () => {
  for (const id of ['', 'x', "'; drop table requests; --"])
    await expect(inWorkspace(id, async () => 1)).rejects.toMatchObject({ code: 'workspace-invalid' });
});

test('a backup before an upgrade reads tables whose new walls ask for columns that are not there yet', async () => {
  const { client } = database();
  await client`alter table brands drop column help_domain cascade`;
  await client`drop policy backup_reads on brands`;
  await client`comment on policy own_workspace on brands is 'of an older version'`;
  await letBackupRead(client);
  const policies = await client`select polname as name from pg_policy where polrelid = 'brands'::regclass`;
  expect(policies.map((one) => one.name)).toContain('backup_reads');
});
