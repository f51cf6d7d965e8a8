import { and, eq } from 'drizzle-orm';
import type { Run } from '../../../../platform/command.ts';
import { channelConnections } from '../schema.ts';
import { wakeWaiting } from '../sending/wake-waiting.ts';
import type { ConnectionRow } from './open-connection.ts';

type Changes = Partial<Pick<ConnectionRow, 'quota' | 'name' | 'settings' | 'checkedAt' | 'pausedUntil'>>;

/** A connection works: said aloud when it did not before, and what waited for it leaves. */
export async function noteWorking(run: Run, row: ConnectionRow, changes: Changes): Promise<void> {
  await write(run, row.id, { ...changes, state: 'working', reason: null });
  if (row.state === 'working') return;
  await wakeWaiting(run, row.id);
  tell(run, row.id, 'working');
}

/** A connection does not work: an alarm and an event when it did before. @param reason a code, `: ` and foreign words. */
export async function noteDegraded(
  run: Run,
  row: ConnectionRow,
  reason: string,
  changes: Changes = {},
): Promise<void> {
  await write(run, row.id, { ...changes, state: 'degraded', reason });
  const code = reason.split(':')[0] ?? reason;
  if (row.state === 'degraded') return;
  console.error(
    JSON.stringify({ alarm: 'channel-degraded', connection: row.id, channel: row.channel, reason: code }),
  );
  tell(run, row.id, 'degraded');
}

async function write({ tx, actor }: Run, id: string, changes: Partial<ConnectionRow>): Promise<void> {
  const mine = and(eq(channelConnections.workspaceId, actor.workspaceId), eq(channelConnections.id, id));
  await tx.update(channelConnections).set(changes).where(mine);
}

function tell({ announce }: Run, connectionId: string, state: 'working' | 'degraded'): void {
  const subject = { type: 'channel-connection', id: connectionId };
  announce('channel-connection.state-changed', subject, { connectionId, state });
}
