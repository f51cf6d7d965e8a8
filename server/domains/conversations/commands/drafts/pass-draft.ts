import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../../platform/command.ts';
import { passFiles } from '../../../files/index.ts';
import { drafts } from '../../schema.ts';

/**
 * Passes what somebody had begun to write on to a colleague who takes over, with its files. A colleague who has a
 * draft of their own keeps it, and the other stays where it is; so it does when there is nobody to pass it to.
 */
export const passDraft = command({
  name: 'conversations.pass-draft',
  permission: 'conversations:write',
  input: z.strictObject({
    conversationId: z.uuid(),
    fromMemberId: z.uuid(),
    toMemberId: z.uuid().nullable(),
  }),
  async run({ tx, actor, now, announce, context }, { conversationId, fromMemberId, toMemberId }) {
    const here = and(eq(drafts.workspaceId, actor.workspaceId), eq(drafts.conversationId, conversationId));
    const people = toMemberId ? [fromMemberId, toMemberId] : [fromMemberId];
    const found = await tx
      .select({ memberId: drafts.memberId, version: drafts.version, fileIds: drafts.fileIds })
      .from(drafts)
      .where(and(here, inArray(drafts.memberId, people)))
      .for('update');
    const draft = found.find((one) => one.memberId === fromMemberId);
    const isTaken = found.some((one) => one.memberId === toMemberId);
    if (!draft || !toMemberId || isTaken || toMemberId === fromMemberId)
      return { hadDraft: draft !== undefined, passed: false };
    await tx
      .update(drafts)
      .set({ memberId: toMemberId, version: draft.version + 1, updatedAt: now })
      .where(and(here, eq(drafts.memberId, fromMemberId)));
    const owner = { type: 'draft', id: conversationId };
    await passFiles(context, { fileIds: draft.fileIds, owner, toId: toMemberId });
    const subject = { type: 'conversation', id: conversationId };
    for (const memberId of people) announce('draft.changed', subject, { conversationId, memberId });
    return { hadDraft: true, passed: true };
  },
});
