import { expect, onTestFinished } from 'vitest';
import { connect, database } from '../../server/platform/database/open.ts';
import { migrateDatabase } from '../../server/platform/database/schema/migrate.ts';
import { useDatabase } from '../harness/database.ts';
import { nextVersion } from '../harness/next-version.ts';
import { makeCompany } from '../harness/people.ts';
import { openFor } from '../harness/requests.ts';
import { fault } from './fault.ts';

const here = useDatabase();
async function hasColumn(column: string): Promise<boolean> {
  const { client } = database();
  const rows =
    await client`select from pg_attribute where attname = ${column} and attrelid = 'requests'::regclass`;
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

fault('F39', async (random) => {
  const { folder, column } = await nextVersion();
  const reader = connect(here.where.owner, { connections: 1 });
  onTestFinished(() => reader.end({ timeout: 0 }));
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
  async (random) => {
    const { folder, column } = await nextVersion();
    const blocker = connect(here.where.owner, { connections: 1 });
    onTestFinished(() => blocker.end({ timeout: 0 }));
    const cutOff = await blocker.begin(async (tx) => {
      await tx`select count(*) from requests`;
      const migration = migrateDatabase(here.where, new Date(), { folder }).then(
        () => false,
        () => true,
      );
      await expect.poll(waits, { timeout: 20_000, interval: 5 + random.below(20) }).toBe(true);
      await tx`
        select pg_cancel_backend(pid) from pg_locks
        where not granted and mode = 'AccessExclusiveLock' and relation = 'requests'::regclass`;
      return migration;
    });
    expect(cutOff).toBe(true);
    expect(await hasColumn(column)).toBe(false);
    await migrateDatabase(here.where, new Date(), { folder });
    expect(await hasColumn(column)).toBe(true);
  },
  'cut off midway, and run again',
);
