import { join } from 'node:path';
import type { Config } from '../platform/config.ts';
import { postgres } from '../platform/database/driver/driver.ts';
import { type Cluster, startCluster } from '../platform/database/embedded.ts';
import { keepRunning } from '../platform/database/keep-running.ts';
import type { Where } from '../platform/database/open.ts';
import { takeHome } from './home-lock.ts';

/** Where the data is, what to tell the person who started, and how to leave it. */
export type FoundDatabase = {
  where: Where;
  /** Where the files of the embedded server lie; null for a server of yours. */
  data: string | null;
  lines: string[];
  leave(): Promise<void>;
};

/**
 * The server of yours, or the embedded one. With `alone` this program takes the embedded one for itself and ends it
 * when it leaves; else it joins the one that runs, and ends only what it started.
 * @throws HomeInUse with `alone`, when another program has it.
 */
export async function findDatabase(config: Config, options: { alone: boolean }): Promise<FoundDatabase> {
  const pooled = config.databasePooled ? { pooled: true } : {};
  if (config.databaseUrl) {
    const { databaseUrl: owner, databaseAppUrl: app, databaseDirectUrl: direct } = config;
    const where = { owner, app, direct, replica: config.databaseReplicaUrl, ...pooled };
    return { where, data: null, lines: [], leave: async () => undefined };
  }
  const cluster = await startCluster(join(config.home, 'postgres'));
  const owner = { socketFolder: cluster.socketFolder, database: 'sapa' };
  const release = options.alone ? await holdHome(cluster, config) : async () => undefined;
  await makeDatabase(cluster.socketFolder);
  const leave = async () => {
    await release();
    if (options.alone || !cluster.joined) await cluster.stop();
  };
  return { where: { owner }, data: cluster.data, lines: cluster.lines, leave };
}

/** Keeps the server alive and the home ours for as long as we run. */
async function holdHome(cluster: Cluster, config: Config): Promise<() => Promise<void>> {
  let release = await takeHome(cluster.socketFolder, config);
  const end = keepRunning(cluster, async () => {
    await release();
    release = await takeHome(cluster.socketFolder, config);
  });
  return async () => {
    await end();
    await release();
  };
}

async function makeDatabase(socketFolder: string): Promise<void> {
  const path = `${socketFolder}/.s.PGSQL.5432`;
  const admin = postgres({ path, database: 'postgres', username: 'sapa', max: 1 });
  try {
    const [found] = await admin`select 1 from pg_database where datname = 'sapa'`;
    if (!found) await admin.unsafe('create database sapa');
  } finally {
    await admin.end();
  }
}
