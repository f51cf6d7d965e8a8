import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../platform/database/columns.ts';
import type { SecretKind } from './rules/secrets/shapes.ts';

/** All messages about one matter, with the access card that later rooms set on it. */
export const conversations = pgTable(
  'conversations',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    channel: text().notNull(),
    subject: text().notNull(),
    customerId: uuid().notNull(),
    language: text(),
    /** The access card: who may read, set by the room that owns the work. */
    teamId: uuid(),
    assigneeId: uuid(),
    brandId: uuid(),
    /** The conversation that took this one in; whatever comes for this one lands there. */
    mergedIntoId: uuid(),
    createdAt: instant().notNull(),
    lastMessageAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('conversations_customer').on(table.workspaceId, table.customerId),
    index('conversations_merged')
      .on(table.workspaceId, table.mergedIntoId)
      .where(sql`merged_into_id is not null`),
  ],
);

/**
 * People in a conversation. Somebody unknown who answered is one too, unverified, and is mailed nothing; whoever is
 * asked beside the customer's conversation is no requester.
 */
export type ParticipantRole = 'requester' | 'asked' | 'copied' | 'unverified';
export const participants = pgTable(
  'participants',
  {
    workspaceId: workspaceId(),
    conversationId: uuid().notNull(),
    customerId: uuid().notNull(),
    role: text().$type<ParticipantRole>().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.conversationId, table.customerId] }),
    foreignKey({
      columns: [table.workspaceId, table.conversationId],
      foreignColumns: [conversations.workspaceId, conversations.id],
    }).onDelete('cascade'),
  ],
);

export type DeliveryState = 'queued' | 'sent' | 'delivered' | 'failed' | 'not-sent';
export type MessageKind = 'incoming' | 'reply' | 'note' | 'system';
export type Recipient = { address: string; name: string };

/** What was said. The visible part and the quoted rest are kept apart; together they are the whole. */
export const messages = pgTable(
  'messages',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    conversationId: uuid().notNull(),
    kind: text().$type<MessageKind>().notNull(),
    text: text().notNull(),
    html: text(),
    quotedText: text(),
    quotedHtml: text(),
    authorType: text().$type<'customer' | 'member' | 'token' | 'system'>().notNull(),
    authorId: uuid(),
    channel: text().notNull(),
    language: text(),
    to: jsonb().$type<Recipient[]>().notNull().default([]),
    cc: jsonb().$type<Recipient[]>().notNull().default([]),
    bcc: jsonb().$type<Recipient[]>().notNull().default([]),
    /** What the channel knows of it: the log entry it came by, results of authentication. */
    source: jsonb().$type<MessageSource>(),
    /** Who signed it, where a channel knows signatures, and what became of checking that. */
    signature: jsonb().$type<MessageSignature>(),
    verified: boolean().notNull().default(true),
    automatic: boolean().notNull().default(false),
    remotePictures: integer().notNull().default(0),
    deliveryState: text().$type<DeliveryState>(),
    deliveryReason: text(),
    /** Short answers that a reply offers to tap on; a channel without such shows them as a numbered list. */
    choices: text().array(),
    /** When the customer read it, where the channel tells. */
    readAt: instant(),
    /** The sign that the customer put under it. */
    customerReaction: text(),
    /** The sign that we put under the customer's words, in their app. */
    ownReaction: text(),
    /** Until then a reply may be taken back; the channel sends it afterwards. */
    sendAt: instant(),
    redactedAt: instant(),
    /** How many secrets (numbers of cards, keys, passwords) were hidden in it when it was written. */
    hiddenSecrets: integer().notNull().default(0),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('messages_conversation').on(table.workspaceId, table.conversationId, table.createdAt, table.id),
    foreignKey({
      columns: [table.workspaceId, table.conversationId],
      foreignColumns: [conversations.workspaceId, conversations.id],
    }).onDelete('cascade'),
  ],
);

export type MessageSource = {
  mailId?: string;
  /** The message of another conversation that this one repeats. */
  carriedFrom?: string;
  authentication?: { spf: string; dkim: string; dmarc: string };
};

/** `state`: `valid`, or what is to be known before the words are trusted; who, by whose word. */
export type MessageSignature = {
  state: 'valid' | 'altered' | 'other-address' | 'expired' | 'unknown-issuer' | 'unreadable';
  name: string | null;
  address: string | null;
  issuer: string | null;
};

