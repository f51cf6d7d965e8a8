import { and, asc, eq, getTableColumns, gt, inArray, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { readCursor, toPage } from '../../../kernel/page.ts';
import { query, type Run } from '../../../platform/command.ts';
import { tokenCards } from '../../access/index.ts';
import { customerCards } from '../../customers/index.ts';
import { type FileRow, type FileStanding, linkTo, listFiles, standingNow } from '../../files/index.ts';
import { memberCards } from '../../team/index.ts';
import { visibleTo } from '../access-card.ts';
import { findVisible } from '../commands/add-message.ts';
import { conversations, messageFiles, messages, type Reaction } from '../schema.ts';

/** Who put a sign under a message. */
export type Reacted = { reaction: Reaction; memberId: string };
export type MessageRow = typeof messages.$inferSelect & { reactions: Reacted[] };
export type Attachment = {
  id: string;
  name: string;
  type: string;
  size: number;
  url: string;
  contentId: string | null;
  isInline: boolean;
  /** Whether it is handed out, waits for the virus scanner, or holds a virus. */
  state: FileStanding;
};
export type MessageView = MessageRow & {
  author: { type: string; id: string | null; name: string };
  attachments: Attachment[];
};

/** The signs of a message in the order they came, in the statement that reads it. */
const reactions = sql<Reacted[]>`(
  select coalesce(json_agg(json_build_object('reaction', r.reaction, 'memberId', r.member_id) order by r.created_at), '[]')
  from message_reactions r where r.workspace_id = messages.workspace_id and r.message_id = messages.id)`;
const columns = { ...getTableColumns(messages), reactions };

/** The messages of a conversation, oldest first, with authors by name and links to files. */
export const listMessages = query({
  name: 'conversations.list-messages',
  permission: 'conversations:read',
  input: z.strictObject({
    conversationId: z.uuid(),
    limit: z.number().int().min(1).max(200).default(200),
    cursor: z.string().max(500).optional(),
  }),
  async run(run, { conversationId, limit, cursor }) {
    const { tx, actor } = run;
    const at = readCursor(cursor, ['time', 'id']);
    const time = at ? sql`${at[0]}::timestamptz` : null;
    const after =
      at && time
        ? or(gt(messages.createdAt, time), and(eq(messages.createdAt, time), gt(messages.id, String(at[1]))))
        : undefined;
    const inside = and(
      eq(messages.workspaceId, actor.workspaceId),
      eq(messages.conversationId, conversationId),
      after,
    );
    // Both leave together: what was read is dropped with the transaction when the conversation may not be seen.
    const [, rows] = await Promise.all([
      findVisible(run, conversationId),
      tx
        .select(columns)
        .from(messages)
        .where(inside)
        .orderBy(asc(messages.createdAt), asc(messages.id))
        .limit(limit + 1),
    ]);
    const page = toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
    return { items: await withAuthorsAndFiles(run, page.items), nextCursor: page.nextCursor };
  },
});

/** One message as the list shows it, null when there is none. @throws Problem 404 when it may not be seen. */
export const readMessage = query({
  name: 'conversations.read-message',
  permission: 'conversations:read',
  input: z.strictObject({ messageId: z.uuid() }),
  async run(run, { messageId }): Promise<MessageView | null> {
    const { tx, actor } = run;
    const [row] = await tx
      .select(columns)
      .from(messages)
      .where(and(eq(messages.workspaceId, actor.workspaceId), eq(messages.id, messageId)));
    if (!row) return null;
    await findVisible(run, row.conversationId);
    const [view] = await withAuthorsAndFiles(run, [row]);
    return view ?? null;
  },
});

/** Messages by their ids, oldest first; those that may not be seen, and those that are gone, are left out. */
export const readMessages = query({
  name: 'conversations.read-messages',
  permission: 'conversations:read',
  input: z.strictObject({ messageIds: z.array(z.uuid()).max(500) }),
  async run(run, { messageIds }): Promise<MessageView[]> {
    if (messageIds.length === 0) return [];
    const { tx, actor } = run;
    const rows = await tx
      .select(columns)
      .from(messages)
      .innerJoin(
        conversations,
        and(
          eq(conversations.workspaceId, messages.workspaceId),
          eq(conversations.id, messages.conversationId),
        ),
      )
      .where(
        and(
          eq(messages.workspaceId, actor.workspaceId),
          inArray(messages.id, messageIds),
          visibleTo(actor, conversations),
        ),
      )
      .orderBy(asc(messages.createdAt), asc(messages.id));
    return withAuthorsAndFiles(run, rows);
  },
});

async function withAuthorsAndFiles(run: Run, rows: MessageRow[]): Promise<MessageView[]> {
  const ids = rows.map((row) => row.id);
  const [names, files] = await Promise.all([authorNames(run, rows), attachmentsOf(run, ids)]);
  return rows.map((row) => ({
    ...row,
    author: { type: row.authorType, id: row.authorId, name: names.get(row.authorId ?? '') ?? '' },
    attachments: files.get(row.id) ?? [],
  }));
}

async function authorNames({ tx, actor }: Run, rows: MessageRow[]): Promise<Map<string, string>> {
  const cards = { customer: customerCards, member: memberCards, token: tokenCards };
  const found = await Promise.all(
    Object.entries(cards).map(async ([type, card]) => {
      const ids = rows.filter((row) => row.authorType === type).flatMap((row) => row.authorId ?? []);
      if (ids.length === 0) return [];
      const named = and(eq(card.workspaceId, actor.workspaceId), inArray(card.id, [...new Set(ids)]));
      return tx.select({ id: card.id, name: card.name }).from(card).where(named);
    }),
  );
  return new Map(found.flat().map(({ id, name }) => [id, name]));
}

/** The files of messages, in order, by message. */
export async function attachmentsOf(
  { tx, actor, context, now }: Run,
  messageIds: string[],
): Promise<Map<string, Attachment[]>> {
  const byMessage = new Map<string, Attachment[]>();
  if (messageIds.length === 0) return byMessage;
  const { workspaceId } = actor;
  const mine = and(eq(messageFiles.workspaceId, workspaceId), inArray(messageFiles.messageId, messageIds));
  const places = await tx.select().from(messageFiles).where(mine).orderBy(asc(messageFiles.position));
  if (places.length === 0) return byMessage;
  const found = await listFiles(context, { fileIds: places.map((place) => place.fileId) });
  const byId = new Map<string, FileRow>(found.map((file) => [file.id, file]));
  for (const { messageId, fileId, contentId, isInline } of places) {
    const file = byId.get(fileId);
    if (!file) continue;
    const { id, name, type, size } = file;
    const attachment = {
      ...{ id, name, type, size, contentId, isInline },
      url: linkTo(file, now),
      state: standingNow(file),
    };
    byMessage.set(messageId, [...(byMessage.get(messageId) ?? []), attachment]);
  }
  return byMessage;
}
