import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { visibleTo } from '../access-card.ts';
import { conversations, type MessageKind, messages } from '../schema.ts';

/** Characters of a message that are worth looking at when many are looked at. */
const looked = 4000;

export type SpokenLine = {
  conversationId: string;
  kind: MessageKind;
  at: Date;
  automatic: boolean;
  /** What a customer said, its beginning; empty for everybody else. */
  text: string;
};

/** Who spoke when in these conversations, oldest first, system lines left out. */
export const listSpoken = query({
  name: 'conversations.list-spoken',
  permission: 'conversations:read',
  input: z.strictObject({ conversationIds: z.array(z.uuid()).max(500) }),
  async run({ tx, actor }, { conversationIds }): Promise<SpokenLine[]> {
    if (conversationIds.length === 0) return [];
    const { conversationId, kind, automatic, createdAt: at, text } = messages;
    const same = and(
      eq(conversations.workspaceId, messages.workspaceId),
      eq(conversations.id, messages.conversationId),
    );
    return tx
      .select({
        ...{ conversationId, kind, at, automatic },
        text: sql<string>`case when ${kind} = 'incoming' then left(${text}, ${looked}) else '' end`,
      })
      .from(messages)
      .innerJoin(conversations, same)
      .where(
        and(
          eq(messages.workspaceId, actor.workspaceId),
          inArray(messages.conversationId, conversationIds),
          inArray(messages.kind, ['incoming', 'reply', 'note']),
          visibleTo(actor, conversations),
        ),
      )
      .orderBy(asc(messages.createdAt), asc(messages.id));
  },
});
