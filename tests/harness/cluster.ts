import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { startCluster } from '../../server/platform/database/embedded.ts';
import { openDatabase } from '../../server/platform/database/open.ts';
import { migrateDatabase } from '../../server/platform/database/schema/migrate.ts';
import { startJobs, stopJobs } from '../../server/platform/jobs/workers.ts';
import '../../server/rooms.ts';
import { copyData } from './first-start.ts';

/** Where Node keeps what it has compiled, so that the many programs that tests start read it once. */
const compiled = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'compiled');

declare module 'vitest' {
  interface ProvidedContext {
    socketFolder: string;
    /** The data of a server that a first start has made, and nobody has used: homes of programs begin with a copy. */
    firstStart: string;
  }
}

/**
 * One PostgreSQL for the whole run, with a migrated template that each test file clones, and a copy of its data as a first
 * start leaves it for whole programs. Durability is switched off here: what a crash does is tested by the fault tests on
 * clusters of their own.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  process.env.NODE_COMPILE_CACHE = compiled;
  const folder = await mkdtemp(join(tmpdir(), 'sapa-test-'));
  const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '500' };
  const first = await startCluster(folder, fast);
  await migrateFirst(first.socketFolder);
  await first.stop();
  const firstStart = join(folder, 'first-start');
  await copyData(first.data, firstStart);
  const cluster = await startCluster(folder, fast);
  await asPostgres(cluster.socketFolder, 'alter database sapa rename to template_sapa');
  project.provide('firstStart', firstStart);
  project.provide('socketFolder', cluster.socketFolder);
  return async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function migrateFirst(socketFolder: string): Promise<void> {
  await asPostgres(socketFolder, 'create database sapa');
  const where = { owner: { socketFolder, database: 'sapa' } };
  await migrateDatabase(where, new Date());
  const database = openDatabase(where);
  await startJobs(where, { work: false });
  await stopJobs(1);
  await database.close();
}

async function asPostgres(socketFolder: string, statement: string): Promise<void> {
  const path = `${socketFolder}/.s.PGSQL.5432`;
  const admin = postgres({ path, database: 'postgres', username: 'sapa', max: 1 });
  await admin.unsafe(statement);
  await admin.end();
}
