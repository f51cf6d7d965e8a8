import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { backupFolder } from '../../../../tests/harness/backups.ts';
import { type Cluster, startCluster } from '../../database/embedded.ts';
import { connect, type Database, openDatabase } from '../../database/open.ts';
import { openStorage, storage } from '../../storage.ts';
import { listChains, logFolder } from './chain.ts';
import { findRewindFailure } from './failure.ts';
import { findMoment, listSpans } from './find-moment.ts';
import { recoverMoment } from './recover.ts';
import { openRewind, type RewindPlan, startRewind } from './run-rewind.ts';
import { fileName } from './wal.ts';

let folder = '';
let cluster: Cluster;
let database: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sapa-rewind-'));
  cluster = await startCluster(join(folder, 'postgres'), { fsync: 'off' });
  const where = { owner: { socketFolder: cluster.socketFolder, database: 'postgres' } };
  database = openDatabase(where);
  await database.client.unsafe('create role sapa_app; create table written (number int)');
  await openStorage(folder);
});
afterAll(async () => {
  await database.close();
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
});

const roomy = { days: 2, bytes: 10 ** 9 };
const planOf = (root: string): RewindPlan => ({
  server: { where: database.where, data: cluster.data },
  root,
  files: join(folder, 'files'),
  window: roomy,
});
/** A moment has milliseconds, and what is written within one of them may count as after it. */
const soon = () => new Promise((go) => setTimeout(go, 5));
const write = (number: number) => database.client`insert into written values (${number})`;

/** The numbers that stand in a server brought back to a moment. */
async function numbersAt(root: string, to: Date): Promise<number[]> {
  const place = await backupFolder();
  await recoverMoment(place, await findMoment(root, to), to);
  const recovered = await startCluster(place, { fsync: 'off' });
  const client = connect({ socketFolder: recovered.socketFolder, database: 'postgres' }, { connections: 1 });
  try {
    return (await client`select number from written order by 1`).map(({ number }) => number);
  } finally {
    await client.end();
    await recovered.stop();
  }
}

test('a program that starts anew goes on with the log where the last one ended, and both give one past', async () => {
  const root = await backupFolder();
  await database.client`truncate written`;
  const first = openRewind(planOf(root));
  await first.keep(new Date());
  expect(await first.copyWhenDue(new Date())).toBe(true);
  await write(1);
  await first.keep(new Date());
  const second = openRewind(planOf(root));
  await write(2);
  await database.client`select pg_switch_wal()`;
  await write(3);
  await soon();
  const moment = new Date();
  await soon();
  await write(4);
  await second.keep(new Date());
  expect(await second.copyWhenDue(new Date())).toBe(false);
  expect(await listChains(root)).toHaveLength(1);
  expect(await numbersAt(root, moment)).toEqual([1, 2, 3]);
  const end = new Date();
  await second.keep(end);
  expect(await numbersAt(root, end)).toEqual([1, 2, 3, 4]);
});

test('a kill between packing the log and noting it costs nothing', async () => {
  const root = await backupFolder();
  await database.client`truncate written`;
  const rewind = openRewind(planOf(root));
  await rewind.keep(new Date());
  await rewind.copyWhenDue(new Date());
  await write(1);
  await rewind.keep(new Date());
  const [chain] = await listChains(root);
  await write(2);
  await database.client`select pg_switch_wal()`;
  const file = chain ? fileName(BigInt(chain.until?.lsn ?? 0), chain) : '';
  const kept = join(chain ? logFolder(chain) : '', file);
  await writeFile(`${kept}.gz`, gzipSync(await readFile(join(cluster.data, 'pg_wal', file))));
  await rm(kept);
  const second = openRewind(planOf(root));
  const end = new Date();
  await second.keep(end);
  expect(await listChains(root)).toHaveLength(1);
  expect(await numbersAt(root, end)).toEqual([1, 2]);
});

