import { sql } from 'drizzle-orm';
import { database } from '../../server/platform/database/open.ts';

/**
 * From now on PostgreSQL refuses to write the row of this table whose column holds this id, as when a disk or a
 * constraint fails. Returns what ends that.
 */
export async function refuseWrites(table: string, column: string, id: string): Promise<() => Promise<void>> {
  const run = (statement: string) => database().owner.execute(sql.raw(statement));
  await run(`create or replace function refuse_write() returns trigger language plpgsql
    as $$ begin raise exception 'refused by the test'; end $$`);
  await run(`create trigger refuse_write before insert or update on ${table}
    for each row when (new.${column} = '${id}') execute function refuse_write()`);
  return async () => {
    await run(`drop trigger refuse_write on ${table}`);
  };
}
