import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cluster, startCluster } from './embedded.ts';

let home = '';
let folder = '';
let cluster: Cluster;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'sapa-own-'));
  folder = join(home, 'postgres');
  cluster = await startCluster(folder);
});
afterAll(async () => {
  await cluster.stop();
  await rm(home, { recursive: true, force: true });
});

async function ask(statement: string): Promise<Record<string, unknown>[]> {
  const path = `${cluster.socketFolder}/.s.PGSQL.5432`;
  const sql = postgres({ path, database: 'postgres', username: 'sapa', max: 1 });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
const pid = async () => (await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0];

test('it listens on nothing but a socket in a folder of its own', async () => {
  expect(await ask('show listen_addresses')).toEqual([{ listen_addresses: '' }]);
  expect((await stat(cluster.socketFolder)).mode & 0o077).toBe(0);
  expect(cluster.lines).toEqual([]);
});

test('what is committed is on disk: the settings that keep it are on', async () => {
  for (const name of ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums'])
    expect(await ask(`show ${name}`)).toEqual([{ [name]: 'on' }]);
});

test('a start beside a running one joins it, as after a crash of ours', async () => {
  const before = await pid();
  const again = await startCluster(folder);
  expect(again.socketFolder).toBe(cluster.socketFolder);
  expect(await pid()).toBe(before);
});

test('after a stop and a start everything is there', async () => {
  await ask('create table kept (word text)');
  await ask(`insert into kept values ('paket')`);
  await cluster.stop();
  await expect(pid()).rejects.toThrow();
  cluster = await startCluster(folder);
  expect(await ask('select word from kept')).toEqual([{ word: 'paket' }]);
});

test('after a kill it starts again with everything that it had acknowledged', async () => {
  await ask(`insert into kept values ('after the crash')`);
  process.kill(Number(await pid()), 'SIGKILL');
  const gone = async () => (await stat(`/proc/${await pid()}`).catch(() => null)) === null;
  await expect.poll(gone, { timeout: 10_000 }).toBe(true);
  cluster = await startCluster(folder);
  expect((await ask('select word from kept')).map((row) => row.word)).toEqual(['paket', 'after the crash']);
});

test('a lock file whose number another program bears by now keeps nobody out', async () => {
  await cluster.stop();
  await writeFile(join(folder, 'data', 'postmaster.pid'), `${process.pid}\n`);
  cluster = await startCluster(folder);
  expect(await ask('select count(*)::int as n from kept')).toEqual([{ n: 2 }]);
});
