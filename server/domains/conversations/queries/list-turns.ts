import { and, asc, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { findVisible } from '../commands/add-message.ts';
import { messages } from '../schema.ts';

/** Who spoke when in a conversation, oldest first, without what was said; lines of the program are left out. */
export const listTurns = query({
  name: 'conversations.list-turns',
  permission: 'conversations:read',
  input: z.strictObject({ conversationId: z.uuid() }),
  async run(run, { conversationId }) {
    const { tx, actor } = run;
    await findVisible(run, conversationId);
    const { kind, authorType, automatic, createdAt } = messages;
    const here = and(
      eq(messages.workspaceId, actor.workspaceId),
      eq(messages.conversationId, conversationId),
      ne(kind, 'system'),
    );
    return tx
      .select({ kind, authorType, automatic, at: createdAt })
      .from(messages)
      .where(here)
      .orderBy(asc(createdAt), asc(messages.id));
  },
});
