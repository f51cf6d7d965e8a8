import { and, eq, isNull, ne, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { messages } from '../schema.ts';

/** A channel tells how a message was received: when it was read, which sign the customer put under it. */
export const noteReception = command({
  name: 'conversations.note-reception',
  permission: 'conversations:write',
  input: z.strictObject({
    messageId: z.uuid(),
    readAt: z.date().optional(),
    /** Null takes the sign away. */
    reaction: z.string().max(40).nullable().optional(),
  }),
  async run({ tx, actor, announce }, { messageId, readAt, reaction }) {
    const mine = and(eq(messages.workspaceId, actor.workspaceId), eq(messages.id, messageId));
    const isNews = or(
      readAt ? isNull(messages.readAt) : undefined,
      reaction === undefined
        ? undefined
        : reaction === null
          ? sql`${messages.customerReaction} is not null`
          : or(isNull(messages.customerReaction), ne(messages.customerReaction, reaction)),
    );
    const changed = await tx
      .update(messages)
      .set({
        ...(readAt
          ? { readAt: sql`coalesce(${messages.readAt}, ${readAt.toISOString()}::timestamptz)` }
          : {}),
        ...(reaction === undefined ? {} : { customerReaction: reaction }),
      })
      .where(and(mine, isNews))
      .returning({ conversationId: messages.conversationId });
    const conversationId = changed[0]?.conversationId;
    if (!conversationId) return;
    const subject = { type: 'conversation', id: conversationId };
    announce('message.received-by-customer', subject, { conversationId, messageId });
  },
});
