import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { refuseNewerSchema } from './newer-schema.ts';
import { connect, type Where } from './open.ts';
import { makeEventPartitions } from './partitions.ts';
import { secureTables } from './row-security.ts';

const folder = fileURLToPath(new URL('../../../database/migrations', import.meta.url));

/** One migration at a time, whoever starts: the key of the advisory lock. */
const migrationLock = 7_215_001;

/**
 * Brings the schema up to date and lays row-level security on every tenant table. Safe to run from several nodes
 * at once and again after being killed: each migration is one transaction, a lock keeps the others waiting.
 */
export async function migrateDatabase(where: Where, now: Date): Promise<void> {
  const pooled = where.pooled && !where.direct ? { pooled: true } : {};
  const client = connect(where.direct ?? where.owner, { connections: 1, ...pooled });
  try {
    await client`select pg_advisory_lock(${migrationLock})`;
    await client`set lock_timeout = '10s'`;
    await refuseNewerSchema(client, folder);
    await migrate(drizzle(client, { casing: 'snake_case' }), { migrationsFolder: folder });
    await makeEventPartitions(client, now);
    await secureTables(client, where);
  } finally {
    await client.end();
  }
}
