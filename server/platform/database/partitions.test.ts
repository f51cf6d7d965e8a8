import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { createTeam } from '../../domains/team/index.ts';
import { database } from './open.ts';
import { makeEventPartitions } from './partitions.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const partitions = async () => {
  const rows = await database().owner.execute(
    sql`select inhrelid::regclass::text as name from pg_inherits where inhparent = 'events'::regclass`,
  );
  return rows.map((row) => String(row.name));
};

test('this month and the two after it have their place, and asking again changes nothing', async () => {
  const now = new Date('2031-11-30T23:59:59.000Z');
  await makeEventPartitions(database().client, now);
  const once = await partitions();
  expect(once).toEqual(expect.arrayContaining(['events_p203111', 'events_p203112', 'events_p203201']));
  await makeEventPartitions(database().client, now);
  expect(await partitions()).toEqual(once);
});

test('an event of a month without a place is kept, and the place can still be asked for', async () => {
  const now = new Date('2035-05-15T12:00:00.000Z');
  const { id } = await createTeam(as(company.sari, now), { name: 'Later' });
  await makeEventPartitions(database().client, now);
  expect(await partitions()).not.toContain('events_p203505');
  expect(await partitions()).toContain('events_p203506');
  const kept = await database().owner.execute(sql`select 1 from events where subject_id = ${id}`);
  expect(kept).toHaveLength(1);
});
