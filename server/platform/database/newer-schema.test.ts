import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { NewerSchema, refuseNewerSchema } from './newer-schema.ts';
import { database } from './open.ts';

useDatabase();
const folder = fileURLToPath(new URL('../../../database/migrations', import.meta.url));

test('a database of this version is taken, one with a later migration is refused', async () => {
  const client = database().owner.$client;
  await expect(refuseNewerSchema(client, folder)).resolves.toBeUndefined();
  const later = Date.UTC(2999, 0, 1);
  await database().owner.execute(
    sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', ${later})`,
  );
  await expect(refuseNewerSchema(client, folder)).rejects.toBeInstanceOf(NewerSchema);
});
