import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { database } from '../open.ts';
import { migrateDatabase, migrationsFolder } from './migrate.ts';
import { lookAtSchema } from './newer-schema.ts';

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

test('a database to which a newer version has only added is left as it is, and served', async () => {
  const { client, owner } = database();
  const [mine] = await owner.execute(
    sql`select max(created_at) as made from ${journal} where hash <> 'later'`,
  );
  const later = Date.UTC(2999, 0, 1);
  await owner.execute(sql`update drizzle.oldest_program set made = ${mine?.made}, newest = ${later}`);
  expect(await lookAtSchema(client, migrationsFolder)).toBe('added-to');
  await migrateDatabase(here.where, new Date());
  expect(await owner.execute(sql`select 1 from ${journal} where hash = 'later'`)).toHaveLength(1);
  await owner.execute(sql`update drizzle.oldest_program set made = made + 1`);
  await expect(migrateDatabase(here.where, new Date())).rejects.toMatchObject({ code: 'schema-newer' });
});

test('each start leaves word of the oldest program that may work with its schema', async () => {
  const { client, owner } = database();
  await owner.execute(sql`delete from ${journal} where hash = 'later'`);
  await migrateDatabase(here.where, new Date());
  const [said] = await client`select made from drizzle.oldest_program`;
  const [newest] = await client`select max(created_at) as made from drizzle.__drizzle_migrations`;
  expect(Number(said?.made)).toBeGreaterThan(0);
  expect(Number(said?.made)).toBeLessThanOrEqual(Number(newest?.made));
});
