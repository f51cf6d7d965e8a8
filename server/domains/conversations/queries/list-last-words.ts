import { and, desc, eq, inArray, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { visibleTo } from '../access-card.ts';
import { conversations, messages } from '../schema.ts';

/** The newest words of many conversations, and whose turn it is in each, as `findLastWords` says of one. */
export const listLastWords = query({
  name: 'conversations.list-last-words',
  permission: 'conversations:read',
  input: z.strictObject({ conversationIds: z.array(z.uuid()).max(500) }),
  async run({ tx, actor }, { conversationIds }) {
    if (conversationIds.length === 0) return [];
    const { workspaceId, id } = conversations;
    const here = and(
      eq(messages.workspaceId, workspaceId),
      eq(messages.conversationId, id),
      inArray(messages.kind, ['incoming', 'reply']),
    );
    const byPeople = or(eq(messages.kind, 'reply'), eq(messages.automatic, false));
    const newest = [desc(messages.createdAt), desc(messages.id)];
    const { kind, text, createdAt } = messages;
    const last = tx
      .select({ text, createdAt })
      .from(messages)
      .where(here)
      .orderBy(...newest)
      .limit(1)
      .as('last');
    const turn = tx
      .select({ kind })
      .from(messages)
      .where(and(here, byPeople))
      .orderBy(...newest)
      .limit(1)
      .as('turn');
    const rows = await tx
      .select({ conversationId: id, text: last.text, at: last.createdAt, kind: turn.kind })
      .from(conversations)
      .leftJoinLateral(last, sql`true`)
      .leftJoinLateral(turn, sql`true`)
      .where(
        and(
          eq(workspaceId, actor.workspaceId),
          inArray(id, conversationIds),
          visibleTo(actor, conversations),
        ),
      );
    return rows.map(({ kind: lastKind, ...row }) => ({
      ...row,
      text: row.text ?? '',
      customerSpokeLast: lastKind === 'incoming',
    }));
  },
});
