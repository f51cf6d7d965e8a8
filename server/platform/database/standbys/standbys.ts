import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { database } from '../open.ts';

/** A server that follows ours, and what it would not have if it had to take over at this moment. */
type Standby = {
  name: string;
  /** Whether a write is acknowledged only when this server has it too: then nothing is lost when it takes over. */
  isSynchronous: boolean;
  /** Bytes of the log that it has not written down yet, and for how many seconds it is behind; null: not known. */
  behindBytes: number | null;
  behindSeconds: number | null;
};

const row = z.object({
  name: z.string(),
  is_synchronous: z.boolean(),
  behind: z.coerce.number().nullable(),
  seconds: z.coerce.number().nullable(),
});

/** The servers that follow, by name. Where our role may not see them there are none. */
export async function listStandbys(): Promise<Standby[]> {
  const rows = await database().owner.execute(sql`
    select application_name as name, coalesce(sync_state in ('sync', 'quorum'), false) as is_synchronous,
      pg_wal_lsn_diff(pg_current_wal_lsn(), flush_lsn) as behind,
      extract(epoch from greatest(flush_lag, interval '0')) as seconds
    from pg_stat_replication
    where state is not null and state <> 'backup' and not pg_is_in_recovery()
    order by application_name, pid`);
  return rows.map((one) => {
    const { name, is_synchronous: isSynchronous, behind, seconds } = row.parse(one);
    return { name, isSynchronous, behindBytes: behind, behindSeconds: seconds && Math.round(seconds) };
  });
}
