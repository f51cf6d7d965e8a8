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

/** Where Node keeps what it has compiled, so that the many programs that tests start read it once. */
const compiled = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'compiled');

declare module 'vitest' {
  interface ProvidedContext {
    socketFolder: string;
  }
}

/**
 * One PostgreSQL for the whole run, with a migrated template that each test file clones. Durability is switched
 * off here: what a crash does is tested by the fault tests on clusters of their own.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  process.env.NODE_COMPILE_CACHE = compiled;
  const folder = await mkdtemp(join(tmpdir(), 'sapa-test-'));
  const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '500' };
  const cluster = await startCluster(folder, fast);
  await makeTemplate(cluster.socketFolder);
  project.provide('socketFolder', cluster.socketFolder);
  return async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function makeTemplate(socketFolder: string): Promise<void> {
  const path = `${socketFolder}/.s.PGSQL.5432`;
  const admin = postgres({ path, database: 'postgres', username: 'sapa', max: 1 });
  await admin.unsafe('create database template_sapa');
  const where = { owner: { socketFolder, database: 'template_sapa' } };
  await migrateDatabase(where, new Date());
  const database = openDatabase(where);
  await startJobs(where, { work: false });
  await stopJobs(1);
  await database.close();
  await admin.end();
}
