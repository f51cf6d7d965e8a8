import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { type Priority, requests, type Status } from '../schema.ts';

/** How a request stood until a moment: written when that ended. How it stands now are its own columns. */
export const pastStandings = pgTable(
  'past_standings',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    requestId: uuid().notNull(),
    until: instant().notNull(),
    status: text().$type<Status>().notNull(),
    priority: text().$type<Priority>().notNull(),
    teamId: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('past_standings_request').on(table.workspaceId, table.requestId, table.until),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);
