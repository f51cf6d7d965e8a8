import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { isLanguage } from '../../../kernel/language.ts';
import { command, type Run } from '../../../platform/command.ts';
import { messageFiles, messages } from '../../conversations/schema.ts';
import { files } from '../../files/schema.ts';
import { dropEntry, writeEntry } from './write-entry.ts';

/** Makes a message findable by its words and the names of its files, or no longer when it is gone. */
export const indexMessage = command({
  name: 'search.index-message',
  permission: 'search:write',
  input: z.strictObject({ messageId: z.uuid() }),
  async run(run, { messageId }) {
    const mine = and(eq(messages.workspaceId, run.actor.workspaceId), eq(messages.id, messageId));
    const [message] = await run.tx.select().from(messages).where(mine);
    if (!message || message.kind === 'system') return dropEntry(run, 'message', messageId);
    await writeMessage(run, message);
  },
});

/** One entry of a message. What it quotes is found where it was said. */
export async function writeMessage(run: Run, message: typeof messages.$inferSelect): Promise<void> {
  const { id, conversationId, createdAt: at, text, authorType, authorId, language } = message;
  const names = await fileNames(run, id);
  await writeEntry(run, {
    ...{ type: 'message', id, conversationId, at, title: '' },
    customerId: authorType === 'customer' ? authorId : null,
    body: [text, ...names].join('\n'),
    language: isLanguage(language) ? language : null,
  });
}

async function fileNames({ tx, actor }: Run, messageId: string): Promise<string[]> {
  const joined = and(eq(files.workspaceId, messageFiles.workspaceId), eq(files.id, messageFiles.fileId));
  const mine = and(eq(messageFiles.workspaceId, actor.workspaceId), eq(messageFiles.messageId, messageId));
  const rows = await tx
    .select({ name: files.name })
    .from(messageFiles)
    .innerJoin(files, joined)
    .where(and(mine, eq(messageFiles.isInline, false)))
    .orderBy(asc(messageFiles.position));
  return rows.map((row) => row.name);
}
