import { and, eq, sql } from 'drizzle-orm';
import { newId } from '../../../kernel/ids.ts';
import { notFound } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { insertRows } from '../../../platform/database/insert-rows.ts';
import { giveFiles } from '../../files/index.ts';
import { maySee } from '../access-card.ts';
import { hideSecrets } from '../rules/secrets/hide-secrets.ts';
import { conversations, messageFiles, messages } from '../schema.ts';
import { lockUp } from './secrets/lock-up.ts';

export type NewMessage = Omit<typeof messages.$inferInsert, 'id' | 'workspaceId'>;
export type NewFile = { fileId: string; contentId: string | null; isInline: boolean };

/**
 * Writes a message with its files and moves the conversation's clock of last words, which stands right for the first.
 * Secrets in it are locked up and a mark stands in their place, but not in a reply: it leaves as it was written.
 * @param subject of the conversation, with its first message
 */
export async function addMessage(
  run: Run,
  given: NewMessage,
  files: NewFile[],
  subject?: string,
): Promise<string> {
  const { tx, actor, context } = run;
  const { workspaceId } = actor;
  const id = newId();
  const isGuarded = given.kind === 'incoming' || given.kind === 'note';
  const { words: message, secrets } = isGuarded ? hideSecrets(given, subject) : { words: given, secrets: [] };
  await insertRows(tx, messages, [{ ...message, workspaceId, id, hiddenSecrets: secrets.length }]);
  if (secrets.length > 0) await lockUp(run, id, secrets);
  if (files.length > 0) {
    const rows = files.map((file, position) => ({ ...file, workspaceId, messageId: id, position }));
    await tx.insert(messageFiles).values(rows).onConflictDoNothing();
    await giveFiles(context, { fileIds: files.map((file) => file.fileId), owner: { type: 'message', id } });
  }
  if (message.kind !== 'system' && subject === undefined)
    await touch(run, message.conversationId, message.createdAt);
  return id;
}

async function touch({ tx, actor }: Run, conversationId: string, at: Date): Promise<void> {
  const mine = and(eq(conversations.workspaceId, actor.workspaceId), eq(conversations.id, conversationId));
  const latest = sql`greatest(${conversations.lastMessageAt}, ${at.toISOString()}::timestamptz)`;
  await tx.update(conversations).set({ lastMessageAt: latest }).where(mine);
}

/** The conversation, if the actor may see it. @throws Problem 404 `conversation-not-found`. */
export async function findVisible({ tx, actor }: Run, conversationId: string) {
  const mine = and(eq(conversations.workspaceId, actor.workspaceId), eq(conversations.id, conversationId));
  const [row] = await tx.select().from(conversations).where(mine);
  if (!row || !maySee(actor, row)) throw notFound('conversation');
  return row;
}
