import { foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { requests } from '../schema.ts';

/** Why a request may not be solved yet, by source: such as `run:<id>` while steps of a procedure are not done. */
export const solveHolds = pgTable(
  'solve_holds',
  {
    workspaceId: workspaceId(),
    requestId: uuid().notNull(),
    source: text().notNull(),
    heldAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.requestId, table.source] }),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);
