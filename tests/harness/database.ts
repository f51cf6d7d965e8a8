import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import { useSecureCookies } from '../../server/domains/access/sessions/cookie.ts';
import { useLinkKey, useQuota } from '../../server/domains/files/index.ts';
import { trustProxies } from '../../server/front-door/client-address.ts';
import { newId } from '../../server/kernel/ids.ts';
import { openDatabase, type Where } from '../../server/platform/database/open.ts';
import { openErasureLog } from '../../server/platform/erasure-log.ts';
import { startJobs, stopJobs } from '../../server/platform/jobs/workers.ts';
import { usePublicAddress } from '../../server/platform/public-address.ts';
import { useScanner } from '../../server/platform/storage/virus-scanner.ts';
import { openStorage } from '../../server/platform/storage.ts';
import '../../server/rooms.ts';

/** What a test file gets of its own. */
export type TestDatabase = { where: Where; home: string };

/**
 * Gives the test file a database of its own, cloned from the migrated template, an open storage, and the queue;
 * with `work` its jobs and listeners run as in the program.
 */
export function useDatabase(options: { work?: boolean } = {}): TestDatabase {
  const given: TestDatabase = { where: { owner: '' }, home: '' };
  const name = `test_${newId().replaceAll('-', '')}`;
  let closing: () => Promise<void> = async () => undefined;
  beforeAll(async () => {
    const socketFolder = inject('socketFolder');
    const admin = () =>
      postgres({ path: `${socketFolder}/.s.PGSQL.5432`, database: 'postgres', username: 'sapa', max: 1 });
    // Files are copied as they are: through the log of the server, as is usual, it takes five times as long.
    await run(admin(), `create database ${name} template template_sapa strategy file_copy`);
    given.where = { owner: { socketFolder, database: name }, connections: 6 };
    given.home = await mkdtemp(join(tmpdir(), 'sapa-home-'));
    const database = openDatabase(given.where);
    await openStorage(given.home);
    await openErasureLog(given.home);
    useLinkKey('the key for links of this test file');
    asInAFreshProcess();
    await startJobs(given.where, { work: options.work ?? false });
    closing = async () => {
      await stopJobs(5);
      await database.close();
      await run(admin(), `drop database ${name} with (force)`);
    };
  });
  afterAll(() => closing());
  return given;
}

/** A program that ran in this worker before has left its settings here. */
function asInAFreshProcess(): void {
  usePublicAddress('http://localhost:4000');
  useSecureCookies(false);
  trustProxies([]);
  useScanner(null);
  useQuota(null);
}

async function run(sql: postgres.Sql, statement: string): Promise<void> {
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
