import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { findMerge } from '../../customers/index.ts';
import { conversations, messages, movedByMerges, participants } from '../schema.ts';

/**
 * Brings conversations into line with a merge of customers as it stands now: what was the merged one's is the kept
 * one's, or goes back. What moved is written down row by row, so that it goes back exactly.
 */
export const followMerge = command({
  name: 'conversations.follow-merge',
  permission: 'conversations:write',
  input: z.strictObject({ mergeId: z.uuid() }),
  async run(run, { mergeId }) {
    const merge = await findMerge(run.context, { mergeId });
    if (!merge) return;
    const { keptId, mergedId } = merge;
    if (merge.stands) await moveOver(run, mergeId, mergedId, keptId);
    else await moveBack(run, mergeId, keptId, mergedId);
    const subject = { type: 'customer', id: keptId };
    run.announce('conversation.customers-moved', subject, { customerIds: [keptId, mergedId] });
  },
});

type MovedRow = typeof movedByMerges.$inferInsert;

async function moveOver({ tx, actor }: Run, mergeId: string, from: string, to: string): Promise<void> {
  const { workspaceId } = actor;
  const story = (kind: MovedRow['kind'], rowId: string, role: string | null = null): MovedRow => ({
    ...{ workspaceId, mergeId, kind, rowId, role },
  });
  const owned = await tx
    .update(conversations)
    .set({ customerId: to })
    .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.customerId, from)))
    .returning({ id: conversations.id });
  const places = await tx
    .delete(participants)
    .where(and(eq(participants.workspaceId, workspaceId), eq(participants.customerId, from)))
    .returning();
  const joined =
    places.length > 0
      ? await tx
          .insert(participants)
          .values(places.map((place) => ({ ...place, customerId: to })))
          .onConflictDoNothing()
          .returning({ conversationId: participants.conversationId })
      : [];
  const isNew = new Set(joined.map((place) => place.conversationId));
  const authored = await tx
    .update(messages)
    .set({ authorId: to })
    .where(
      and(
        eq(messages.workspaceId, workspaceId),
        eq(messages.authorType, 'customer'),
        eq(messages.authorId, from),
      ),
    )
    .returning({ id: messages.id });
  const rows = [
    ...owned.map(({ id }) => story('conversation', id)),
    ...places.map(({ conversationId, role }) =>
      story(isNew.has(conversationId) ? 'joined' : 'present', conversationId, role),
    ),
    ...authored.map(({ id }) => story('message', id)),
  ];
  for (let at = 0; at < rows.length; at += 2000)
    await tx
      .insert(movedByMerges)
      .values(rows.slice(at, at + 2000))
      .onConflictDoNothing();
}

async function moveBack({ tx, actor, now }: Run, mergeId: string, from: string, to: string): Promise<void> {
  const { workspaceId } = actor;
  const mine = and(eq(movedByMerges.workspaceId, workspaceId), eq(movedByMerges.mergeId, mergeId));
  const rows = await tx.delete(movedByMerges).where(mine).returning();
  const idsOf = (kind: MovedRow['kind']) => rows.filter((row) => row.kind === kind).map((row) => row.rowId);
  const [owned, joined, authored] = [idsOf('conversation'), idsOf('joined'), idsOf('message')];
  if (owned.length > 0)
    await tx
      .update(conversations)
      .set({ customerId: to })
      .where(and(eq(conversations.workspaceId, workspaceId), inArray(conversations.id, owned)));
  if (joined.length > 0) {
    const came = and(eq(participants.workspaceId, workspaceId), eq(participants.customerId, from));
    await tx.delete(participants).where(and(came, inArray(participants.conversationId, joined)));
  }
  const places = rows.filter((row) => row.kind === 'joined' || row.kind === 'present');
  const standing = await standingAmong(
    tx,
    workspaceId,
    places.map((row) => row.rowId),
  );
  const back = places.flatMap(({ rowId, role }) =>
    standing.has(rowId) && role
      ? [{ workspaceId, conversationId: rowId, customerId: to, role: role as Role, createdAt: now }]
      : [],
  );
  if (back.length > 0) await tx.insert(participants).values(back).onConflictDoNothing();
  if (authored.length > 0)
    await tx
      .update(messages)
      .set({ authorId: to })
      .where(and(eq(messages.workspaceId, workspaceId), inArray(messages.id, authored)));
}

type Role = (typeof participants.$inferInsert)['role'];

/** Conversations that were deleted meanwhile take nobody back. */
async function standingAmong(tx: Run['tx'], workspaceId: string, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(eq(conversations.workspaceId, workspaceId), inArray(conversations.id, ids)));
  return new Set(rows.map((row) => row.id));
}
