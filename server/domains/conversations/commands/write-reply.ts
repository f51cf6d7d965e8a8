import { and, desc, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { seesMasked } from '../../../kernel/actor.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { assertMay } from '../../../platform/permission.ts';
import { choicesInput } from '../choices-input.ts';
import { drafts, messages } from '../schema.ts';
import { addMessage } from './add-message.ts';
import { guardReply } from './guard-reply.ts';
import { lockSurvivor } from './joining/survivor.ts';
import { mention } from './mention.ts';
import { words } from './start-conversation.ts';

const address = z.strictObject({ address: z.email(), name: z.string().max(200).default('') });

const input = z.strictObject({
  conversationId: z.uuid(),
  kind: z.enum(['reply', 'note']).default('reply'),
  /** Plain text or HTML. */
  body: z.string().min(1).max(1_000_000),
  files: z
    .array(z.strictObject({ fileId: z.uuid(), contentId: z.string().max(200).nullable().default(null) }))
    .max(100)
    .default([]),
  cc: z.array(address).max(50).default([]),
  bcc: z.array(address).max(50).default([]),
  mentions: z.array(z.uuid()).max(50).default([]),
  mentionedTeams: z.array(z.uuid()).max(20).default([]),
  /** The newest message that the writer saw: when somebody wrote since, the reply is refused. */
  lastSeenId: z.uuid().optional(),
  /** The reply leaves after so many seconds and may be taken back until then. */
  sendAfterSeconds: z.number().int().min(0).max(86_400).default(0),
  /** These words were written before: what the writer writes now stays with them. */
  keepDraft: z.boolean().default(false),
  /** Short answers that the customer may choose among; the channel shows them in its way. */
  choices: choicesInput.nullable().default(null),
  /** By which channel it leaves; else the way the customer wrote last. */
  channel: z.string().max(40).optional(),
  /** The customer has it already: it was written in the provider's own app, and the channel only tells of it. */
  hasLeft: z.boolean().default(false),
});

/** A colleague writes: a reply that the channel delivers, or a note that customers never see. */
export const writeReply = command({
  name: 'conversations.write-reply',
  permission: 'conversations:note',
  input,
  async run(run, given) {
    const { actor, now, announce } = run;
    if (given.kind === 'reply') assertMay(actor, 'conversations:write');
    // A reply quotes what the customer wrote, for everybody who is named.
    if (given.cc.length + given.bcc.length > 0 && seesMasked(actor))
      throw new Problem(403, 'contacts-masked');
    const conversation = await lockSurvivor(run, given.conversationId);
    const body = words(given.body);
    if (body.text === '' && given.files.length === 0 && !body.html?.includes('<img'))
      throw new Problem(400, 'message-empty');
    const isReply = given.kind === 'reply';
    const channel = isReply ? (given.channel ?? (await lastWay(run, conversation))) : conversation.channel;
    if (isReply && given.lastSeenId) await guardReply(run, conversation.id, given.lastSeenId);
    const sendAt = isReply ? new Date(now.getTime() + given.sendAfterSeconds * 1000) : null;
    const message = {
      ...body,
      conversationId: conversation.id,
      kind: given.kind,
      authorType:
        actor.type === 'member'
          ? ('member' as const)
          : actor.type === 'token'
            ? ('token' as const)
            : ('system' as const),
      authorId: actor.id,
      channel,
      language: conversation.language,
      cc: isReply ? given.cc : [],
      bcc: isReply ? given.bcc : [],
      choices: isReply ? given.choices : null,
      deliveryState: isReply ? (given.hasLeft ? ('sent' as const) : ('queued' as const)) : null,
      sendAt,
      createdAt: now,
    };
    const files = given.files.map((file) => ({ ...file, isInline: file.contentId !== null }));
    const messageId = await addMessage(run, message, files);
    await mention(run, conversation.id, messageId, {
      memberIds: given.mentions,
      teamIds: given.mentionedTeams,
    });
    if (!given.keepDraft) await dropDraft(run, conversation.id);
    const about = {
      conversationId: conversation.id,
      messageId,
      kind: given.kind,
      channel,
    };
    announce(
      'message.written',
      { type: 'conversation', id: conversation.id },
      { ...about, sendAt: sendAt?.toISOString() ?? null },
    );
    return { messageId };
  },
});

/** The channel of the customer's last words: who went on by another way is answered there. */
async function lastWay(
  { tx }: Run,
  conversation: { workspaceId: string; id: string; channel: string },
): Promise<string> {
  const words = and(
    eq(messages.workspaceId, conversation.workspaceId),
    eq(messages.conversationId, conversation.id),
    eq(messages.kind, 'incoming'),
    eq(messages.verified, true),
    // Words from the page of a request are answered the way the conversation goes.
    ne(messages.channel, 'portal'),
  );
  const [last] = await tx
    .select({ channel: messages.channel })
    .from(messages)
    .where(words)
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(1);
  return last?.channel ?? conversation.channel;
}

async function dropDraft({ tx, actor }: Run, conversationId: string): Promise<void> {
  if (actor.type !== 'member') return;
  const mine = and(
    eq(drafts.workspaceId, actor.workspaceId),
    eq(drafts.conversationId, conversationId),
    eq(drafts.memberId, actor.id),
  );
  await tx.delete(drafts).where(mine);
}