test('where the server had to let its log go a new chain begins, and nothing in between is promised', async () => {
  const root = await backupFolder();
  const first = openRewind(planOf(root));
  await first.keep(new Date());
  await first.copyWhenDue(new Date());
  await first.keep(new Date());
  await database.client`select pg_drop_replication_slot('sapa_rewind')`;
  await soon();
  const lost = new Date();
  await soon();
  const second = openRewind(planOf(root));
  await second.keep(new Date());
  await second.copyWhenDue(new Date());
  await second.keep(new Date());
  expect(await listSpans(root)).toHaveLength(2);
  await expect(findMoment(root, lost)).rejects.toMatchObject({ code: 'rewind-not-kept' });
  const place = await backupFolder();
  await expect(findMoment(place, lost)).rejects.toMatchObject({ code: 'rewind-none' });
});

test('a copy that was changed on the disk is refused, and nothing stands afterwards', async () => {
  const root = await backupFolder();
  const rewind = openRewind(planOf(root));
  await rewind.keep(new Date());
  await rewind.copyWhenDue(new Date());
  const to = new Date();
  await rewind.keep(to);
  const moment = await findMoment(root, to);
  const file = join(moment.base.folder, 'data', 'global', 'pg_control.gz');
  const whole = await readFile(file);
  await writeFile(file, whole.subarray(0, whole.length - 9));
  const place = await backupFolder();
  await expect(recoverMoment(place, moment, to)).rejects.toMatchObject({ code: 'backup-damaged' });
  expect((await readdir(place)).filter((name) => name.startsWith('data'))).toEqual([]);
});

test('what the window does not need goes: copies, the log before them, and contents by day', async () => {
  const root = await backupFolder();
  const rewind = openRewind(planOf(root));
  const day = (count: number) => new Date(Date.now() + count * 86_400_000);
  const key = await storage().put(Buffer.from('kept'));
  await rewind.keep(new Date());
  expect(await readFile(join(root, 'rewind', 'files', key), 'utf8')).toBe('kept');
  const bases = async () => (await listChains(root))[0]?.bases ?? [];
  const log = async () => {
    const [chain] = await listChains(root);
    return chain ? (await readdir(logFolder(chain))).map((name) => name.slice(0, 24)) : [];
  };
  const copy = async (age: number) => {
    await rewind.keep(new Date());
    await rewind.copyWhenDue(day(age));
    await database.client`select pg_switch_wal()`;
    await write(age);
  };
  await copy(0);
  await copy(1);
  const [first] = await bases();
  expect(await bases()).toHaveLength(2);
  await rewind.keep(new Date());
  const [chain] = await listChains(root);
  const oldest = chain && first ? fileName(BigInt(first.start), chain) : '';
  expect(await log()).toContain(oldest);
  await copy(4);
  expect(await bases()).toHaveLength(1);
  expect(await log()).not.toContain(oldest);
  expect(await readdir(join(root, 'rewind', 'files'))).toEqual([]);
});

test('the running program keeps by itself, and is up to date when it has ended', async () => {
  const root = await backupFolder();
  const stop = startRewind(planOf(root));
  await expect.poll(() => listSpans(root), { timeout: 60_000 }).not.toEqual([]);
  await write(7);
  await soon();
  const to = new Date();
  await stop();
  expect((await listSpans(root))[0]?.until.localeCompare(to.toISOString())).toBeGreaterThanOrEqual(0);
  expect(await numbersAt(root, to)).toContain(7);
});

test('what stands in the way of keeping moments is written down until it is over', async () => {
  const root = await backupFolder();
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const nowhere = { ...planOf(root), server: { ...planOf(root).server, data: join(folder, 'no-server') } };
  const end = startRewind(nowhere);
  await expect
    .poll(() => findRewindFailure(root), { timeout: 20_000 })
    .toMatchObject({ said: expect.any(String) });
  await end();
  said.mockRestore();
  await startRewind(planOf(root))();
  expect(await findRewindFailure(root)).toBeNull();
});
