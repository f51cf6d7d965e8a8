import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { messageReactions, messages, reactions } from '../schema.ts';
import { findVisible } from './add-message.ts';

/**
 * Puts a sign under a message, or takes one's own away. Nobody is notified: who looks sees it.
 * @throws Problem 404 `message-not-found`, also for lines of the program.
 */
export const react = command({
  name: 'conversations.react',
  permission: 'conversations:note',
  input: z.strictObject({ messageId: z.uuid(), reaction: z.enum(reactions), on: z.boolean() }),
  async run(run, { messageId, reaction, on }) {
    const { tx, actor, now, announce } = run;
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    const { workspaceId, id: memberId } = actor;
    const mine = and(eq(messages.workspaceId, workspaceId), eq(messages.id, messageId));
    const [message] = await tx.select().from(messages).where(mine);
    if (!message || message.kind === 'system') throw notFound('message');
    const { conversationId } = message;
    await findVisible(run, conversationId);
    const row = { workspaceId, messageId, memberId, reaction };
    const same = and(
      eq(messageReactions.workspaceId, workspaceId),
      eq(messageReactions.messageId, messageId),
      eq(messageReactions.memberId, memberId),
      eq(messageReactions.reaction, reaction),
    );
    const changed = on
      ? await tx
          .insert(messageReactions)
          .values({ ...row, createdAt: now })
          .onConflictDoNothing()
          .returning()
      : await tx.delete(messageReactions).where(same).returning();
    if (changed.length === 0) return;
    const subject = { type: 'conversation', id: conversationId };
    announce('message.reacted', subject, { conversationId, messageId, memberId, reaction, on });
  },
});
