import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { type CustomerCard, listCustomerCards } from '../../customers/index.ts';
import { linkTo, listFiles } from '../../files/index.ts';
import { maySee } from '../access-card.ts';
import { findVisible } from '../commands/add-message.ts';
import { survivorOf } from '../commands/joining/survivor.ts';
import { conversations, drafts, messages, type ParticipantRole, participants } from '../schema.ts';

export type Participant = { role: ParticipantRole; customer: CustomerCard };

/** A conversation with one of its messages, for the room that opens work on it. One statement. */
export const findOpening = query({
  name: 'conversations.find-opening',
  permission: 'conversations:read',
  input: z.strictObject({ conversationId: z.uuid(), messageId: z.uuid() }),
  async run({ tx, actor }, { conversationId, messageId }) {
    const joined = and(eq(messages.workspaceId, conversations.workspaceId), eq(messages.id, messageId));
    const [row] = await tx
      .select({
        conversation: conversations,
        text: messages.text,
        kind: messages.kind,
        authorType: messages.authorType,
        at: messages.createdAt,
      })
      .from(conversations)
      .leftJoin(messages, joined)
      .where(and(eq(conversations.workspaceId, actor.workspaceId), eq(conversations.id, conversationId)));
    if (!row || !maySee(actor, row.conversation)) throw notFound('conversation');
    return row;
  },
});

/**
 * What a channel needs to send: the conversation (the one that took it in, if one did), who takes part, and the
 * newest messages first.
 */
export const findConversationForSending = query({
  name: 'conversations.find-conversation-for-sending',
  permission: 'conversations:read',
  input: z.strictObject({ conversationId: z.uuid() }),
  async run(run, { conversationId }) {
    const { tx, actor, context } = run;
    const conversation = await findVisible(run, await survivorOf(run, conversationId));
    const here = and(
      eq(participants.workspaceId, actor.workspaceId),
      eq(participants.conversationId, conversation.id),
    );
    const places = await tx.select().from(participants).where(here);
    const cards = await listCustomerCards(context, { customerIds: places.map((place) => place.customerId) });
    const byId = new Map(cards.map((card) => [card.id, card]));
    const people = places.flatMap((place): Participant[] => {
      const customer = byId.get(place.customerId);
      return customer ? [{ role: place.role, customer }] : [];
    });
    const said = and(
      eq(messages.workspaceId, actor.workspaceId),
      eq(messages.conversationId, conversation.id),
    );
    const lastMessages = await tx
      .select({ id: messages.id, kind: messages.kind, createdAt: messages.createdAt })
      .from(messages)
      .where(said)
      .orderBy(desc(messages.createdAt), desc(messages.id))
      .limit(20);
    return { conversation, participants: people, lastMessages };
  },
});

/** A member's draft in a conversation with its files by name and link, or null. */
export const findDraft = query({
  name: 'conversations.find-draft',
  permission: 'conversations:note',
  input: z.strictObject({ conversationId: z.uuid() }),
  async run(run, { conversationId }) {
    const { tx, actor } = run;
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    await findVisible(run, conversationId);
    const mine = and(
      eq(drafts.workspaceId, actor.workspaceId),
      eq(drafts.conversationId, conversationId),
      eq(drafts.memberId, actor.id),
    );
    const [row] = await tx.select().from(drafts).where(mine);
    return row ? { ...row, files: await filesOf(run, row.fileIds) } : null;
  },
});

/** In the order in which they were attached; a file that is gone meanwhile is left out. */
async function filesOf({ context, now }: Run, fileIds: string[]) {
  const found = new Map((await listFiles(context, { fileIds })).map((file) => [file.id, file]));
  return fileIds.flatMap((fileId) => {
    const file = found.get(fileId);
    return file
      ? { id: fileId, name: file.name, type: file.type, size: file.size, url: linkTo(file, now) }
      : [];
  });
}