/** A secret that a message held when it was written, locked up; whoever looks at it leaves a line in the trail. */
export const messageSecrets = pgTable(
  'message_secrets',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    messageId: uuid().notNull(),
    kind: text().$type<SecretKind>().notNull(),
    sealed: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('message_secrets_message').on(table.workspaceId, table.messageId),
    foreignKey({
      columns: [table.workspaceId, table.messageId],
      foreignColumns: [messages.workspaceId, messages.id],
    }).onDelete('cascade'),
  ],
);

/** Files of a message, in order; those shown inside the text carry their content id. */
export const messageFiles = pgTable(
  'message_files',
  {
    workspaceId: workspaceId(),
    messageId: uuid().notNull(),
    fileId: uuid().notNull(),
    position: integer().notNull(),
    contentId: text(),
    isInline: boolean().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.messageId, table.fileId] }),
    index('message_files_file').on(table.workspaceId, table.fileId),
    foreignKey({
      columns: [table.workspaceId, table.messageId],
      foreignColumns: [messages.workspaceId, messages.id],
    }).onDelete('cascade'),
  ],
);

/** `shared` to read and take over, `check` to be looked at before it is sent, `checked` when it was. */
export type DraftSharing = 'shared' | 'check' | 'checked';

/** What a member has begun to write: one per conversation, kept on the server. */
export const drafts = pgTable(
  'drafts',
  {
    workspaceId: workspaceId(),
    conversationId: uuid().notNull(),
    memberId: uuid().notNull(),
    kind: text().$type<'reply' | 'note'>().notNull(),
    html: text().notNull(),
    cc: jsonb().$type<Recipient[]>().notNull().default([]),
    fileIds: uuid().array().notNull(),
    version: integer().notNull(),
    updatedAt: instant().notNull(),
    /** Null while it is the writer's alone; else who else sees it, and what they are asked for. */
    sharing: text().$type<DraftSharing>(),
    /** Who is asked to look at it; nobody in particular when null. */
    checkerId: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.conversationId, table.memberId] }),
    foreignKey({
      columns: [table.workspaceId, table.conversationId],
      foreignColumns: [conversations.workspaceId, conversations.id],
    }).onDelete('cascade'),
  ],
);

/** Members named with @ in a note. */
export const mentions = pgTable(
  'mentions',
  {
    workspaceId: workspaceId(),
    messageId: uuid().notNull(),
    memberId: uuid().notNull(),
    conversationId: uuid().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.messageId, table.memberId] }),
    index('mentions_member').on(table.workspaceId, table.memberId, table.createdAt),
    foreignKey({
      columns: [table.workspaceId, table.messageId],
      foreignColumns: [messages.workspaceId, messages.id],
    }).onDelete('cascade'),
  ],
);

/** Up to when a member has read a conversation. */
export const readMarks = pgTable(
  'read_marks',
  {
    workspaceId: workspaceId(),
    conversationId: uuid().notNull(),
    memberId: uuid().notNull(),
    readAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.memberId, table.conversationId] })],
);

/** What a merge of customers moved, row by row, until it is taken back. */
export const movedByMerges = pgTable(
  'moved_by_merges',
  {
    workspaceId: workspaceId(),
    mergeId: uuid().notNull(),
    /** `joined`: took part in the merged one's place; `present`: the kept one took part already. */
    kind: text().$type<'conversation' | 'joined' | 'present' | 'message'>().notNull(),
    rowId: uuid().notNull(),
    role: text(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.mergeId, table.kind, table.rowId] })],
);

/** A link by which a customer reads their conversation and writes on: only the hash of its secret is kept. */
export const conversationLinks = pgTable(
  'conversation_links',
  {
    workspaceId: workspaceId(),
    hash: text().notNull(),
    conversationId: uuid().notNull(),
    customerId: uuid().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.hash] }),
    index('conversation_links_conversation').on(table.workspaceId, table.conversationId),
    foreignKey({
      columns: [table.workspaceId, table.conversationId],
      foreignColumns: [conversations.workspaceId, conversations.id],
    }).onDelete('cascade'),
  ],
);

/** A small sign under a message that only colleagues see. */
export const reactions = ['thumb', 'heart', 'thanks', 'party', 'eyes', 'done'] as const;
export type Reaction = (typeof reactions)[number];

/** Who put which sign under which message. */
export const messageReactions = pgTable(
  'message_reactions',
  {
    workspaceId: workspaceId(),
    messageId: uuid().notNull(),
    memberId: uuid().notNull(),
    reaction: text().$type<Reaction>().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.messageId, table.memberId, table.reaction] }),
    foreignKey({
      columns: [table.workspaceId, table.messageId],
      foreignColumns: [messages.workspaceId, messages.id],
    }).onDelete('cascade'),
  ],
);
