import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { database } from '../../database/open.ts';
import { type Chain, listChains, makeChain } from './chain.ts';
import { fileStart, type Lsn, parseLsn } from './wal.ts';

/** The slot that makes the server keep its log until it was copied; without a copy it holds 1 GB at most. */
const slot = 'sapa_rewind';

const serverRow = z.object({
  system: z.string(),
  timeline: z.string().transform((hex) => Number.parseInt(hex, 16)),
  segment: z.coerce.number(),
  synced: z.string().transform(parseLsn),
});

/** Which server this is, and up to where its log is synced. */
export async function askServer(): Promise<z.output<typeof serverRow>> {
  const [row] = await database().owner.execute(sql`
    select system_identifier::text as system, left(pg_walfile_name(pg_current_wal_lsn()), 8) as timeline,
      (select setting from pg_settings where name = 'wal_segment_size') as segment,
      pg_current_wal_flush_lsn()::text as synced
    from pg_control_system()`);
  return serverRow.parse(row);
}

/**
 * The chain that goes on: the newest, when it is of this server and the server still has what comes next of its log,
 * else a new one, because a log with a gap brings nothing back.
 */
export async function openChain(root: string, now: Date): Promise<Chain> {
  const server = await askServer();
  const newest = (await listChains(root)).at(-1);
  const isOurs = newest?.system === server.system && newest.timeline === server.timeline;
  const held = await heldFrom();
  if (newest && isOurs && held !== null && held <= reached(newest)) return newest;
  await dropSlot();
  await database().owner.execute(sql`select pg_create_physical_replication_slot(${slot}, true)`);
  const { system, timeline, segment } = server;
  const from = fileStart((await heldFrom()) ?? server.synced, server);
  return makeChain(root, { system, timeline, segment, from: String(from) }, now);
}

/** Up to where a chain has the log. */
export function reached(chain: Chain): Lsn {
  return BigInt(chain.until?.lsn ?? chain.from);
}

/** The server may let go of what was copied. */
export async function letGo(until: Lsn): Promise<void> {
  const text = `${(until >> 32n).toString(16)}/${(until & 0xffff_ffffn).toString(16)}`;
  await database().owner.execute(sql`
    select pg_replication_slot_advance(slot_name, ${text}::pg_lsn) from pg_replication_slots
    where slot_name = ${slot} and restart_lsn < ${text}::pg_lsn`);
}

/** Nobody copies the log any more: the server holds nothing back for us. */
export async function dropSlot(): Promise<void> {
  await database().owner.execute(sql`
    select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = ${slot}`);
}

/** From where on the server holds its log for us; null when it does not, or had to let it go. */
async function heldFrom(): Promise<Lsn | null> {
  const [row] = await database().owner.execute<{ at: string }>(sql`
    select restart_lsn::text as at from pg_replication_slots
    where slot_name = ${slot} and wal_status <> 'lost' and restart_lsn is not null`);
  return row ? parseLsn(row.at) : null;
}
