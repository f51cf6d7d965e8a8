import { sql } from 'drizzle-orm';
import { pgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { instant } from '../columns.ts';
import { database } from '../open.ts';
import { instantIn } from './drizzle-on.ts';

useDatabase();

test.each([
  ['2026-11-27 10:20:30.123+00', '2026-11-27T10:20:30.123+00:00'],
  ['0016-08-06 17:56:28.5+07', '0016-08-06T17:56:28.5+07:00'],
  ['1906-01-01 00:00:00-05:30', '1906-01-01T00:00:00-05:30'],
  ['infinity', 'infinity'],
  ['0044-03-15 12:00:00+00 BC', '0044-03-15 12:00:00+00 BC'],
])('%s is read as %s', (written, read) => {
  expect(instantIn(written)).toBe(read);
});

test.each([
  '0001-01-01T00:00:00.000Z',
  '0016-08-06T17:56:28.576Z',
  '2026-11-27T03:00:00.120Z',
  '9999-12-31T23:59:59.999Z',
])('%s comes back from the database as it went in', async (at) => {
  const kept = pgTable('kept_instants', { at: instant() });
  const rows = await database().owner.transaction(async (tx) => {
    await tx.execute(sql`create temporary table kept_instants (at timestamptz(3)) on commit drop`);
    await tx.insert(kept).values({ at: new Date(at) });
    return tx.select().from(kept);
  });
  expect(rows.map((row) => row.at?.toISOString())).toEqual([at]);
});
