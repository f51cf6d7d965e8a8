import { and, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { releaseFiles } from '../../files/index.ts';
import { filesInMessage } from '../queries/files-in-message.ts';
import { messages } from '../schema.ts';
import { findVisible } from './add-message.ts';

/**
 * Takes a reply back before it leaves, and returns its words and files so that they can be written on.
 * @throws Problem 409 `message-left` when it is too late.
 */
export const takeBackMessage = command({
  name: 'conversations.take-back-message',
  permission: 'conversations:write',
  input: z.strictObject({ messageId: z.uuid() }),
  async run(run, { messageId }) {
    const { tx, actor, announce, now } = run;
    const mine = and(eq(messages.workspaceId, actor.workspaceId), eq(messages.id, messageId));
    const [message] = await tx.select().from(messages).where(mine).for('update');
    if (message?.kind !== 'reply') throw notFound('message');
    await findVisible(run, message.conversationId);
    const fileIds = await filesInMessage(run, messageId);
    const waiting = and(mine, eq(messages.deliveryState, 'queued'), gt(messages.sendAt, now));
    const gone = await tx.delete(messages).where(waiting).returning({ id: messages.id });
    if (gone.length === 0) throw new Problem(409, 'message-left');
    const { conversationId, text, html, cc } = message;
    await releaseFiles(run.context, { fileIds, owner: { type: 'message', id: messageId } });
    announce(
      'message.taken-back',
      { type: 'conversation', id: conversationId },
      { conversationId, messageId },
    );
    return { conversationId, text, html, cc, fileIds };
  },
});
