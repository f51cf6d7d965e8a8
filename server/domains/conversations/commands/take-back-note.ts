import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { releaseFiles } from '../../files/index.ts';
import { filesInMessage } from '../queries/files-in-message.ts';
import { messages } from '../schema.ts';
import { findVisible } from './add-message.ts';

/** For how many seconds a note may be taken back: as long as an undo is offered, and a little. */
const seconds = 60;

/** Takes one's own note back that was written a moment ago; its files are free to be written with again. @throws Problem 409 `message-left` later. */
export const takeBackNote = command({
  name: 'conversations.take-back-note',
  permission: 'conversations:note',
  input: z.strictObject({ messageId: z.uuid() }),
  async run(run, { messageId }) {
    const { tx, actor, announce, now } = run;
    const mine = and(eq(messages.workspaceId, actor.workspaceId), eq(messages.id, messageId));
    const [note] = await tx.select().from(messages).where(mine).for('update');
    if (note?.kind !== 'note' || note.authorId !== actor.id) throw notFound('message');
    await findVisible(run, note.conversationId);
    if (now.getTime() - note.createdAt.getTime() > seconds * 1000) throw new Problem(409, 'message-left');
    const fileIds = await filesInMessage(run, messageId);
    await tx.delete(messages).where(mine);
    await releaseFiles(run.context, { fileIds, owner: { type: 'message', id: messageId } });
    const { conversationId } = note;
    const subject = { type: 'conversation', id: conversationId };
    announce('message.taken-back', subject, { conversationId, messageId });
  },
});
