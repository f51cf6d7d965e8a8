import { sql } from 'drizzle-orm';
import { foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { requests } from '../schema.ts';

export type OfferState = 'offered' | 'accepted' | 'declined' | 'timed-out' | 'withdrawn';

/** A chat that waits for somebody, offered to one member at a time: they accept, decline, or let the time run out. */
export const chatOffers = pgTable(
  'chat_offers',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    requestId: uuid().notNull(),
    memberId: uuid().notNull(),
    state: text().$type<OfferState>().notNull(),
    offeredAt: instant().notNull(),
    expiresAt: instant().notNull(),
    settledAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('chat_offers_live').on(table.workspaceId, table.requestId).where(sql`state = 'offered'`),
    index('chat_offers_member').on(table.workspaceId, table.memberId, table.state),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);

/** A chat that its member gave on with a note: to a member, to a team, or to whoever is free. */
export const chatTransfers = pgTable(
  'chat_transfers',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    requestId: uuid().notNull(),
    fromId: uuid().notNull(),
    /** Who is asked first; null: whoever is free in the team. */
    toMemberId: uuid(),
    /** The note that goes along: a message of the conversation that customers never see. */
    noteId: uuid().notNull(),
    createdAt: instant().notNull(),
    /** When somebody took the chat. */
    settledAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('chat_transfers_live').on(table.workspaceId, table.requestId).where(sql`settled_at is null`),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);
