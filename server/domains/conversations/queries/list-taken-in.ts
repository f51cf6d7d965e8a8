import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { conversations } from '../schema.ts';

/** The conversations that were taken into this one, and into those, and so on. */
export const listTakenIn = query({
  name: 'conversations.list-taken-in',
  permission: 'conversations:read',
  input: z.strictObject({ conversationId: z.uuid() }),
  async run({ tx, actor }, { conversationId }): Promise<string[]> {
    const found: string[] = [];
    for (let into = [conversationId]; into.length > 0; ) {
      const mine = and(
        eq(conversations.workspaceId, actor.workspaceId),
        inArray(conversations.mergedIntoId, into),
      );
      const rows = await tx.select({ id: conversations.id }).from(conversations).where(mine);
      into = rows.map(({ id }) => id);
      found.push(...into);
    }
    return found;
  },
});
