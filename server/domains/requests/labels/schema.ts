import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { workspaceId } from '../../../platform/database/columns.ts';
import { requests } from '../schema.ts';

/**
 * Which requests carry a label, for an index that works under row-level security: none serves `@>` there, because it is
 * not leakproof. A trigger on `requests` keeps it, so that nobody who writes labels has to think of it.
 */
export const requestLabels = pgTable(
  'request_labels',
  {
    workspaceId: workspaceId(),
    label: text().notNull(),
    requestId: uuid().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.label, table.requestId] }),
    index('request_labels_request').on(table.workspaceId, table.requestId),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);
