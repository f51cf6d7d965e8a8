import { and, eq, inArray } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { requestFollowers } from './schema.ts';

/** Whoever follows a request follows the one that takes it in. Returns the members who did not follow that before. */
export async function bringFollowers({ tx, actor }: Run, fromId: string, toId: string): Promise<string[]> {
  const { workspaceId, requestId } = requestFollowers;
  const here = and(eq(workspaceId, actor.workspaceId), eq(requestId, fromId));
  const rows = await tx.select().from(requestFollowers).where(here);
  if (rows.length === 0) return [];
  const added = await tx
    .insert(requestFollowers)
    .values(rows.map((row) => ({ ...row, requestId: toId })))
    .onConflictDoNothing()
    .returning({ id: requestFollowers.memberId });
  return added.map((row) => row.id);
}

/** These members follow the request no longer. */
export async function takeFollowers(
  { tx, actor }: Run,
  requestId: string,
  memberIds: string[],
): Promise<void> {
  if (memberIds.length === 0) return;
  const { workspaceId, requestId: of, memberId } = requestFollowers;
  const these = and(eq(of, requestId), inArray(memberId, memberIds));
  await tx.delete(requestFollowers).where(and(eq(workspaceId, actor.workspaceId), these));
}
