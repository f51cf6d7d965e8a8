import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { conversations } from '../schema.ts';

/** Whose each conversation is: its id → the customer's. */
export const listCustomersOfConversations = query({
  name: 'conversations.list-customers-of-conversations',
  permission: 'conversations:read',
  input: z.strictObject({ conversationIds: z.array(z.uuid()) }),
  async run({ tx, actor }, { conversationIds }): Promise<Map<string, string>> {
    if (conversationIds.length === 0) return new Map();
    const { workspaceId, id, customerId } = conversations;
    const rows = await tx
      .select({ id, customerId })
      .from(conversations)
      .where(and(eq(workspaceId, actor.workspaceId), inArray(id, conversationIds)));
    return new Map(rows.map((row) => [row.id, row.customerId]));
  },
});
