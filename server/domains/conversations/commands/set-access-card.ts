import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { conversations } from '../schema.ts';

/** The room that owns the work says whose it is, so that words and files follow the same rule. */
export const setAccessCard = command({
  name: 'conversations.set-access-card',
  permission: 'conversations:note',
  input: z.strictObject({
    conversationId: z.uuid(),
    teamId: z.uuid().nullable().optional(),
    assigneeId: z.uuid().nullable().optional(),
    brandId: z.uuid().nullable().optional(),
    subject: z.string().optional(),
  }),
  async run({ tx, actor }, { conversationId, ...card }) {
    const mine = and(eq(conversations.workspaceId, actor.workspaceId), eq(conversations.id, conversationId));
    if (Object.keys(card).length > 0) await tx.update(conversations).set(card).where(mine);
  },
});
