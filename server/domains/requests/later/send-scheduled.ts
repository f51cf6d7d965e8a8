import { and, asc, eq, lte } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type Context, command, type Run } from '../../../platform/command.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { eachAlone } from '../../../platform/jobs/each.ts';
import { can } from '../../../platform/policy.ts';
import { writeReply } from '../../conversations/index.ts';
import { restrictedAmong } from '../../customers/index.ts';
import { findActorOfMember } from '../../team/index.ts';
import { about, type RequestRow, subjectOf } from '../commands/request-row.ts';
import type { HeldReason } from './rules.ts';
import { isReply, lockScheduled, type ScheduledRow } from './scheduled-row.ts';
import { scheduledReplies } from './schema.ts';
import { planFollowUp } from './set-follow-up.ts';

/** Sends a reply now in its writer's name; what cannot be sent is held, and its writer told. */
export const sendScheduled = command({
  name: 'requests.send-scheduled-reply',
  permission: 'requests:write',
  input: z.strictObject({ scheduledReplyId: z.uuid() }),
  async run(run, { scheduledReplyId }): Promise<{ messageId: string | null }> {
    const { reply, request } = await lockScheduled(run, scheduledReplyId);
    const writer = await findActorOfMember(run.context, { memberId: reply.writtenBy });
    const reason = (await isKeptBack(run, request))
      ? 'customer-restricted'
      : obstacle(run, reply, request, writer);
    if (reason || !writer) {
      await hold(run, reply, request, reason ?? 'author-left');
      return { messageId: null };
    }
    const { body, fileIds, cc, bcc } = reply;
    const files = fileIds.map((fileId) => ({ fileId, contentId: placeIn(body, fileId) }));
    const written = { conversationId: request.conversationId, body, files, cc, bcc, keepDraft: true };
    const { messageId } = await writeReply({ ...run.context, actor: writer }, written);
    await run.tx
      .update(scheduledReplies)
      .set({ state: 'sent', heldReason: null, messageId, settledAt: run.now, updatedAt: run.now })
      .where(isReply(reply));
    if (reply.followUp) await planFollowUp(run, request, reply.followUp, reply.writtenBy);
    run.announce('reply.sent-later', subjectOf(request), {
      ...about(request),
      scheduledReplyId: reply.id,
      messageId,
    });
    return { messageId };
  },
});

/** What waits and whose moment has come, at most 200 of a workspace at once, each in a transaction of its own. */
export async function sendDue(context: Context): Promise<number> {
  const { workspaceId } = context.actor;
  const due = and(
    eq(scheduledReplies.workspaceId, workspaceId),
    eq(scheduledReplies.state, 'waiting'),
    lte(scheduledReplies.sendAt, context.now),
  );
  const rows = await inWorkspace(workspaceId, (tx) =>
    tx
      .select({ id: scheduledReplies.id })
      .from(scheduledReplies)
      .where(due)
      .orderBy(asc(scheduledReplies.sendAt))
      .limit(200),
  );
  const about = ({ id }: { id: string }) => ({ scheduledReplyId: id });
  await eachAlone(rows, { alarm: 'scheduled-reply-failed', about }, ({ id }) => sendOrHold(context, id));
  return rows.length;
}

/** What is refused is held, so that somebody looks; where the program failed it is tried again a minute later. */
async function sendOrHold(context: Context, scheduledReplyId: string): Promise<void> {
  try {
    await sendScheduled(context, { scheduledReplyId });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'reply-left') return;
    await holdReply(context, { scheduledReplyId, reason: 'not-sendable' });
  }
}

const holdReply = command({
  name: 'requests.hold-scheduled-reply',
  permission: 'requests:write',
  input: z.strictObject({ scheduledReplyId: z.uuid(), reason: z.enum(['not-sendable']) }),
  async run(run, { scheduledReplyId, reason }) {
    const { reply, request } = await lockScheduled(run, scheduledReplyId);
    await hold(run, reply, request, reason);
  },
});

/** Keeps a reply back until somebody decides. */
export async function hold(
  { tx, announce, now }: Run,
  reply: ScheduledRow,
  request: RequestRow,
  reason: HeldReason,
): Promise<void> {
  const held = { state: 'held' as const, heldReason: reason, updatedAt: now, version: reply.version + 1 };
  await tx.update(scheduledReplies).set(held).where(isReply(reply));
  announce('reply.held', subjectOf(request), {
    ...about(request),
    scheduledReplyId: reply.id,
    reason,
    memberId: request.assigneeId ?? reply.writtenBy,
  });
}

/** The name by which a picture stands inside the words, as the composer writes it; null for one beside them. */
function placeIn(body: string, fileId: string): string | null {
  const contentId = `${fileId}@sapa`;
  return body.includes(`cid:${contentId}`) ? contentId : null;
}

/** By the clock nothing is sent to whose data is only stored; whoever looks after that may still send it by hand. */
async function isKeptBack(run: Run, { customerId }: RequestRow): Promise<boolean> {
  if (run.actor.type === 'member') return false;
  return (await restrictedAmong(run, [customerId])).size > 0;
}

function obstacle(
  { now }: Run,
  reply: ScheduledRow,
  request: RequestRow,
  writer: Actor | null,
): HeldReason | null {
  if (!writer) return 'author-left';
  if (!can(writer, 'conversations:write', request)) return 'not-sendable';
  if (request.folder !== 'work' || request.status === 'closed') return 'request-put-away';
  return reply.followUp && new Date(reply.followUp.at) <= now ? 'not-sendable' : null;
}
