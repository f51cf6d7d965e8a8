import { and, eq, isNull, notInArray, or } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { messages } from '../schema.ts';

/** A channel says what became of a reply. What was delivered or failed never goes back to waiting. */
export const reportDelivery = command({
  name: 'conversations.report-delivery',
  permission: 'conversations:write',
  input: z.strictObject({
    messageId: z.uuid(),
    state: z.enum(['queued', 'sent', 'delivered', 'failed', 'not-sent']),
    reason: z.string().max(2000).nullable().default(null),
    /** Somebody sends it once more: also what failed waits again. */
    again: z.boolean().default(false),
  }),
  async run({ tx, actor, announce }, { messageId, state, reason, again }) {
    const mine = and(eq(messages.workspaceId, actor.workspaceId), eq(messages.id, messageId));
    const settled = notInArray(messages.deliveryState, ['delivered', 'failed']);
    const allowed = state === 'queued' && !again ? or(isNull(messages.deliveryState), settled) : undefined;
    const changed = await tx
      .update(messages)
      .set({ deliveryState: state, deliveryReason: reason })
      .where(and(mine, allowed))
      .returning({ conversationId: messages.conversationId });
    const conversationId = changed[0]?.conversationId;
    if (!conversationId) return;
    announce(
      'message.delivery-changed',
      { type: 'conversation', id: conversationId },
      { conversationId, messageId, state },
    );
  },
});
