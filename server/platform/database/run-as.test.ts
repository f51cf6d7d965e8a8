import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, expect, test } from 'vitest';
import { type Cluster, startCluster } from './embedded.ts';
import { findRunAs } from './run-as.ts';

const isRoot = process.getuid?.() === 0;
const path = process.env.PATH;
let running: Cluster | null = null;
let home = '';

afterEach(async () => {
  process.env.PATH = path;
  await running?.stop();
  running = null;
  if (!home) return;
  await rm(join(await dataOf(join(home, 'postgres')), '..'), { recursive: true, force: true });
  await rm(home, { recursive: true, force: true });
});

test('whoever is not root runs PostgreSQL as they are', async () => {
  const plain = await findRunAs('/programs', '/home/sari/postgres', false);
  expect(plain).toEqual({
    native: '/programs',
    folder: '/home/sari/postgres',
    prefix: [],
    user: null,
    line: null,
  });
});

test.runIf(isRoot)('a home that the system user reaches is given to it', async () => {
  home = await mkdtemp(join(tmpdir(), 'sapa-run-as-'));
  await chmod(home, 0o755);
  process.env.PATH = home;
  running = await startCluster(join(home, 'postgres'));
  expect(running.lines.join()).toContain(join(home, 'postgres'));
  expect((await stat(join(home, 'postgres', 'data'))).uid).not.toBe(0);
});

test.runIf(isRoot)('data of another start is never passed over in silence', async () => {
  home = await mkdtemp(join(tmpdir(), 'sapa-run-as-'));
  await mkdir(join(home, 'postgres', 'data'), { recursive: true });
  await writeFile(join(home, 'postgres', 'data', 'PG_VERSION'), '18');
  process.env.PATH = home;
  await expect(startCluster(join(home, 'postgres'))).rejects.toThrow('cannot be used as root here');
});

test.runIf(isRoot)('as root without user namespaces it runs as a system user, and says so', async () => {
  home = await mkdtemp(join(tmpdir(), 'sapa-run-as-'));
  process.env.PATH = home;
  const folder = join(home, 'postgres');
  running = await startCluster(folder);
  expect(running.lines.join()).toMatch(/system user “\w+”/);
  const pid = (await readFile(join(await dataOf(folder), 'postmaster.pid'), 'utf8')).split('\n')[0];
  expect((await stat(`/proc/${pid}`)).uid).not.toBe(0);
  const sql = postgres({
    path: `${running.socketFolder}/.s.PGSQL.5432`,
    database: 'postgres',
    username: 'sapa',
  });
  expect((await sql`select 1 as one`)[0]?.one).toBe(1);
  await sql.end();
});

/** Where the data lies: in the home, or where the file in the home says. */
async function dataOf(folder: string): Promise<string> {
  const elsewhere = await readFile(join(folder, 'data-lies-in.txt'), 'utf8').catch(() => folder);
  return join(elsewhere.trim(), 'data');
}
