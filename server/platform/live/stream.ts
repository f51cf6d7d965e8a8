import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { inWorkspace } from '../database/transaction.ts';
import type { Passing } from './bell.ts';
import { startLiveBell } from './bell.ts';

/** An event as a stream carries it. */
export type LiveEvent = {
  cursor: string;
  id: string;
  name: string;
  subject: { type: string; id: string };
  payload: Record<string, unknown>;
  actorId: string | null;
  at: string;
};

/** One open stream: told to look when there may be news, handed what passes. */
export type Watcher = { workspaceId: string; look(): void; pass(passing: Passing): void; end(): void };

const watchers = new Set<Watcher>();
let stopBell: (() => Promise<void>) | null = null;

/** Starts to wake the streams of this node. A slow tick looks again by itself, should a bell be lost. */
export async function startLive(): Promise<void> {
  const stop = await startLiveBell((ring) => {
    for (const watcher of watchers) {
      if (ring.workspaceIds.includes(watcher.workspaceId)) watcher.look();
      for (const passing of ring.passing)
        if (passing.workspaceId === watcher.workspaceId) watcher.pass(passing);
    }
  });
  const tick = setInterval(() => {
    for (const watcher of watchers) watcher.look();
  }, 5000);
  stopBell = async () => {
    clearInterval(tick);
    await stop();
  };
}

export async function stopLive(): Promise<void> {
  for (const watcher of watchers) watcher.end();
  watchers.clear();
  await stopBell?.();
  stopBell = null;
}

export function watch(watcher: Watcher): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

const row = z.object({
  xid: z.string(),
  position: z.coerce.string(),
  id: z.string(),
  name: z.string(),
  subject_type: z.string(),
  subject_id: z.string(),
  payload: z.record(z.string(), z.unknown()),
  actor_id: z.string().nullable(),
  at: z.coerce.date(),
});

/** The cursor at which a new stream starts: below the oldest transaction still running. */
export async function currentCursor(workspaceId: string): Promise<string> {
  const rows = await inWorkspace(
    workspaceId,
    (tx) => tx.execute(sql`select pg_snapshot_xmin(pg_current_snapshot())::text as xid`),
    {
      readOnly: true,
    },
  );
  return `${z.object({ xid: z.string() }).parse(rows[0]).xid}.0`;
}

/**
 * Events after the cursor `xid.position`, oldest first, at most `limit`. Rows of transactions that may still
 * commit out of order are left for the next look, so that none is ever skipped.
 */
export async function eventsAfter(workspaceId: string, cursor: string, limit = 200): Promise<LiveEvent[]> {
  const [xid = '0', position = '0'] = cursor.split('.');
  const rows = await inWorkspace(
    workspaceId,
    (tx) =>
      tx.execute(sql`
        select xid::text as xid, position, id, name, subject_type, subject_id, payload, actor_id, at from events
        where workspace_id = ${workspaceId} and (xid, position) > (${xid}::xid8, ${position}::bigint)
          and xid < pg_snapshot_xmin(pg_current_snapshot())
        order by xid, position limit ${limit}`),
    { readOnly: true },
  );
  return rows.map((one) => {
    const {
      xid: at,
      position: place,
      subject_type,
      subject_id,
      actor_id,
      at: time,
      ...event
    } = row.parse(one);
    const subject = { type: subject_type, id: subject_id };
    return { ...event, cursor: `${at}.${place}`, subject, actorId: actor_id, at: time.toISOString() };
  });
}

/** Whether a text is a cursor that a stream has given. */
export function isCursor(text: string | undefined): text is string {
  return text !== undefined && /^\d{1,18}\.\d{1,18}$/.test(text);
}
