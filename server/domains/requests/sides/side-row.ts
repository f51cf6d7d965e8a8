import { and, eq, inArray } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { type AccessCard, deleteConversation, setAccessCard } from '../../conversations/index.ts';
import { sideConversations } from './schema.ts';

/** What of a card changes when a request is given to others; its brand stays. */
type Place = Omit<AccessCard, 'brandId'>;

export type SideRow = typeof sideConversations.$inferSelect;

/** The side conversation with this id, if it is one. */
export async function findSide({ tx, actor }: Run, conversationId: string): Promise<SideRow | undefined> {
  const { workspaceId, conversationId: id } = sideConversations;
  const mine = and(eq(workspaceId, actor.workspaceId), eq(id, conversationId));
  const [row] = await tx.select().from(sideConversations).where(mine);
  return row;
}

/** Who may see a request may see what was said beside it, and nobody else: their cards change together. */
export async function followSides(run: Run, requestId: string, card: Place): Promise<void> {
  for (const { conversationId } of await sidesOf(run, [requestId]))
    await setAccessCard(run.context, { conversationId, ...card });
}

/** Deletes for good what was said beside these requests; rooms with copies hear it. */
export async function removeSides(run: Run, requestIds: string[]): Promise<void> {
  for (const { conversationId, requestId } of await sidesOf(run, requestIds)) {
    await deleteConversation(run.context, { conversationId });
    run.announce('side-conversation.deleted', subjectOf(conversationId), { requestId, conversationId });
  }
}

/** The subject of every event of a side conversation. */
export function subjectOf(conversationId: string) {
  return { type: 'conversation', id: conversationId };
}

async function sidesOf({ tx, actor }: Run, requestIds: string[]): Promise<SideRow[]> {
  const { workspaceId, requestId } = sideConversations;
  const theirs = and(eq(workspaceId, actor.workspaceId), inArray(requestId, requestIds));
  return tx.select().from(sideConversations).where(theirs);
}

/** What is asked beside a request goes on beside another; all of it, or only these. @returns the conversations. */
export async function moveSides(
  run: Run,
  from: { id: string },
  into: { id: string } & Place,
  only?: readonly string[],
): Promise<string[]> {
  const { workspaceId, requestId, conversationId } = sideConversations;
  if (only?.length === 0) return [];
  const theirs = and(
    eq(workspaceId, run.actor.workspaceId),
    eq(requestId, from.id),
    only ? inArray(conversationId, [...only]) : undefined,
  );
  const moved = await run.tx
    .update(sideConversations)
    .set({ requestId: into.id })
    .where(theirs)
    .returning({ id: conversationId });
  const { teamId, assigneeId } = into;
  if (moved.length > 0) await followSides(run, into.id, { teamId, assigneeId });
  return moved.map(({ id }) => id);
}
