import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { visibleTo } from '../access-card.ts';
import { conversations, messages } from '../schema.ts';

/** What colleagues answered to customers in these conversations, oldest first, the beginning of each; programs' are left out. */
export const listAnswers = query({
  name: 'conversations.list-answers',
  permission: 'conversations:read',
  input: z.strictObject({
    conversationIds: z.array(z.uuid()).max(500),
    characters: z.number().int().max(8000),
  }),
  async run({ tx, actor }, { conversationIds, characters }) {
    if (conversationIds.length === 0) return [];
    const { conversationId, text, createdAt } = messages;
    const same = and(
      eq(conversations.workspaceId, messages.workspaceId),
      eq(conversations.id, messages.conversationId),
    );
    return tx
      .select({ conversationId, text: sql<string>`left(${text}, ${characters})` })
      .from(messages)
      .innerJoin(conversations, same)
      .where(
        and(
          eq(messages.workspaceId, actor.workspaceId),
          inArray(conversationId, conversationIds),
          eq(messages.kind, 'reply'),
          eq(messages.authorType, 'member'),
          eq(messages.automatic, false),
          visibleTo(actor, conversations),
        ),
      )
      .orderBy(asc(createdAt), asc(messages.id));
  },
});
