import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace, listWorkspaces } from '../server/domains/access/index.ts';
import { sealEvents } from '../server/domains/audit/commands/seal-events.ts';
import { system } from '../server/kernel/actor.ts';
import { restoreBackup } from '../server/platform/backup/restore-backup.ts';
import { takeBackup } from '../server/platform/backup/take-backup.ts';
import { type Cluster, startCluster } from '../server/platform/database/embedded.ts';
import { database } from '../server/platform/database/open.ts';
import { beforeWorkspace, inWorkspace } from '../server/platform/database/transaction.ts';
import { definedClocks } from '../server/platform/jobs/job.ts';
import { at, callerWith } from './harness/api.ts';
import { startProgram } from './harness/program.ts';

let cluster: Cluster;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sapa-own-'));
  cluster = await startCluster(folder, { fsync: 'off' });
});
afterAll(async () => {
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A server of yours with an ordinary owner of one database, who is no superuser. */
async function prepare(name: string, rights: string): Promise<void> {
  const path = `${cluster.socketFolder}/.s.PGSQL.5432`;
  const admin = postgres({ path, database: 'postgres', username: 'sapa', max: 1 });
  await admin.unsafe(`create role "${name}-owner" login nosuperuser ${rights}`);
  await admin.unsafe(`create role "${name}-app" login nosuperuser nobypassrls nocreaterole`);
  await admin.unsafe(`create role "${name}-free" login nosuperuser bypassrls nocreaterole`);
  await admin.unsafe(`create database "${name}" owner "${name}-owner"`);
  await admin.end();
}

const address = (name: string, who: string) =>
  `postgres://${name}-${who}@/${name}?host=${encodeURIComponent(cluster.socketFolder)}`;
const tokenOf = (name: string) => `the token of the server ${name}`;

type Item = { id: string; number: number };

/** A request is taken down, answered, found by its words and counted. */
async function work(where: string, token: string): Promise<void> {
  const call = callerWith(at(where), { authorization: `Bearer ${token}` });
  const customer = { email: 'rina@example.com', name: 'Rina' };
  const letter = { subject: 'Paket terlambat', body: 'Sepatu merah belum tiba', customer };
  const opened = await call('POST', '/requests', letter);
  expect(opened.status).toBe(201);
  const { id } = opened.body as Item;
  expect((await call('POST', `/requests/${id}/messages`, { body: 'Besok tiba' })).status).toBe(201);
  const found = async () =>
    ((await call('GET', '/search?q=sepatu')).body as { items: { requestId: string }[] }).items[0]?.requestId;
  await expect.poll(found, { timeout: 15_000 }).toBe(id);
  const delivery = async () => {
    const { items } = (await call('GET', `/requests/${id}/messages`)).body as {
      items: { kind: string; delivery: { state: string } | null }[];
    };
    return items.find(({ kind }) => kind === 'reply')?.delivery?.state;
  };
  await expect.poll(delivery, { timeout: 15_000 }).toBe('not-sent');
}

/** What the rows look like without a workspace, in ours and in another's. */
async function rowsSeen(): Promise<number[]> {
  const [ours] = await listWorkspaces();
  const other = await createWorkspace({ name: 'Siam Parcel', language: 'th' });
  const rows = sql`select count(*)::int as rows from requests`;
  const nobody = { name: 'token_hash', value: 'x' };
  const seen = [
    await beforeWorkspace(nobody, (tx) => tx.execute(rows)),
    await inWorkspace(other.id, (tx) => tx.execute(rows)),
    await inWorkspace(ours?.id ?? '', (tx) => tx.execute(rows)),
    await database().owner.execute(rows),
  ];
  return seen.map(([row]) => Number(row?.rows));
}

async function clocksRun(): Promise<void> {
  for (const clock of definedClocks()) await clock.run(new Date(Date.now() + 40 * 86_400_000));
  const [ours] = await listWorkspaces();
  await sealEvents({ actor: system(ours?.id ?? ''), now: new Date() }, {});
  const seals = sql`select count(*)::int as rows from event_seals`;
  const [row] = await inWorkspace(ours?.id ?? '', (tx) => tx.execute(seals));
  expect(Number(row?.rows)).toBeGreaterThan(0);
}

test.each([
  ['apart', 'nocreaterole', (name: string) => ({ DATABASE_APP_URL: address(name, 'app') })],
  ['maker', 'createrole', () => ({})],
  [
    'pooled',
    'nocreaterole',
    (name: string) => ({
      DATABASE_POOLED: '1',
      DATABASE_APP_URL: address(name, 'app'),
      DATABASE_DIRECT_URL: address(name, 'owner'),
    }),
  ],
])(
  'the whole program works on a server of yours (%s), and walls stand between workspaces',
  async (name, rights, more) => {
    await prepare(name, rights);
    const settings = {
      SAPA_COMPANY: 'Toko Rina',
      SAPA_API_TOKEN: tokenOf(name),
      DATABASE_URL: address(name, 'owner'),
      ...more(name),
    };
    for (const start of ['first', 'again']) {
      const program = await startProgram(settings);
      try {
        await work(program.address, tokenOf(name));
        if (start === 'first') expect(await rowsSeen()).toEqual([0, 0, 1, 0]);
        else await clocksRun();
      } finally {
        await program.stop();
      }
    }
  },
);

test('an owner who is no superuser takes a backup of every workspace and brings it back', async () => {
  await prepare('kept', 'nocreaterole');
  await prepare('back', 'nocreaterole');
  const owner = { DATABASE_URL: address('kept', 'owner'), DATABASE_APP_URL: address('kept', 'app') };
  const program = await startProgram({
    SAPA_COMPANY: 'Toko Rina',
    SAPA_API_TOKEN: tokenOf('kept'),
    ...owner,
  });
  const root = join(program.home, 'backups');
  try {
    await work(program.address, tokenOf('kept'));
    const { folder, manifest } = await takeBackup(database().where, root, 'asked', new Date());
    expect(manifest.tables.find(({ name }) => name === 'requests')?.rows).toBe(1);
    expect(await database().owner.execute(sql`select * from requests`)).toEqual([]);
    await restoreBackup({ owner: address('back', 'owner') }, folder);
  } finally {
    await program.stop();
  }
  const restored = await startProgram({
    DATABASE_URL: address('back', 'owner'),
    DATABASE_APP_URL: address('back', 'app'),
  });
  const call = callerWith(at(restored.address), { authorization: `Bearer ${tokenOf('kept')}` });
  const { body } = await call('GET', '/requests');
  await restored.stop();
  expect((body as { items: Item[] }).items).toHaveLength(1);
});

test('a login that no wall stops is refused, and an owner who may make no role is told what to do', async () => {
  await prepare('strict', 'nocreaterole');
  const owner = { DATABASE_URL: address('strict', 'owner') };
  const free = startProgram({ ...owner, DATABASE_APP_URL: address('strict', 'free') });
  await expect(free).rejects.toThrow(/DATABASE_APP_URL may pass row-level security/);
  await expect(startProgram(owner)).rejects.toThrow(/CREATEROLE|DATABASE_APP_URL/);
});
