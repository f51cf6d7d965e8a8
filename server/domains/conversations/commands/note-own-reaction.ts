import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { messages } from '../schema.ts';

/** We put a sign under the customer's words, in their app; null takes it away. */
export const noteOwnReaction = command({
  name: 'conversations.note-own-reaction',
  permission: 'conversations:write',
  input: z.strictObject({ messageId: z.uuid(), emoji: z.string().max(40).nullable() }),
  async run({ tx, actor, announce }, { messageId, emoji }) {
    const mine = and(eq(messages.workspaceId, actor.workspaceId), eq(messages.id, messageId));
    const [changed] = await tx
      .update(messages)
      .set({ ownReaction: emoji })
      .where(mine)
      .returning({ conversationId: messages.conversationId });
    if (!changed) return;
    const { conversationId } = changed;
    const subject = { type: 'conversation', id: conversationId };
    announce('message.answered-with-sign', subject, { conversationId, messageId });
  },
});
