import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { conversations, messages, participants } from '../schema.ts';

/** Takes a message out into a conversation of its own, e.g. when it answers what was closed long ago. */
export const moveMessage = command({
  name: 'conversations.move-message',
  permission: 'conversations:write',
  input: z.strictObject({ messageId: z.uuid() }),
  async run({ tx, actor, announce, now }, { messageId }) {
    const { workspaceId } = actor;
    const mine = and(eq(messages.workspaceId, workspaceId), eq(messages.id, messageId));
    const joined = and(
      eq(conversations.workspaceId, messages.workspaceId),
      eq(conversations.id, messages.conversationId),
    );
    const [found] = await tx
      .select({ message: messages, conversation: conversations })
      .from(messages)
      .innerJoin(conversations, joined)
      .where(mine);
    if (!found?.message.authorId) throw notFound('message');
    const { message, conversation } = found;
    const id = newId();
    const customerId = message.authorId ?? conversation.customerId;
    const times = { createdAt: message.createdAt, lastMessageAt: message.createdAt };
    await tx
      .insert(conversations)
      .values({ ...conversation, id, customerId, assigneeId: null, mergedIntoId: null, ...times });
    const role = message.verified ? ('requester' as const) : ('unverified' as const);
    await tx
      .insert(participants)
      .values({ workspaceId, conversationId: id, customerId, role, createdAt: now });
    await tx.update(messages).set({ conversationId: id }).where(mine);
    const moved = { messageId, fromConversationId: conversation.id, toConversationId: id };
    announce('message.moved', { type: 'conversation', id }, moved);
    return { conversationId: id };
  },
});
