import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { query } from '../../../platform/command.ts';
import { customerCards } from '../../customers/index.ts';
import { visibleTo } from '../access-card.ts';
import { conversations, messages, participants, readMarks } from '../schema.ts';

/** A conversation as tabs show it: subject, who takes part, who spoke last, and whether that was read. */
export const listConversationHeads = query({
  name: 'conversations.list-conversation-heads',
  permission: 'conversations:read',
  input: z.strictObject({ conversationIds: z.array(z.uuid()).max(200) }),
  async run({ tx, actor }, { conversationIds }) {
    if (conversationIds.length === 0) return [];
    const { workspaceId } = actor;
    const reader = memberIdOf(actor);
    // Written by hand: where only one table is asked, Drizzle leaves its name out, and m would answer for itself.
    const here = sql`m.workspace_id = conversations.workspace_id and m.conversation_id = conversations.id`;
    const rows = await tx
      .select({
        id: conversations.id,
        subject: conversations.subject,
        language: conversations.language,
        lastMessageAt: conversations.lastMessageAt,
        lastKind: sql<string | null>`(select m.kind from ${messages} m where ${here}
          and m.kind in ('incoming', 'reply', 'note') order by m.created_at desc, m.id desc limit 1)`,
        unread: sql<boolean>`exists (select 1 from ${messages} m where ${here} and m.kind <> 'system'
          and m.author_id is distinct from ${reader}::uuid and m.created_at > coalesce((select r.read_at
          from ${readMarks} r where r.workspace_id = conversations.workspace_id
          and r.conversation_id = conversations.id and r.member_id = ${reader}::uuid), '-infinity'))`,
      })
      .from(conversations)
      .where(
        and(
          eq(conversations.workspaceId, workspaceId),
          inArray(conversations.id, conversationIds),
          visibleTo(actor, conversations),
        ),
      );
    const who = and(
      eq(customerCards.workspaceId, participants.workspaceId),
      eq(customerCards.id, participants.customerId),
    );
    const people = await tx
      .select({ conversationId: participants.conversationId, id: customerCards.id, name: customerCards.name })
      .from(participants)
      .innerJoin(customerCards, who)
      .where(
        and(
          eq(participants.workspaceId, workspaceId),
          inArray(participants.conversationId, conversationIds),
          inArray(participants.role, ['requester', 'asked', 'copied']),
        ),
      )
      .orderBy(asc(participants.createdAt), sql`${participants.role} = 'copied'`);
    return rows.map((row) => ({
      ...row,
      people: people.flatMap(({ conversationId, id, name }) =>
        conversationId === row.id ? [{ id, name }] : [],
      ),
    }));
  },
});
