import {
  boolean,
  foreignKey,
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
import { channelConnections } from '../shape/schema.ts';

/** Words in the languages in which somebody has written them. */
export type Texts = Partial<Record<Language, string>>;
/** What is said by itself to whoever stays on a page: where the address holds `page`, after so many seconds. */
export type Greeting = { page: string; afterSeconds: number; texts: Texts };
/** Where a visitor is. */
export type PageSeen = { url: string; title: string };

/** How a widget looks and behaves; one that nobody has set up yet has no row and the usual settings. */
export const chatWidgets = pgTable(
  'chat_widgets',
  {
    workspaceId: workspaceId(),
    connectionId: uuid().notNull(),
    /** The pages that may show it: scheme, name and port, exactly. */
    origins: text().array().notNull(),
    /** The colour as an angle; null is the brand's. */
    hue: integer(),
    theme: text().$type<'auto' | 'light' | 'dark'>().notNull(),
    welcome: jsonb().$type<Texts>().notNull(),
    greetings: jsonb().$type<Greeting[]>().notNull(),
    /** What is asked before the first words. */
    asks: text().$type<'nothing' | 'name' | 'email'>().notNull(),
    showsArticles: boolean().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.connectionId] }),
    foreignKey({
      columns: [table.workspaceId, table.connectionId],
      foreignColumns: [channelConnections.workspaceId, channelConnections.id],
    }).onDelete('cascade'),
  ],
);

/** Somebody who writes by a widget: unknown, or known by what the company itself has signed. */
export const chatVisitors = pgTable(
  'chat_visitors',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    connectionId: uuid().notNull(),
    /** The company's own name for them, from a signed token; null for whoever said nothing of themselves. */
    externalId: text(),
    customerId: uuid(),
    name: text(),
    email: text(),
    /** When the company signed that the address is theirs; what somebody typed proves nothing. */
    emailVerifiedAt: instant(),
    /** What the page told of them: shown, and believed by nobody. */
    attributes: jsonb().$type<Record<string, string>>().notNull().default({}),
    page: jsonb().$type<PageSeen>(),
    language: text(),
    /** They have the page open, as far as was heard. */
    onlineUntil: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('chat_visitors_external').on(table.workspaceId, table.connectionId, table.externalId),
    foreignKey({
      columns: [table.workspaceId, table.connectionId],
      foreignColumns: [channelConnections.workspaceId, channelConnections.id],
    }).onDelete('cascade'),
  ],
);

/** A browser in which a visitor writes. Of its token only the hash is kept. */
export const chatSessions = pgTable(
  'chat_sessions',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    visitorId: uuid().notNull(),
    tokenHash: text().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('chat_sessions_token').on(table.workspaceId, table.tokenHash),
    foreignKey({
      columns: [table.workspaceId, table.visitorId],
      foreignColumns: [chatVisitors.workspaceId, chatVisitors.id],
    }).onDelete('cascade'),
  ],
);

/** Signed tokens that were used: each opens once. */
export const chatIdentities = pgTable(
  'chat_identities',
  {
    workspaceId: workspaceId(),
    connectionId: uuid().notNull(),
    tokenId: text().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.connectionId, table.tokenId] }),
    foreignKey({
      columns: [table.workspaceId, table.connectionId],
      foreignColumns: [channelConnections.workspaceId, channelConnections.id],
    }).onDelete('cascade'),
  ],
);
