import { and, eq } from 'drizzle-orm';
import { notFound } from '../../../../kernel/problem.ts';
import type { Run } from '../../../../platform/command.ts';
import { maySee } from '../../access-card.ts';
import { conversations } from '../../schema.ts';

export type ConversationRow = typeof conversations.$inferSelect;

/**
 * The conversation that words for this one go into: itself, or the one that took it in, however often that happened.
 * It is locked, so that nobody takes it in while words are being added. @throws Problem 404 when it may not be seen.
 */
export async function lockSurvivor(run: Run, conversationId: string): Promise<ConversationRow> {
  let id: string | null = conversationId;
  while (id) {
    const row = await lockRow(run, id);
    if (!row) break;
    if (!row.mergedIntoId) {
      if (!maySee(run.actor, row)) break;
      return row;
    }
    id = row.mergedIntoId;
  }
  throw notFound('conversation');
}

/** The id of that conversation, for whoever only looks. */
export async function survivorOf({ tx, actor }: Run, conversationId: string): Promise<string> {
  for (let id = conversationId; ; ) {
    const mine = and(eq(conversations.workspaceId, actor.workspaceId), eq(conversations.id, id));
    const [row] = await tx.select({ into: conversations.mergedIntoId }).from(conversations).where(mine);
    if (!row?.into) return id;
    id = row.into;
  }
}

async function lockRow({ tx, actor }: Run, id: string): Promise<ConversationRow | undefined> {
  const mine = and(eq(conversations.workspaceId, actor.workspaceId), eq(conversations.id, id));
  const [row] = await tx.select().from(conversations).where(mine).for('no key update');
  return row;
}

/** Locks two conversations against everybody who adds words, always in the same order. */
export async function lockBoth(run: Run, ids: [string, string]): Promise<[ConversationRow, ConversationRow]> {
  const rows = new Map<string, ConversationRow>();
  for (const id of [...ids].sort()) {
    const row = await lockRow(run, id);
    if (!row) throw notFound('conversation');
    rows.set(id, row);
  }
  const [first, second] = ids.map((id) => rows.get(id));
  if (!first || !second) throw notFound('conversation');
  return [first, second];
}
