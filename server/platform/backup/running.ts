import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { database } from '../database/open.ts';
import { backupLock } from './lock.ts';

const row = z.object({ running: z.boolean() });

/** Whether a backup is being taken at this moment, on whichever node, or waits for its turn in this queue. */
export async function isBackupRunning(queue: string): Promise<boolean> {
  const [found] = await database().owner.execute(sql`
    select exists (
        select from pg_locks where locktype = 'advisory' and objid::bigint = ${backupLock} and granted
          and database = (select oid from pg_database where datname = current_database()))
      or exists (select from pgboss.job where name = ${queue} and state in ('created', 'active')) as running`);
  return row.parse(found).running;
}
