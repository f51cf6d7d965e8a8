import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Sql } from 'postgres';
import { Problem } from '../../kernel/problem.ts';

/** What a start would do to the schema: nothing was there, nothing is to do, or something is. */
export type SchemaState = 'empty' | 'current' | 'older';

/**
 * How the database stands to the migrations that lie in this program's folder.
 * @throws Problem `schema-newer` when a later version of the program wrote it: this one would misread or harm it.
 */
export async function lookAtSchema(client: Sql, folder: string): Promise<SchemaState> {
  const [ledger] = await client`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  if (!ledger?.there) return 'empty';
  const [last] = await client`select max(created_at) as made from drizzle.__drizzle_migrations`;
  if (last?.made == null) return 'empty';
  const newest = Math.max(
    0,
    ...readMigrationFiles({ migrationsFolder: folder }).map((one) => one.folderMillis),
  );
  if (Number(last.made) > newest) throw new Problem(409, 'schema-newer');
  return Number(last.made) < newest ? 'older' : 'current';
}
