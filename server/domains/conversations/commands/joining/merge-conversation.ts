import { and, eq, inArray, ne } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../../kernel/problem.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { conversations, participants } from '../../schema.ts';
import { moveDrafts, returnDrafts } from './move-drafts.ts';
import { moveMessages } from './move-messages.ts';
import { lockBoth } from './survivor.ts';

const moved = {
  messageIds: z.array(z.uuid()),
  participantIds: z.array(z.uuid()),
  draftMemberIds: z.array(z.uuid()),
};

/**
 * Takes one conversation into another: what was said, who is named, what is begun. From now on words for the first
 * land in the second. Its people come along only when the caller says so, because they will read every reply.
 * Returns what moved, for the way back. @throws Problem 409 `conversation-merged` when one of them was taken in already.
 */
export const mergeConversation = command({
  name: 'conversations.merge-conversation',
  permission: 'conversations:write',
  input: z.strictObject({ conversationId: z.uuid(), intoId: z.uuid(), withPeople: z.boolean() }),
  async run(run, { conversationId, intoId, withPeople }) {
    const [from, into] = await lockBoth(run, [conversationId, intoId]);
    if (from.id === into.id || from.mergedIntoId || into.mergedIntoId)
      throw new Problem(409, 'conversation-merged');
    const messageIds = await moveMessages(run, { fromId: from.id, toId: into.id });
    const draftMemberIds = await moveDrafts(run, from.id, into.id);
    const participantIds = withPeople ? await bringPeople(run, from.id, into.id) : [];
    await setSurvivor(run, from.id, into.id);
    return { messageIds, participantIds, draftMemberIds };
  },
});

/** The way back: exactly what moved returns; what was said since stays. */
export const unmergeConversation = command({
  name: 'conversations.unmerge-conversation',
  permission: 'conversations:write',
  input: z.strictObject({ conversationId: z.uuid(), intoId: z.uuid(), ...moved }),
  async run(run, { conversationId, intoId, messageIds, participantIds, draftMemberIds }) {
    const { tx, actor } = run;
    const [from] = await lockBoth(run, [conversationId, intoId]);
    if (from.mergedIntoId !== intoId) throw new Problem(409, 'conversation-merged');
    if (messageIds.length > 0) await moveMessages(run, { fromId: intoId, toId: from.id, only: messageIds });
    await returnDrafts(run, intoId, from.id, draftMemberIds);
    if (participantIds.length > 0)
      await tx
        .delete(participants)
        .where(
          and(
            eq(participants.workspaceId, actor.workspaceId),
            eq(participants.conversationId, intoId),
            inArray(participants.customerId, participantIds),
            ne(participants.role, 'requester'),
          ),
        );
    await setSurvivor(run, from.id, null);
  },
});

/** Whoever took part and was mailed becomes a reader of the other conversation too; strangers stay strangers. */
async function bringPeople({ tx, actor, now }: Run, fromId: string, toId: string): Promise<string[]> {
  const here = and(
    eq(participants.workspaceId, actor.workspaceId),
    eq(participants.conversationId, fromId),
    ne(participants.role, 'unverified'),
  );
  const people = await tx.select().from(participants).where(here);
  if (people.length === 0) return [];
  const added = await tx
    .insert(participants)
    .values(people.map((one) => ({ ...one, conversationId: toId, role: 'copied' as const, createdAt: now })))
    .onConflictDoNothing()
    .returning({ id: participants.customerId });
  return added.map((one) => one.id);
}

async function setSurvivor({ tx, actor }: Run, id: string, mergedIntoId: string | null): Promise<void> {
  const mine = and(eq(conversations.workspaceId, actor.workspaceId), eq(conversations.id, id));
  await tx.update(conversations).set({ mergedIntoId }).where(mine);
}
