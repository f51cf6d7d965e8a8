import { and, eq, isNull } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { chatTransfers } from './schema.ts';

/** Somebody took the chat, or it is given on once more: the note was read, or another one stands. */
export async function settleTransfer({ tx, actor, now }: Run, requestId: string): Promise<void> {
  await tx.update(chatTransfers).set({ settledAt: now }).where(liveOf(actor.workspaceId, requestId));
}

/** How a waiting chat was given on; null when it was not. */
export async function findTransfer({ tx, actor }: Run, requestId: string) {
  const [row] = await tx.select().from(chatTransfers).where(liveOf(actor.workspaceId, requestId));
  return row ?? null;
}

const liveOf = (workspaceId: string, requestId: string) =>
  and(
    eq(chatTransfers.workspaceId, workspaceId),
    eq(chatTransfers.requestId, requestId),
    isNull(chatTransfers.settledAt),
  );
