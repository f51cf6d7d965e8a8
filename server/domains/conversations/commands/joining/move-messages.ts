import { and, asc, eq, inArray, max, ne } from 'drizzle-orm';
import { Problem } from '../../../../kernel/problem.ts';
import type { Run } from '../../../../platform/command.ts';
import { conversations, mentions, messages } from '../../schema.ts';

/** Which messages go from where to where; without `only` all that was said, system lines stay. */
export type Move = { fromId: string; toId: string; only?: string[] };

/**
 * Moves messages with who is named in them. Each keeps its id, time and files, so that order and provenance stay.
 * Returns the ids in their order. @throws Problem 409 `message-leaving` while one of them is still on its way out.
 */
export async function moveMessages(run: Run, { fromId, toId, only }: Move): Promise<string[]> {
  const { tx, actor } = run;
  const here = and(
    eq(messages.workspaceId, actor.workspaceId),
    eq(messages.conversationId, fromId),
    ne(messages.kind, 'system'),
    only ? inArray(messages.id, only) : undefined,
  );
  const said = await tx
    .select({ id: messages.id, state: messages.deliveryState })
    .from(messages)
    .where(here)
    .orderBy(asc(messages.createdAt), asc(messages.id))
    .for('update');
  if (said.some((one) => one.state === 'queued')) throw new Problem(409, 'message-leaving');
  const ids = said.map((one) => one.id);
  if (ids.length === 0) return ids;
  await tx
    .update(messages)
    .set({ conversationId: toId })
    .where(and(eq(messages.workspaceId, actor.workspaceId), inArray(messages.id, ids)));
  await tx
    .update(mentions)
    .set({ conversationId: toId })
    .where(and(eq(mentions.workspaceId, actor.workspaceId), inArray(mentions.messageId, ids)));
  for (const messageId of ids)
    run.announce(
      'message.moved',
      { type: 'conversation', id: toId },
      { messageId, fromConversationId: fromId, toConversationId: toId },
    );
  await setClock(run, fromId);
  await setClock(run, toId);
  return ids;
}

/** The time of the newest words of a conversation, worked out again from its messages. */
async function setClock({ tx, actor }: Run, conversationId: string): Promise<void> {
  const { workspaceId, kind, createdAt } = messages;
  const [row] = await tx
    .select({ at: max(createdAt) })
    .from(messages)
    .where(
      and(
        eq(workspaceId, actor.workspaceId),
        eq(messages.conversationId, conversationId),
        ne(kind, 'system'),
      ),
    );
  if (!row?.at) return;
  await tx
    .update(conversations)
    .set({ lastMessageAt: row.at })
    .where(and(eq(conversations.workspaceId, actor.workspaceId), eq(conversations.id, conversationId)));
}
