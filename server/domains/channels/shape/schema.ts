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
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Language } from '../../../kernel/language.ts';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { ParcelState } from './rules/states.ts';

/** What a connection keeps in the open: ids and names at the provider, its quota. */
export type ConnectionSettings = Record<string, string>;
/** How many messages a provider lets through, and how many were used. */
export type Quota = { limit: number | null; used: number };

/** An account at a provider by which customers write: a LINE official account, a WhatsApp number, a bot. */
export const channelConnections = pgTable(
  'channel_connections',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    channel: text().notNull(),
    name: text().notNull(),
    /** The provider's id of the account: no two connections of a workspace share one. */
    account: text().notNull(),
    settings: jsonb().$type<ConnectionSettings>().notNull().default({}),
    /** Tokens and keys, as JSON sealed with the installation's key. */
    secrets: text().notNull(),
    /** The end of the address that the provider calls. */
    hookKey: text().notNull(),
    teamId: uuid(),
    brandId: uuid(),
    language: text().notNull(),
    state: text().$type<'working' | 'degraded'>().notNull().default('working'),
    reason: text(),
    quota: jsonb().$type<Quota>(),
    checkedAt: instant(),
    lastArrivalAt: instant(),
    /** The provider asked for quiet until then, or has not answered. */
    pausedUntil: instant(),
    createdAt: instant().notNull(),
    /** No longer used; kept because messages refer to it. */
    closedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('channel_connections_account').on(table.workspaceId, table.channel, table.account),
  ],
);

/** Which workspace a called address leads to. Installation-wide: it is asked before the workspace is known. */
export const channelHooks = pgTable('channel_hooks', {
  key: text().primaryKey(),
  workspaceId: uuid().notNull(),
  connectionId: uuid().notNull(),
});

/** What a provider sent, byte for byte, from its arrival until it is taken in. */
export const channelArrivals = pgTable(
  'channel_arrivals',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    connectionId: uuid().notNull(),
    receivedAt: instant().notNull(),
    /** Its words go when it was taken in: they stand in the messages then. What could not be read keeps them. */
    body: text(),
    sha256: text().notNull(),
    fate: text().$type<'stored' | 'taken' | 'quarantined'>().notNull(),
    /** By which rules its parts were taken or left, e.g. `message`, `repeated`, `left: beacon`. */
    rules: text().array().notNull().default(sql`'{}'`),
    tries: integer().notNull().default(0),
    processedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('channel_arrivals_waiting')
      .on(table.workspaceId, table.receivedAt)
      .where(sql`processed_at is null`),
    index('channel_arrivals_connection').on(
      table.workspaceId,
      table.connectionId,
      table.receivedAt,
      table.id,
    ),
    foreignKey({
      columns: [table.workspaceId, table.connectionId],
      foreignColumns: [channelConnections.workspaceId, channelConnections.id],
    }).onDelete('cascade'),
  ],
);

/** A talk at a provider: one person, or a group, with one of our connections. */
export const channelThreads = pgTable(
  'channel_threads',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    connectionId: uuid().notNull(),
    /** The provider's id of the person or group, exactly as it writes it. */
    peer: text().notNull(),
    isGroup: boolean().notNull().default(false),
    /** Where the words of this talk go on; null before the first. */
    conversationId: uuid(),
    lastWordsAt: instant(),
    /** A token that answers the newest words for free, and when it came. */
    replyToken: text(),
    replyTokenAt: instant(),
    /** The person no longer lets us write: blocked us, or took the bot out. */
    leftAt: instant(),
    /** By which link the person came, until the first words say so. */
    cameBy: text(),
    /** One sender at a time: until then one is at work. */
    sendingUntil: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('channel_threads_peer').on(table.workspaceId, table.connectionId, table.peer),
    index('channel_threads_conversation').on(table.workspaceId, table.conversationId),
    foreignKey({
      columns: [table.workspaceId, table.connectionId],
      foreignColumns: [channelConnections.workspaceId, channelConnections.id],
    }).onDelete('cascade'),
  ],
);

/** Which of our messages a message at a provider is: what makes repetitions harmless and statuses find their message. */
export const channelMessages = pgTable(
  'channel_messages',
  {
    workspaceId: workspaceId(),
    connectionId: uuid().notNull(),
    externalId: text().notNull(),
    threadId: uuid(),
    conversationId: uuid(),
    messageId: uuid(),
    parcelId: uuid(),
    at: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.connectionId, table.externalId] }),
    index('channel_messages_message').on(table.workspaceId, table.messageId),
    index('channel_messages_conversation').on(table.workspaceId, table.conversationId),
    foreignKey({
      columns: [table.workspaceId, table.connectionId],
      foreignColumns: [channelConnections.workspaceId, channelConnections.id],
    }).onDelete('cascade'),
  ],
);

/** What an answer says besides its words: a prepared message. */
export type ParcelExtra =
  /** `names` of its places, where these go by names. */
  | { kind: 'template'; name: string; language: string; values: string[]; names?: string[] | undefined }
  /** Articles that are shown beside the words, as they began when the answer was written. */
  | { kind: 'cards'; cards: { link: string; title: string; text: string; language: Language }[] };

/** The outbox: each row is one call of the provider, in order within its thread. Its words are read from the message. */
export const channelParcels = pgTable(
  'channel_parcels',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    connectionId: uuid().notNull(),
    threadId: uuid().notNull(),
    conversationId: uuid().notNull(),
    messageId: uuid().notNull(),
    position: integer().notNull(),
    extra: jsonb().$type<ParcelExtra>(),
    state: text().$type<ParcelState>().notNull(),
    reason: text(),
    tries: integer().notNull().default(0),
    sendAt: instant().notNull(),
    sentAt: instant(),
    /** When the provider last said something about it. */
    statusAt: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('channel_parcels_waiting')
      .on(table.workspaceId, table.threadId, table.createdAt, table.position)
      .where(sql`state = 'waiting'`),
    index('channel_parcels_message').on(table.workspaceId, table.messageId),
    index('channel_parcels_conversation').on(table.workspaceId, table.conversationId),
    foreignKey({
      columns: [table.workspaceId, table.threadId],
      foreignColumns: [channelThreads.workspaceId, channelThreads.id],
    }).onDelete('cascade'),
  ],
);

/** A message that the provider has to approve before it may be sent, as the provider tells of it. */
export const channelTemplates = pgTable(
  'channel_templates',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    connectionId: uuid().notNull(),
    name: text().notNull(),
    language: text().notNull(),
    category: text().notNull(),
    /** `approved`, `pending`, `rejected`, `paused`, `disabled`, or what newer ones there are. */
    status: text().notNull(),
    reason: text(),
    /** Its words with places like `{{1}}`. */
    body: text().notNull(),
    changedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('channel_templates_name').on(table.workspaceId, table.connectionId, table.name, table.language),
    foreignKey({
      columns: [table.workspaceId, table.connectionId],
      foreignColumns: [channelConnections.workspaceId, channelConnections.id],
    }).onDelete('cascade'),
  ],
);
