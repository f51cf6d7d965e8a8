import { and, eq } from 'drizzle-orm';
import { newId } from '../../../../kernel/ids.ts';
import type { Run } from '../../../../platform/command.ts';
import { channelThreads } from '../schema.ts';

export type Thread = typeof channelThreads.$inferSelect;

/** The talk with a peer, begun when there was none, and locked: what happens in one talk happens one by one. */
export async function lockThread(
  { tx, actor, now }: Run,
  {
    connectionId,
    peer,
    isGroup = false,
  }: { connectionId: string; peer: string; isGroup?: boolean | undefined },
): Promise<Thread> {
  const { workspaceId } = actor;
  const row = { workspaceId, id: newId(), connectionId, peer, isGroup, createdAt: now };
  await tx.insert(channelThreads).values(row).onConflictDoNothing();
  const same = and(
    eq(channelThreads.workspaceId, workspaceId),
    eq(channelThreads.connectionId, connectionId),
    eq(channelThreads.peer, peer),
  );
  const [thread] = await tx.select().from(channelThreads).where(same).for('update');
  if (!thread) throw new Error('A thread that was just made is gone');
  return thread;
}

/** Writes what changed about a talk. */
export async function writeThread({ tx, actor }: Run, id: string, changes: Partial<Thread>): Promise<void> {
  const mine = and(eq(channelThreads.workspaceId, actor.workspaceId), eq(channelThreads.id, id));
  await tx.update(channelThreads).set(changes).where(mine);
}
