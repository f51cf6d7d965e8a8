import { desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { eventSeals } from '../../../platform/events/schema.ts';
import { eventColumns, toEvent } from '../event-row.ts';
import { firstHash, sealOf } from '../rules/seal.ts';
import { sayTrail } from '../trail-log.ts';

/**
 * Adds the next events of the workspace to its chain, at most `limit`, in the order in which they were written.
 * Events of transactions that may still commit before others are left for the next time, so that the chain never
 * skips one. Only one sealer works at a time; a second one finds the door closed and seals nothing.
 */
export const sealEvents = command({
  name: 'audit.seal-events',
  permission: 'audit:seal',
  input: z.strictObject({ limit: z.number().int().min(1).max(5000).default(500) }),
  async run(run, { limit }): Promise<{ sealed: number }> {
    const { tx, actor } = run;
    const { workspaceId } = actor;
    if (!(await takeLock(run))) return { sealed: 0 };
    const last = await lastSeal(run);
    const rows = await tx.execute(sql`
      select ${eventColumns} from events e
      where e.workspace_id = ${workspaceId} and (e.xid, e.position) > (${last.xid}::xid8, ${last.position}::bigint)
        and e.xid < pg_snapshot_xmin(pg_current_snapshot())
      order by e.xid, e.position limit ${limit}`);
    let { number, hash } = last;
    const events = rows.map(toEvent);
    const seals = events.map((event) => {
      number += 1;
      hash = sealOf(hash, event);
      const { id: eventId, at, xid, position } = event;
      return { workspaceId, number, eventId, eventAt: new Date(at), xid, position: Number(position), hash };
    });
    if (seals.length > 0) await tx.insert(eventSeals).values(seals);
    sayTrail(
      workspaceId,
      events.map((event, at) => ({ event, number: seals[at]?.number ?? 0, hash: seals[at]?.hash ?? '' })),
    );
    return { sealed: seals.length };
  },
});

async function takeLock({ tx, actor }: Run): Promise<boolean> {
  const key = `audit.seal-events ${actor.workspaceId}`;
  const [row] = await tx.execute(sql`select pg_try_advisory_xact_lock(hashtextextended(${key}, 0)) as mine`);
  return row?.mine === true;
}

async function lastSeal({ tx, actor }: Run) {
  const [row] = await tx
    .select()
    .from(eventSeals)
    .where(eq(eventSeals.workspaceId, actor.workspaceId))
    .orderBy(desc(eventSeals.number))
    .limit(1);
  return row ?? { number: 0, hash: firstHash(actor.workspaceId), xid: '0', position: 0 };
}
