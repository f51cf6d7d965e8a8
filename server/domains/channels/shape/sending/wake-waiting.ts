import { and, eq, gt } from 'drizzle-orm';
import type { Run } from '../../../../platform/command.ts';
import { channelConnections, channelParcels } from '../schema.ts';
import { queueSending } from './queue-reply.ts';

/**
 * A connection works again: what was tried in vain meanwhile leaves now, and not when its next try would have come,
 * which may be hours away. What is to leave later by itself keeps its time.
 */
export async function wakeWaiting(run: Run, connectionId: string): Promise<void> {
  const { tx, actor, now } = run;
  const { workspaceId } = actor;
  const rested = and(
    eq(channelConnections.workspaceId, workspaceId),
    eq(channelConnections.id, connectionId),
  );
  await tx.update(channelConnections).set({ pausedUntil: null }).where(rested);
  const tried = and(
    eq(channelParcels.workspaceId, workspaceId),
    eq(channelParcels.connectionId, connectionId),
    eq(channelParcels.state, 'waiting'),
    gt(channelParcels.tries, 0),
  );
  const woken = await tx
    .update(channelParcels)
    .set({ sendAt: now })
    .where(tried)
    .returning({ threadId: channelParcels.threadId });
  for (const threadId of new Set(woken.map((one) => one.threadId))) await queueSending(run, threadId, now);
}
