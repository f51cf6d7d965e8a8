import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { migrateDatabase, migrationsFolder } from './migrate.ts';
import { lookAtSchema } from './newer-schema.ts';
import { database } from './open.ts';

const here = useDatabase();
const journal = sql`drizzle.__drizzle_migrations`;

test('a database of this version is current, and one whose last migration is missing is older', async () => {
  const { client, owner } = database();
  expect(await lookAtSchema(client, migrationsFolder)).toBe('current');
  const last = sql`(select max(created_at) from ${journal})`;
  const [taken] = await owner.execute(sql`delete from ${journal} where created_at = ${last} returning *`);
  expect(await lookAtSchema(client, migrationsFolder)).toBe('older');
  await owner.execute(
    sql`insert into ${journal} (hash, created_at) values (${taken?.hash}, ${taken?.created_at})`,
  );
});

test('a database that a newer version wrote is refused before anything is changed', async () => {
  const later = Date.UTC(2999, 0, 1);
  await database().owner.execute(sql`insert into ${journal} (hash, created_at) values ('later', ${later})`);
  await database().owner.execute(sql`drop policy own_workspace on requests`);
  let asked = 0;
  const beforeUpgrade = async () => {
    asked += 1;
  };
  const start = migrateDatabase(here.where, new Date(), { beforeUpgrade });
  await expect(start).rejects.toMatchObject({ code: 'schema-newer' });
  expect(asked).toBe(0);
  const walls = sql`select 1 from pg_policies where tablename = 'requests' and policyname = 'own_workspace'`;
  expect(await database().owner.execute(walls)).toHaveLength(0);
});
