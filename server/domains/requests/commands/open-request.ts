import { and, eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { command, type Run } from '../../../platform/command.ts';
import { insertRows } from '../../../platform/database/insert-rows.ts';
import { findOpening, previewOf } from '../../conversations/index.ts';
import { customerCards } from '../../customers/index.ts';
import { expiryOf, tidyLabels } from '../rules.ts';
import { priorities, requestCounters, requests } from '../schema.ts';
import { about, subjectOf } from './request-row.ts';

/**
 * Opens the request of a conversation. A conversation has one: opening again returns the one that stands.
 */
export const openRequest = command({
  name: 'requests.open-request',
  permission: 'requests:write',
  input: z.strictObject({
    conversationId: z.uuid(),
    messageId: z.uuid(),
    openedBy: z.enum(['message', 'api', 'member']),
    folder: z.enum(['work', 'spam']).default('work'),
    teamId: z.uuid().nullable().default(null),
    brandId: z.uuid().nullable().default(null),
    assigneeId: z.uuid().nullable().default(null),
    priority: z.enum(priorities).default('normal'),
    labels: z.array(z.string().max(100)).max(50).default([]),
    fields: z.record(z.string(), z.unknown()).default({}),
    perhapsConversationId: z.uuid().nullable().default(null),
    followsId: z.uuid().nullable().default(null),
    notify: z.boolean().default(false),
    automatic: z.boolean().default(false),
  }),
  async run(run, given) {
    const { tx, actor, announce, context, now } = run;
    const { workspaceId } = actor;
    if (!context.cause) await lockConversation(run, given.conversationId);
    const before = await findByConversation(run, given.conversationId);
    if (before) return { requestId: before.id, number: before.number, isNew: false };
    const { conversationId, messageId } = given;
    const { conversation, text, kind, at } = await findOpening(context, { conversationId, messageId });
    const { folder, teamId, brandId, assigneeId, priority, fields, followsId, openedBy, notify, automatic } =
      given;
    const perhaps = given.perhapsConversationId
      ? await findByConversation(run, given.perhapsConversationId)
      : undefined;
    const row = {
      ...{
        workspaceId,
        id: newId(),
        conversationId: conversation.id,
        folder,
        teamId,
        brandId,
        assigneeId,
        priority,
        fields,
        followsId,
      },
      number: await nextNumber(run),
      subject: conversation.subject,
      status: 'open' as const,
      channel: conversation.channel,
      language: conversation.language,
      customerId: conversation.customerId,
      customerValueMinor: await worthOf(run, conversation.customerId),
      labels: tidyLabels(given.labels),
      folderExpiresAt: expiryOf(folder, now),
      preview: previewOf(text ?? ''),
      perhapsId: perhaps?.id ?? null,
      createdAt: conversation.createdAt,
      updatedAt: now,
      lastMessageAt: conversation.lastMessageAt,
      customerWroteAt: kind === 'incoming' && !automatic ? at : null,
    };
    await insertRows(tx, requests, [row]);
    const { customerId, channel, language } = row;
    const who = { customerId, channel, language, folder, teamId, assigneeId, brandId };
    announce('request.opened', subjectOf(row), { ...about(row), ...who, openedBy, notify, automatic });
    return { requestId: row.id, number: row.number, isNew: true };
  },
});

/** What its customer is worth, as far as that is known. */
async function worthOf({ tx, actor }: Run, customerId: string): Promise<number | null> {
  const { workspaceId, id, valueMinor } = customerCards;
  const [row] = await tx
    .select({ valueMinor })
    .from(customerCards)
    .where(and(eq(workspaceId, actor.workspaceId), eq(id, customerId)));
  return row?.valueMinor ?? null;
}

/** One opens, the others wait and find it. A listener holds this lock of its subject already. */
async function lockConversation({ tx }: Run, conversationId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${conversationId}, 0))`);
}

/** The request of a conversation, whatever folder it lies in; of one that was taken into another, that other. */
export async function findByConversation({ tx, actor }: Run, conversationId: string) {
  const look = (which: SQL) =>
    tx
      .select()
      .from(requests)
      .where(and(eq(requests.workspaceId, actor.workspaceId), which));
  let [row] = await look(eq(requests.conversationId, conversationId));
  while (row?.mergedIntoId) [row] = await look(eq(requests.id, row.mergedIntoId));
  return row;
}

/** Counts up under a row lock: numbers of a workspace are short, in order and without gaps. */
async function nextNumber({ tx, actor }: Run): Promise<number> {
  const [row] = await tx
    .insert(requestCounters)
    .values({ workspaceId: actor.workspaceId, next: 2 })
    .onConflictDoUpdate({
      target: requestCounters.workspaceId,
      set: { next: sql`${requestCounters.next} + 1` },
    })
    .returning({ next: requestCounters.next });
  return (row?.next ?? 2) - 1;
}
