import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { readMarks } from '../schema.ts';
import { findVisible } from './add-message.ts';

/** Marks that a member has read a conversation up to now. Programs read nothing. */
export const markRead = command({
  name: 'conversations.mark-read',
  permission: 'conversations:read',
  input: z.strictObject({ conversationId: z.uuid() }),
  async run(run, { conversationId }) {
    const { tx, actor, now } = run;
    await findVisible(run, conversationId);
    if (actor.type !== 'member') return;
    const mark = { workspaceId: actor.workspaceId, conversationId, memberId: actor.id, readAt: now };
    const target = [readMarks.workspaceId, readMarks.memberId, readMarks.conversationId];
    await tx
      .insert(readMarks)
      .values(mark)
      .onConflictDoUpdate({ target, set: { readAt: now } });
  },
});
