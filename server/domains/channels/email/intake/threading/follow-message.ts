import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../../../platform/command.ts';
import { incomingMails, mailReferences } from '../../schema.ts';

/** A message went to another conversation: its mail, and who answers that mail, follow it there. */
export const followMessage = command({
  name: 'channels.follow-message',
  permission: 'channels:write',
  input: z.strictObject({ messageId: z.uuid(), fromConversationId: z.uuid(), toConversationId: z.uuid() }),
  async run({ tx, actor, now }, { messageId, fromConversationId, toConversationId }) {
    const { workspaceId } = actor;
    const mine = and(
      eq(incomingMails.workspaceId, workspaceId),
      eq(incomingMails.storedMessageId, messageId),
    );
    const mails = await tx
      .update(incomingMails)
      .set({ conversationId: toConversationId })
      .where(mine)
      .returning({ messageId: incomingMails.messageId });
    const ids = mails.flatMap((mail) => mail.messageId ?? []);
    if (ids.length === 0) return;
    const old = and(
      eq(mailReferences.workspaceId, workspaceId),
      eq(mailReferences.conversationId, fromConversationId),
      inArray(mailReferences.messageId, ids),
    );
    await tx.delete(mailReferences).where(old);
    const rows = ids.map((id) => ({
      workspaceId,
      messageId: id,
      conversationId: toConversationId,
      isOurs: false,
      createdAt: now,
    }));
    await tx.insert(mailReferences).values(rows).onConflictDoNothing();
  },
});
