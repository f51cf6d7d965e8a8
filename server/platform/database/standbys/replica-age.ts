import { sql } from 'drizzle-orm';
import type { Tx } from '../open.ts';

/**
 * How old what this transaction reads may be, in whole seconds: everything that was kept before then is in it. Null where
 * it reads the first server, and so sees what is now.
 */
export async function ageOf(tx: Tx): Promise<number | null> {
  const [row] = await tx.execute<{ seconds: number | null }>(sql`
    select case when pg_is_in_recovery()
      then greatest(0, ceil(extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp())))::float8 end as seconds`);
  return row?.seconds ?? null;
}
