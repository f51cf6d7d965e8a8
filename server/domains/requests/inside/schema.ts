import { foreignKey, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { requests } from '../schema.ts';

/** That one request was asked inside another: the inner one is a colleague's, the outer one hangs on its answer. */
export const innerRequests = pgTable(
  'inner_requests',
  {
    workspaceId: workspaceId(),
    /** The inner one. */
    requestId: uuid().notNull(),
    outerId: uuid().notNull(),
    askedBy: uuid(),
    askedAt: instant().notNull(),
    /** Since when an answer is owed: the first words that nobody has answered yet. */
    waitsSince: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.requestId] }),
    index('inner_requests_outer').on(table.workspaceId, table.outerId),
    ...[table.requestId, table.outerId].map((column) =>
      foreignKey({
        columns: [table.workspaceId, column],
        foreignColumns: [requests.workspaceId, requests.id],
      }).onDelete('cascade'),
    ),
  ],
);
