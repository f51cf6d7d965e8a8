import { foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { customers } from '../schema.ts';

/** Somebody asked to come in to the portal: by the link of a mail, or its code in the window that asked. */
export const portalEntries = pgTable(
  'portal_entries',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    customerId: uuid().notNull(),
    linkHash: text().notNull(),
    ticketHash: text().notNull(),
    codeHash: text().notNull(),
    tries: integer().notNull().default(0),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('portal_entries_link').on(table.workspaceId, table.linkHash),
    unique('portal_entries_ticket').on(table.workspaceId, table.ticketHash),
    index('portal_entries_customer').on(table.workspaceId, table.customerId),
    foreignKey({
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }).onDelete('cascade'),
  ],
);

/** A customer who is signed in to the portal of one workspace. */
export const portalSessions = pgTable(
  'portal_sessions',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    customerId: uuid().notNull(),
    hash: text().notNull(),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('portal_sessions_hash').on(table.workspaceId, table.hash),
    index('portal_sessions_customer').on(table.workspaceId, table.customerId),
    foreignKey({
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }).onDelete('cascade'),
  ],
);
