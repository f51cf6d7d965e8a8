import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { removeFiles } from '../../files/index.ts';
import { conversations, drafts, messageFiles, messages, readMarks } from '../schema.ts';

/**
 * Deletes a conversation for good with all that was said in it, its drafts, marks and files. The room that owns
 * the work calls it and tells everyone, so that rooms with copies wipe theirs.
 */
export const deleteConversation = command({
  name: 'conversations.delete-conversation',
  permission: 'conversations:redact',
  input: z.strictObject({ conversationId: z.uuid() }),
  async run(run, { conversationId }) {
    const { tx, actor, context } = run;
    const { workspaceId } = actor;
    const said = and(
      eq(messages.workspaceId, messageFiles.workspaceId),
      eq(messages.id, messageFiles.messageId),
    );
    const sent = await tx
      .select({ id: messageFiles.fileId })
      .from(messageFiles)
      .innerJoin(messages, said)
      .where(and(eq(messages.workspaceId, workspaceId), eq(messages.conversationId, conversationId)));
    const begun = await tx
      .select({ ids: drafts.fileIds })
      .from(drafts)
      .where(and(eq(drafts.workspaceId, workspaceId), eq(drafts.conversationId, conversationId)));
    const fileIds = [...sent.map((file) => file.id), ...begun.flatMap((draft) => draft.ids)];
    await tx
      .delete(readMarks)
      .where(and(eq(readMarks.workspaceId, workspaceId), eq(readMarks.conversationId, conversationId)));
    await tx
      .delete(conversations)
      .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.id, conversationId)));
    await removeFiles(context, { fileIds: await unused(run, fileIds) });
  },
});

/** A file that was carried into another conversation stays there. */
async function unused({ tx, actor }: Run, fileIds: string[]): Promise<string[]> {
  if (fileIds.length === 0) return [];
  const named = and(eq(messageFiles.workspaceId, actor.workspaceId), inArray(messageFiles.fileId, fileIds));
  const rows = await tx.select({ id: messageFiles.fileId }).from(messageFiles).where(named);
  const used = new Set(rows.map((row) => row.id));
  return fileIds.filter((id) => !used.has(id));
}
