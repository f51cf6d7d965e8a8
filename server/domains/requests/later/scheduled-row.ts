import { and, eq } from 'drizzle-orm';
import { notFound, Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { lockRequest } from '../commands/request-row.ts';
import { survivorOf } from './inside.ts';
import { momentFault } from './rules.ts';
import { scheduledReplies } from './schema.ts';

export type ScheduledRow = typeof scheduledReplies.$inferSelect;

/** The row of a scheduled reply as a condition. */
export function isReply(row: Pick<ScheduledRow, 'workspaceId' | 'id'>) {
  return and(eq(scheduledReplies.workspaceId, row.workspaceId), eq(scheduledReplies.id, row.id));
}

/**
 * A reply that has not left yet, locked, with its request.
 * @throws Problem 404 `scheduled-reply-not-found`, 409 `reply-left` when it was sent or cancelled.
 */
export async function lockScheduled(run: Run, replyId: string) {
  const mine = { workspaceId: run.actor.workspaceId, id: replyId };
  const [found] = await run.tx.select().from(scheduledReplies).where(isReply(mine));
  if (!found) throw notFound('scheduled-reply');
  // The request first, as everywhere: two who lock both never wait for each other.
  const request = await lockRequest(run, await survivorOf(run, found.requestId)).catch((error) => {
    throw error instanceof Problem && error.status === 404 ? notFound('scheduled-reply') : error;
  });
  const [reply] = await run.tx.select().from(scheduledReplies).where(isReply(mine)).for('update');
  if (reply?.state !== 'waiting' && reply?.state !== 'held') throw new Problem(409, 'reply-left');
  return { reply, request };
}

/** @throws Problem 400 `moment-in-the-past` or `moment-too-far`. */
export function assertMoment(at: Date, now: Date): void {
  const fault = momentFault(at, now);
  if (fault) throw new Problem(400, fault);
}
