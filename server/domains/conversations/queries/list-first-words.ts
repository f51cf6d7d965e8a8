import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { visibleTo } from '../access-card.ts';
import { conversations, messages } from '../schema.ts';

/** With what many conversations began: the beginning of the customer's first words; '' where none were said. */
export const listFirstWords = query({
  name: 'conversations.list-first-words',
  permission: 'conversations:read',
  input: z.strictObject({
    conversationIds: z.array(z.uuid()).max(500),
    characters: z.number().int().max(4000),
  }),
  async run({ tx, actor }, { conversationIds, characters }) {
    if (conversationIds.length === 0) return [];
    const { workspaceId, id } = conversations;
    const first = tx
      .select({ text: sql<string>`left(${messages.text}, ${characters})`.as('text') })
      .from(messages)
      .where(
        and(
          eq(messages.workspaceId, workspaceId),
          eq(messages.conversationId, id),
          eq(messages.kind, 'incoming'),
        ),
      )
      .orderBy(asc(messages.createdAt), asc(messages.id))
      .limit(1)
      .as('first');
    const rows = await tx
      .select({ conversationId: id, text: first.text })
      .from(conversations)
      .leftJoinLateral(first, sql`true`)
      .where(
        and(
          eq(workspaceId, actor.workspaceId),
          inArray(id, conversationIds),
          visibleTo(actor, conversations),
        ),
      );
    return rows.map((row) => ({ conversationId: row.conversationId, text: row.text ?? '' }));
  },
});
