import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { expect, onTestFinished } from 'vitest';
import { type Cluster, startCluster } from '../../server/platform/database/embedded.ts';
import type { FaultProxy } from './fault-proxy.ts';

/** Two servers of one database: what is acknowledged by the first stands on the second already. */
export type Pair = { primary: Cluster; standby: Cluster };

/**
 * Starts a server with the database `sapa` and a standby that follows it, both gone when the test is over. With a proxy
 * the standby follows through it, asynchronously: what was acknowledged may not stand on it yet.
 */
export async function startPair(follow?: (primary: Cluster) => Promise<FaultProxy>): Promise<Pair> {
  const [first, second] = [await folderOf('first'), await folderOf('second')];
  const empty = await startCluster(first);
  await ask(empty, 'create database sapa');
  await empty.stop();
  await cp(join(first, 'data'), join(second, 'data'), { recursive: true });
  await writeFile(join(second, 'data', 'standby.signal'), '');
  const primary = await startCluster(first);
  const through = await follow?.(primary);
  const host = through ? `host=127.0.0.1 port=${through.port}` : `host=${primary.socketFolder}`;
  const line = `${host} user=sapa application_name=standby`;
  const standby = await startCluster(second, { primary_conninfo: line });
  onTestFinished(() => Promise.all([primary.stop(), standby.stop()]).then(() => undefined));
  await expect.poll(() => isFollowed(primary), { timeout: 30_000 }).toBe(true);
  if (through) return { primary, standby };
  await ask(primary, `alter system set synchronous_standby_names = 'standby'`);
  await ask(primary, `alter system set synchronous_commit = 'remote_apply'`);
  await ask(primary, 'select pg_reload_conf()');
  await expect.poll(() => isFollowed(primary, 'sync'), { timeout: 30_000 }).toBe(true);
  return { primary, standby };
}

/** One statement on a server, as its owner. */
export async function ask(
  { socketFolder }: Cluster,
  statement: string,
  database = 'postgres',
): Promise<Record<string, unknown>[]> {
  const client = postgres({
    path: `${socketFolder}/.s.PGSQL.5432`,
    database,
    username: 'sapa',
    max: 1,
    onnotice: () => undefined,
  });
  try {
    return [...(await client.unsafe(statement))];
  } finally {
    await client.end();
  }
}

async function isFollowed(primary: Cluster, state = 'async'): Promise<boolean> {
  const [row] = await ask(primary, 'select state, sync_state from pg_stat_replication');
  return row?.state === 'streaming' && row.sync_state === state;
}

async function folderOf(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `sapa-${name}-`));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
