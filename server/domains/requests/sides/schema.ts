import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { conversations } from '../../conversations/schema.ts';
import { requests } from '../schema.ts';

/** Whom a side conversation is with. */
export const parties = ['courier', 'supplier', 'partner', 'team', 'other'] as const;
export type Party = (typeof parties)[number];

/** A conversation beside that with the customer: by mail with an outsider, or among colleagues. */
export const sideConversations = pgTable(
  'side_conversations',
  {
    workspaceId: workspaceId(),
    conversationId: uuid().notNull(),
    requestId: uuid().notNull(),
    kind: text().$type<'mail' | 'team'>().notNull(),
    party: text().$type<Party>().notNull(),
    createdBy: uuid(),
    createdAt: instant().notNull(),
    closedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.conversationId] }),
    index('side_conversations_request').on(table.workspaceId, table.requestId, table.createdAt),
    foreignKey({
      columns: [table.workspaceId, table.conversationId],
      foreignColumns: [conversations.workspaceId, conversations.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);
