import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Sql } from 'postgres';
import { Problem } from '../../../kernel/problem.ts';
import { oldestThatFits } from './only-adds.ts';

/**
 * What a start would do to the schema: nothing was there, nothing is to do, something is, or a newer program has only
 * added to it, so that this one works beside that one.
 */
export type SchemaState = 'empty' | 'current' | 'older' | 'added-to';

/**
 * How the database stands to the migrations that lie in this program's folder.
 * @throws Problem `schema-newer` when a later version of the program changed it: this one would misread or harm it.
 */
export async function lookAtSchema(client: Sql, folder: string): Promise<SchemaState> {
  const [ledger] = await client`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  if (!ledger?.there) return 'empty';
  const [last] = await client`select max(created_at) as made from drizzle.__drizzle_migrations`;
  if (last?.made == null) return 'empty';
  const newest = Math.max(0, ...read(folder).map((one) => one.folderMillis));
  if (Number(last.made) === newest) return 'current';
  if (Number(last.made) < newest) return 'older';
  const oldest = await saidToFit(client, Number(last.made));
  if (oldest === null || newest < oldest) throw new Problem(409, 'schema-newer');
  return 'added-to';
}

/** Leaves word for older programs which of them may work with the schema of this one. */
export async function sayWhatFits(client: Sql, folder: string): Promise<void> {
  const migrations = read(folder);
  const newest = Math.max(0, ...migrations.map((one) => one.folderMillis));
  const oldest = oldestThatFits(migrations);
  if ((await saidToFit(client, newest)) === oldest) return;
  await client.begin(async (tx) => {
    await tx`create table if not exists drizzle.oldest_program (made bigint not null, newest bigint not null)`;
    await tx`delete from drizzle.oldest_program`;
    await tx`insert into drizzle.oldest_program values (${oldest}, ${newest})`;
  });
}

const read = (folder: string) => readMigrationFiles({ migrationsFolder: folder });

/** What was said of this newest migration; what was said of an earlier one says nothing any more. */
async function saidToFit(client: Sql, newest: number): Promise<number | null> {
  const [table] = await client`select to_regclass('drizzle.oldest_program') is not null as there`;
  if (!table?.there) return null;
  const [said] = await client`select made from drizzle.oldest_program where newest = ${newest}`;
  return said?.made == null ? null : Number(said.made);
}
