import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { assertMay } from '../../../platform/permission.ts';
import { giveFiles, releaseFiles } from '../../files/index.ts';
import { about, lockRequest, type RequestRow, subjectOf } from '../commands/request-row.ts';
import { replyInput } from './inputs.ts';
import { assertMoment, isReply, lockScheduled, type ScheduledRow } from './scheduled-row.ts';
import { scheduledReplies } from './schema.ts';

/** Writes a reply that leaves at a moment. Until then it can be changed and cancelled, and it outlives restarts. */
export const scheduleReply = command({
  name: 'requests.schedule-reply',
  permission: 'requests:write',
  input: z.strictObject({
    ...replyInput,
    requestId: z.uuid(),
    fileIds: replyInput.fileIds.default([]),
    cc: replyInput.cc.default([]),
    bcc: replyInput.bcc.default([]),
    followUp: replyInput.followUp.default(null),
  }),
  async run(run, { sendAt: at, ...given }) {
    const { tx, actor, now, context } = run;
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    assertMay(actor, 'conversations:write');
    const sendAt = new Date(at);
    assertMoment(sendAt, now);
    if (given.followUp) assertMoment(new Date(given.followUp.at), sendAt);
    const request = await lockRequest(run, given.requestId);
    const row = { ...given, workspaceId: actor.workspaceId, id: newId(), writtenBy: actor.id, sendAt };
    await tx.insert(scheduledReplies).values({ ...row, createdAt: now, updatedAt: now });
    // As a draft's: the message may take them over when it is written.
    await giveFiles(context, { fileIds: given.fileIds, owner: { type: 'draft', id: row.id } });
    tell(run, 'reply.scheduled', request, row.id);
    return { scheduledReplyId: row.id };
  },
});

/** Changes words or moment; a held one waits again once it has a moment to come. */
export const changeScheduled = command({
  name: 'requests.change-scheduled-reply',
  permission: 'requests:write',
  input: z.strictObject({
    scheduledReplyId: z.uuid(),
    body: replyInput.body.optional(),
    sendAt: replyInput.sendAt.optional(),
    zone: replyInput.zone.optional(),
    version: z.number().int().optional(),
  }),
  async run(run, { scheduledReplyId, version, sendAt: at, ...changes }) {
    const { reply, request } = await lockScheduled(run, scheduledReplyId);
    if (version !== undefined && version !== reply.version) throw new Problem(412, 'version-conflict');
    const sendAt = at ? new Date(at) : null;
    if (sendAt) assertMoment(sendAt, run.now);
    if (sendAt && reply.followUp) assertMoment(new Date(reply.followUp.at), sendAt);
    const moved = sendAt ? { sendAt, state: 'waiting' as const, heldReason: null } : {};
    await run.tx
      .update(scheduledReplies)
      .set({ ...changes, ...moved, version: reply.version + 1, updatedAt: run.now })
      .where(isReply(reply));
    tell(run, 'reply.rescheduled', request, reply.id);
  },
});

/** Cancels it, and gives words and files back so that they can be written on. */
export const cancelScheduled = command({
  name: 'requests.cancel-scheduled-reply',
  permission: 'requests:write',
  input: z.strictObject({ scheduledReplyId: z.uuid() }),
  async run(run, { scheduledReplyId }): Promise<Pick<ScheduledRow, 'body' | 'fileIds' | 'cc' | 'requestId'>> {
    const { reply, request } = await lockScheduled(run, scheduledReplyId);
    const settled = { state: 'cancelled' as const, settledAt: run.now, updatedAt: run.now };
    await run.tx.update(scheduledReplies).set(settled).where(isReply(reply));
    await releaseFiles(run.context, { fileIds: reply.fileIds, owner: { type: 'draft', id: reply.id } });
    tell(run, 'reply.unscheduled', request, reply.id);
    const { body, fileIds, cc, requestId } = reply;
    return { body, fileIds, cc, requestId };
  },
});

type Told = 'reply.scheduled' | 'reply.rescheduled' | 'reply.unscheduled';

function tell(run: Run, name: Told, request: RequestRow, scheduledReplyId: string): void {
  run.announce(name, subjectOf(request), { ...about(request), scheduledReplyId });
}
