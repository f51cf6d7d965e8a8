import { and, eq, inArray } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { messageTranslations } from './schema.ts';

/** What was taken out of messages stands in no translation of them either. */
export async function forgetTranslations({ tx, actor }: Run, messageIds: string[]): Promise<void> {
  if (messageIds.length === 0) return;
  const { workspaceId, messageId } = messageTranslations;
  const theirs = and(eq(workspaceId, actor.workspaceId), inArray(messageId, messageIds));
  await tx.delete(messageTranslations).where(theirs);
}
