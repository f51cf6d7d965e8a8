import { and, count, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../../kernel/problem.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { giveFiles } from '../../../files/index.ts';
import { hideSecrets } from '../../rules/secrets/hide-secrets.ts';
import { messageFiles, messages } from '../../schema.ts';
import { lockUp } from '../secrets/lock-up.ts';

/**
 * What a customer sent together came one by one: files, and perhaps words, join the message that came first. What stands
 * there already stays as it is. @throws Problem 404 `message-not-found`.
 */
export const addToMessage = command({
  name: 'conversations.add-to-message',
  permission: 'conversations:write',
  input: z.strictObject({ messageId: z.uuid(), text: z.string(), fileIds: z.array(z.uuid()).max(10) }),
  async run(run, { messageId, text, fileIds }): Promise<{ conversationId: string }> {
    const { tx, actor, announce } = run;
    const mine = and(eq(messages.workspaceId, actor.workspaceId), eq(messages.id, messageId));
    const [message] = await tx.select().from(messages).where(mine).for('update');
    if (message?.kind !== 'incoming') throw notFound('message');
    const { conversationId } = message;
    await addFiles(run, messageId, fileIds);
    if (text.trim() !== '') {
      const { words, secrets } = hideSecrets({ text });
      const whole = [message.text, words.text].filter(Boolean).join('\n');
      const hiddenSecrets = message.hiddenSecrets + secrets.length;
      await tx.update(messages).set({ text: whole, hiddenSecrets }).where(mine);
      if (secrets.length > 0) await lockUp(run, messageId, secrets);
    }
    const about = { conversationId, messageId };
    announce('message.added-to', { type: 'conversation', id: conversationId }, about);
    return { conversationId };
  },
});

async function addFiles({ tx, actor, context }: Run, messageId: string, fileIds: string[]): Promise<void> {
  if (fileIds.length === 0) return;
  const { workspaceId } = actor;
  const those = and(eq(messageFiles.workspaceId, workspaceId), eq(messageFiles.messageId, messageId));
  const [known] = await tx.select({ count: count() }).from(messageFiles).where(those);
  const rows = fileIds.map((fileId, at) => ({
    ...{ workspaceId, messageId, fileId, position: (known?.count ?? 0) + at },
    ...{ contentId: null, isInline: false },
  }));
  await tx.insert(messageFiles).values(rows).onConflictDoNothing();
  await giveFiles(context, { fileIds, owner: { type: 'message', id: messageId } });
}
