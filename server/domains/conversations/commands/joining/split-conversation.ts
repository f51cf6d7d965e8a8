import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../../kernel/ids.ts';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { conversations, messages, participants } from '../../schema.ts';
import { moveMessages } from './move-messages.ts';
import { lockSurvivor } from './survivor.ts';

/**
 * Takes chosen messages out into a conversation of their own, in their order. Something must stay behind.
 * @throws Problem 404 `message-not-found`, 409 `split-leaves-nothing` or `message-leaving`.
 */
export const splitConversation = command({
  name: 'conversations.split-conversation',
  permission: 'conversations:write',
  input: z.strictObject({
    conversationId: z.uuid(),
    messageIds: z.array(z.uuid()).min(1).max(200),
    subject: z.string(),
    /** Whose conversation the new one is; the same customer's when left out. */
    customerId: z.uuid().optional(),
  }),
  async run(run, { conversationId, messageIds, subject, customerId: given }) {
    const { tx, actor, now, announce } = run;
    const { workspaceId } = actor;
    const from = await lockSurvivor(run, conversationId);
    const chosen = await choose(run, from.id, messageIds);
    const customerId = given ?? from.customerId;
    const id = newId();
    const times = { createdAt: chosen.firstAt, lastMessageAt: chosen.lastAt };
    await tx
      .insert(conversations)
      .values({ ...from, ...times, id, subject, customerId, assigneeId: null, mergedIntoId: null });
    await tx
      .insert(participants)
      .values({ workspaceId, conversationId: id, customerId, role: 'requester', createdAt: now });
    await moveMessages(run, { fromId: from.id, toId: id, only: chosen.ids });
    announce(
      'conversation.started',
      { type: 'conversation', id },
      { conversationId: id, channel: from.channel },
    );
    return { conversationId: id, messageId: chosen.ids[0] ?? '', messageIds: chosen.ids };
  },
});

async function choose({ tx, actor }: Run, conversationId: string, messageIds: string[]) {
  const said = and(
    eq(messages.workspaceId, actor.workspaceId),
    eq(messages.conversationId, conversationId),
    ne(messages.kind, 'system'),
  );
  const rows = await tx
    .select({ id: messages.id, at: messages.createdAt })
    .from(messages)
    .where(and(said, inArray(messages.id, messageIds)))
    .orderBy(asc(messages.createdAt), asc(messages.id));
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || rows.length !== new Set(messageIds).size) throw notFound('message');
  if ((await tx.$count(messages, said)) === rows.length) throw new Problem(409, 'split-leaves-nothing');
  return { ids: rows.map((row) => row.id), firstAt: first.at, lastAt: last.at };
}
