import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../../kernel/ids.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { messageFiles, messages } from '../../schema.ts';
import { lockSurvivor } from './survivor.ts';

/** Repeats a colleague's message as a note in another conversation: same author, same words, same files. */
export const carryNote = command({
  name: 'conversations.carry-note',
  permission: 'conversations:note',
  input: z.strictObject({ messageId: z.uuid(), conversationId: z.uuid() }),
  async run(run, { messageId, conversationId }) {
    const { tx, actor, now, announce } = run;
    const { workspaceId } = actor;
    const { id: toId, channel } = await lockSurvivor(run, conversationId);
    const mine = and(eq(messages.workspaceId, workspaceId), eq(messages.id, messageId));
    const [message] = await tx.select().from(messages).where(mine);
    if (!message) throw notFound('message');
    const { text, html, authorType, authorId, language } = message;
    const note = { text, html, authorType, authorId, language, channel, kind: 'note' as const };
    const id = newId();
    const source = { carriedFrom: messageId };
    const row = { ...note, source, workspaceId, id, conversationId: toId, createdAt: now };
    await tx.insert(messages).values(row);
    await repeatFiles(run, messageId, id);
    announce(
      'message.written',
      { type: 'conversation', id: toId },
      { conversationId: toId, messageId: id, kind: 'note', channel, sendAt: null },
    );
    return { messageId: id };
  },
});

async function repeatFiles({ tx, actor }: Run, fromId: string, messageId: string): Promise<void> {
  const of = and(eq(messageFiles.workspaceId, actor.workspaceId), eq(messageFiles.messageId, fromId));
  const files = await tx.select().from(messageFiles).where(of).orderBy(asc(messageFiles.position));
  if (files.length > 0) await tx.insert(messageFiles).values(files.map((file) => ({ ...file, messageId })));
}
