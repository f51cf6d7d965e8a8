import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { migrateDatabase, migrationsFolder } from '../../server/platform/database/migrate.ts';
import { connect, database } from '../../server/platform/database/open.ts';
import { useDatabase } from '../harness/database.ts';
import { makeCompany } from '../harness/people.ts';
import { openFor } from '../harness/requests.ts';
import { fault } from './fault.ts';

const here = useDatabase();
let later = Date.UTC(2900, 0, 1);

/** The migrations of the next version: one more, which needs the lock that nobody else may hold beside it. */
async function nextVersion(seed: number): Promise<{ folder: string; column: string }> {
  const root = await mkdtemp(join(tmpdir(), 'sapa-migrations-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const folder = join(root, 'migrations');
  await cp(migrationsFolder, folder, { recursive: true });
  const column = `hint_${seed}_${later}`;
  await writeFile(join(folder, 'next.sql'), `alter table requests add column ${column} text;`);
  const file = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(await readFile(file, 'utf8'));
  later += 1;
  journal.entries.push({ idx: 900, version: '7', when: later, tag: 'next', breakpoints: true });
  await writeFile(file, JSON.stringify(journal));
  return { folder, column };
}

async function hasColumn(column: string): Promise<boolean> {
  const { client } = database();
  const rows = await client`select from pg_attribute where attname = ${column} and attrelid = 'requests'::regclass`;
  return rows.length > 0;
}

/** Opens requests one after the other until told to stop; how many, and what failed. */
async function writeOn(goOn: () => boolean) {
  const company = await makeCompany();
  const told = { written: 0, failures: [] as unknown[] };
  while (goOn()) {
    await openFor(company.asSystem, { from: `c${told.written % 7}@honest.example` }).catch((error) =>
      told.failures.push(error),
    );
    told.written += 1;
  }
  return told;
}

fault('F39', async (random, seed) => {
  const { folder, column } = await nextVersion(seed);
  const reader = connect(here.where.owner, { connections: 1 });
  onTestFinished(() => reader.end());
  // Somebody left a transaction open that has read the table.
  let close = () => {};
  const closed = new Promise<void>((done) => {
    close = done;
  });
  let holds = () => {};
  const held = new Promise<void>((done) => {
    holds = done;
  });
  const reading = reader.begin(async (tx) => {
    await tx`select count(*) from requests`;
    holds();
    await closed;
  });
  await held;
  let done = false;
  const writers = [writeOn(() => !done), writeOn(() => !done)];
  const migration = migrateDatabase(here.where, new Date(), { folder });
  // It tries, steps back while the others are let through, and tries again.
  for (let tries = 0; tries < 1 + random.below(2); tries += 1) {
    await expect.poll(waits, { timeout: 20_000, interval: 20 }).toBe(true);
    await expect.poll(waits, { timeout: 20_000, interval: 20 }).toBe(false);
    expect(await hasColumn(column)).toBe(false);
  }
  close();
  await Promise.all([reading, migration]);
  done = true;
  const told = await Promise.all(writers);
  expect(told.flatMap(({ failures }) => failures)).toEqual([]);
  expect(told.every(({ written }) => written > 0)).toBe(true);
  expect(await hasColumn(column)).toBe(true);
});

/** Whether a change of the table stands in the queue for its lock. */
async function waits(): Promise<boolean> {
  const rows = await database().client`
    select from pg_locks l where not l.granted and l.mode = 'AccessExclusiveLock' and l.relation = 'requests'::regclass`;
  return rows.length > 0;
}

fault(
  'F39',
  async (random, seed) => {
    const { folder, column } = await nextVersion(seed);
    const blocker = connect(here.where.owner, { connections: 1 });
    onTestFinished(() => blocker.end());
    const killed = await blocker.begin(async (tx) => {
      await tx`select count(*) from requests`;
      const migration = migrateDatabase(here.where, new Date(), { folder }).then(
        () => false,
        () => true,
      );
      await expect.poll(waits, { timeout: 20_000, interval: 5 + random.below(20) }).toBe(true);
      await tx`
        select pg_terminate_backend(pid) from pg_locks
        where not granted and mode = 'AccessExclusiveLock' and relation = 'requests'::regclass`;
      return migration;
    });
    expect(killed).toBe(true);
    expect(await hasColumn(column)).toBe(false);
    await migrateDatabase(here.where, new Date(), { folder });
    expect(await hasColumn(column)).toBe(true);
  },
  'killed midway, and run again',
);
