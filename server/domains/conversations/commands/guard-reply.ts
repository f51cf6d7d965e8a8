import { and, desc, eq, ne, or, sql } from 'drizzle-orm';
import { Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { conversations, messages } from '../schema.ts';

/**
 * Keeps two people from answering past each other: the writer says which message was the newest they saw. The
 * conversation is locked meanwhile, so that of two who send at once the second one is asked. In a chat both sides write
 * at once and see it at once: there only a colleague's reply holds a reply back.
 * @throws Problem 409 `newer-messages` when somebody else has written to or for the customer since.
 */
export async function guardReply(run: Run, conversationId: string, lastSeenId: string): Promise<void> {
  const { tx, actor } = run;
  const { workspaceId } = actor;
  const here = and(eq(conversations.workspaceId, workspaceId), eq(conversations.id, conversationId));
  await tx.select({ id: conversations.id }).from(conversations).where(here).for('update');
  const [seen] = await tx
    .select({ at: messages.createdAt, id: messages.id })
    .from(messages)
    .where(and(eq(messages.workspaceId, workspaceId), eq(messages.id, lastSeenId)));
  const said = and(
    eq(messages.workspaceId, workspaceId),
    eq(messages.conversationId, conversationId),
    or(eq(messages.kind, 'reply'), and(eq(messages.kind, 'incoming'), ne(messages.channel, 'chat'))),
  );
  const after = seen
    ? sql`(${messages.createdAt}, ${messages.id}) > (${seen.at.toISOString()}::timestamptz, ${seen.id}::uuid)`
    : undefined;
  const newer = await tx
    .select({ authorId: messages.authorId })
    .from(messages)
    .where(and(said, after))
    .orderBy(desc(messages.createdAt))
    .limit(20);
  if (newer.some((one) => one.authorId !== actor.id)) throw new Problem(409, 'newer-messages');
}
