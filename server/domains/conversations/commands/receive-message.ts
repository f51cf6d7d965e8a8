import { and, eq, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { languages } from '../../../kernel/language.ts';
import { command, type Run } from '../../../platform/command.ts';
import { insertRows } from '../../../platform/database/insert-rows.ts';
import { hideInText } from '../rules/secrets/hide-secrets.ts';
import { conversations, type MessageSignature, participants } from '../schema.ts';
import { addMessage } from './add-message.ts';
import { lockSurvivor } from './joining/survivor.ts';

const recipient = z.strictObject({ address: z.string(), name: z.string() });

const input = z.strictObject({
  /** Null begins a new conversation. */
  conversationId: z.uuid().nullable(),
  channel: z.string(),
  subject: z.string(),
  customerId: z.uuid(),
  language: z.enum(languages).nullable(),
  teamId: z.uuid().nullable().default(null),
  brandId: z.uuid().nullable().default(null),
  text: z.string(),
  html: z.string().nullable(),
  quotedText: z.string().nullable().default(null),
  quotedHtml: z.string().nullable().default(null),
  to: z.array(recipient).default([]),
  cc: z.array(recipient).default([]),
  source: z
    .strictObject({
      mailId: z.uuid().optional(),
      authentication: z.strictObject({ spf: z.string(), dkim: z.string(), dmarc: z.string() }).optional(),
    })
    .nullable()
    .default(null),
  signature: z.custom<MessageSignature>().nullable().default(null),
  verified: z.boolean(),
  automatic: z.boolean().default(false),
  remotePictures: z.number().int().min(0).default(0),
  files: z
    .array(z.strictObject({ fileId: z.uuid(), contentId: z.string().nullable(), isInline: z.boolean() }))
    .default([]),
  at: z.date(),
  participants: z
    .array(z.strictObject({ customerId: z.uuid(), role: z.enum(['requester', 'copied', 'unverified']) }))
    .default([]),
  folder: z.enum(['work', 'spam']).default('work'),
  perhapsConversationId: z.uuid().nullable().default(null),
});

type Given = z.output<typeof input>;

/** A customer's words arrive through a channel. What room owns the work hears of it. */
export const receiveMessage = command({
  name: 'conversations.receive-message',
  permission: 'conversations:write',
  input,
  async run(run, given) {
    const isNew = given.conversationId === null;
    const conversationId = given.conversationId
      ? (await lockSurvivor(run, given.conversationId)).id
      : await begin(run, given);
    await join(run, conversationId, given.participants);
    const {
      text,
      html,
      quotedText,
      quotedHtml,
      to,
      cc,
      source,
      signature,
      verified,
      automatic,
      remotePictures,
      channel,
      language,
    } = given;
    const author = { authorType: 'customer' as const, authorId: given.customerId };
    const words = {
      text,
      html,
      quotedText,
      quotedHtml,
      to,
      cc,
      source,
      signature,
      verified,
      automatic,
      remotePictures,
      channel,
      language,
    };
    const message = { ...words, ...author, conversationId, kind: 'incoming' as const, createdAt: given.at };
    const messageId = await addMessage(run, message, given.files, isNew ? given.subject : undefined);
    const { customerId, folder, teamId, brandId, perhapsConversationId } = given;
    const about = { conversationId, messageId, isNew, channel, customerId, automatic, verified };
    run.announce(
      'message.received',
      { type: 'conversation', id: conversationId },
      { ...about, folder, teamId, brandId, perhapsConversationId },
    );
    return { conversationId, messageId, isNew };
  },
});

async function begin({ tx, actor }: Run, given: Given): Promise<string> {
  const { workspaceId } = actor;
  const { channel, customerId, language, teamId, brandId, at } = given;
  const subject = hideInText(given.subject);
  const row = {
    workspaceId,
    id: newId(),
    channel,
    subject,
    customerId,
    language,
    teamId,
    brandId,
    createdAt: at,
    lastMessageAt: at,
  };
  await insertRows(tx, conversations, [row]);
  return row.id;
}

/** Adds who was not there yet. Whoever is known as unverified rises only when a channel has proved the address. */
async function join(
  { tx, actor, now }: Run,
  conversationId: string,
  people: Given['participants'],
): Promise<void> {
  const { workspaceId } = actor;
  if (people.length === 0) return;
  const rows = people.map(({ customerId, role }) => ({
    workspaceId,
    conversationId,
    customerId,
    role,
    createdAt: now,
  }));
  const known = and(eq(participants.role, 'unverified'), ne(sql`excluded.role`, 'unverified'));
  await tx
    .insert(participants)
    .values(rows.filter((row, at) => rows.findIndex((one) => one.customerId === row.customerId) === at))
    .onConflictDoUpdate({
      target: [participants.workspaceId, participants.conversationId, participants.customerId],
      set: { role: sql`excluded.role` },
      setWhere: known,
    });
}
