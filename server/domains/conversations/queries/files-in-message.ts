import { and, eq } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { messageFiles } from '../schema.ts';

/** The ids of the files that a message carries. */
export async function filesInMessage({ tx, actor }: Run, messageId: string): Promise<string[]> {
  const placed = and(eq(messageFiles.workspaceId, actor.workspaceId), eq(messageFiles.messageId, messageId));
  const rows = await tx.select({ id: messageFiles.fileId }).from(messageFiles).where(placed);
  return rows.map((row) => row.id);
}
