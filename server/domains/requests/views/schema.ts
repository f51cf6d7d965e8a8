import { boolean, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { Sort } from '../rules/orders.ts';

/** A saved question to the list: mine, everybody's, or one team's. */
export const views = pgTable(
  'views',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text().notNull(),
    isShared: boolean().notNull(),
    /** Of what is shared: only with this team. */
    teamId: uuid(),
    ownerId: uuid().notNull(),
    filters: jsonb().$type<Record<string, unknown>>().notNull(),
    /** The order of its list; null is the usual one of who asks. */
    sort: text().$type<Sort>(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('views_owner').on(table.workspaceId, table.ownerId),
  ],
);

/** The order in which a member sees the views beside the list; views that are not named come after, by name. */
export const viewOrders = pgTable(
  'view_orders',
  {
    workspaceId: workspaceId(),
    memberId: uuid().notNull(),
    viewIds: uuid().array().notNull(),
    orderedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.memberId] })],
);
