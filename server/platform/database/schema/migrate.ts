import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { connect, type Where } from '../open.ts';
import { makeEventPartitions } from '../partitions.ts';
import { secureTables } from '../row-security.ts';
import { steppingBack } from '../without-waiting.ts';
import { lookAtSchema, sayWhatFits } from './newer-schema.ts';

/** Where the migrations of this program lie. */
export const migrationsFolder = fileURLToPath(new URL('../../../../database/migrations', import.meta.url));

/** One migration at a time, whoever starts: the key of the advisory lock. */
const migrationLock = 7_215_001;

/** What may be told to a migration: what to do before a database that holds data is changed, and other migrations. */
export type MigrateOptions = { beforeUpgrade?: () => Promise<unknown>; folder?: string };

/**
 * Brings the schema up to date and lays row-level security on every tenant table. Safe to run from several nodes
 * at once, beside nodes that work, and again after being killed: all pending migrations are one transaction, which
 * never waits longer than two seconds for a lock, and an advisory lock keeps other nodes waiting. A newer version that
 * has only added to the schema leaves it as it is: the upgrade of one node after the other can be taken back.
 * @throws Problem `schema-newer` when a newer version of the program changed this database.
 */
export async function migrateDatabase(where: Where, now: Date, options: MigrateOptions = {}): Promise<void> {
  const pooled = where.pooled && !where.direct ? { pooled: true } : {};
  const client = connect(where.direct ?? where.owner, { connections: 1, ...pooled });
  const folder = options.folder ?? migrationsFolder;
  try {
    await client`set statement_timeout = 0`;
    await client`select pg_advisory_lock(${migrationLock})`;
    await client`set lock_timeout = '2s'`;
    const state = await lookAtSchema(client, folder);
    if (state === 'older') await options.beforeUpgrade?.();
    if (state === 'added-to') return;
    const schema = drizzle(client, { casing: 'snake_case' });
    await steppingBack(() => migrate(schema, { migrationsFolder: folder }));
    await sayWhatFits(client, folder);
    await steppingBack(() => makeEventPartitions(client, now));
    await secureTables(client, where);
  } finally {
    await client.end();
  }
}
