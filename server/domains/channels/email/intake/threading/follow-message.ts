import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../../../platform/command.ts';
import { readMessage } from '../../../../conversations/index.ts';
import { incomingMails, mailReferences, outgoingMails } from '../../schema.ts';

/**
 * A message went to another conversation: its mail, and who answers that mail, follow it there. Where it is now is
 * read anew, because it may have moved on or back before this is heard.
 */
export const followMessage = command({
  name: 'channels.follow-message',
  permission: 'channels:write',
  input: z.strictObject({ messageId: z.uuid(), fromConversationId: z.uuid(), toConversationId: z.uuid() }),
  async run(run, { messageId, fromConversationId, toConversationId }) {
    const message = await readMessage(run.context, { messageId });
    if (!message) return;
    const came = await follow(run, incomingMails, messageId, message.conversationId);
    const left = await follow(run, outgoingMails, messageId, message.conversationId);
    const elsewhere = [fromConversationId, toConversationId].filter((id) => id !== message.conversationId);
    await forget(run, [...came, ...left], elsewhere);
    await remember(run, came, message.conversationId, false);
    await remember(run, left, message.conversationId, true);
  },
});

/** The Message-IDs of the mails of a message, which lie in this conversation now. */
async function follow(
  { tx, actor }: Run,
  table: typeof incomingMails | typeof outgoingMails,
  messageId: string,
  conversationId: string,
): Promise<string[]> {
  const mine = and(eq(table.workspaceId, actor.workspaceId), eq(table.storedMessageId, messageId));
  const mails = await tx
    .update(table)
    .set({ conversationId })
    .where(mine)
    .returning({ messageId: table.messageId });
  return mails.flatMap((mail) => mail.messageId ?? []);
}

async function forget({ tx, actor }: Run, ids: string[], conversationIds: string[]): Promise<void> {
  if (ids.length === 0 || conversationIds.length === 0) return;
  const { workspaceId, conversationId, messageId } = mailReferences;
  const old = and(inArray(conversationId, conversationIds), inArray(messageId, ids));
  await tx.delete(mailReferences).where(and(eq(workspaceId, actor.workspaceId), old));
}

async function remember(
  { tx, actor, now }: Run,
  ids: string[],
  conversationId: string,
  isOurs: boolean,
): Promise<void> {
  if (ids.length === 0) return;
  const rows = ids.map((messageId) => ({
    ...{ workspaceId: actor.workspaceId, messageId, conversationId },
    ...{ isOurs, createdAt: now },
  }));
  await tx.insert(mailReferences).values(rows).onConflictDoNothing();
}
