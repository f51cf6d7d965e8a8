import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { database } from '../open.ts';

/** A replication slot that holds back much of the write-ahead log, or has lost what it needs. */
export type SlotAlarm = { alarm: 'replication-slot'; slot: string; used: number; isLost: boolean };

/** From these shares of what a slot may hold back on, in percent, it is said aloud. */
const steps = [90, 75, 60];
/** What a slot may hold back on a server that sets no bound, in megabytes. */
const usualMost = 1024;

const row = z.object({
  slot: z.string(),
  held: z.coerce.number(),
  most: z.coerce.number(),
  is_lost: z.boolean(),
});

/**
 * Finds slots that nobody reads from: they keep the log of the server, and without a bound they fill its disk. `used` is
 * the step that was passed, 100 when all is lost.
 */
export async function findSlots(): Promise<SlotAlarm[]> {
  const rows = await database().owner.execute(sql`
    select slot_name as slot, coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn), 0) as held,
      coalesce(nullif((select setting::bigint from pg_settings where name = 'max_slot_wal_keep_size'), -1),
        ${usualMost}::bigint) * 1024 * 1024 as most,
      coalesce(wal_status = 'lost', false) as is_lost
    from pg_replication_slots`);
  return rows.flatMap((one) => alarmOf(row.parse(one)));
}

/** The same, and each goes to the log of the program. */
export async function watchSlots(): Promise<SlotAlarm[]> {
  const alarms = await findSlots();
  for (const alarm of alarms) console.error(JSON.stringify(alarm));
  return alarms;
}

function alarmOf({ slot, held, most, is_lost: isLost }: z.output<typeof row>): SlotAlarm[] {
  const used = isLost ? 100 : steps.find((step) => held * 100 >= most * step);
  return used === undefined ? [] : [{ alarm: 'replication-slot', slot, used, isLost }];
}
