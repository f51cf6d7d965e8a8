import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';

/** How many different requests and customers somebody may read in an hour before keepers are told, and before it stops. */
export const readingLimits = pgTable(
  'reading_limits',
  {
    workspaceId: workspaceId(),
    membersTellAt: integer().notNull(),
    membersStopAt: integer().notNull(),
    programsTellAt: integer().notNull(),
    programsStopAt: integer().notNull(),
    changedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId] })],
);

/** What one reader opened in one hour, as all nodes together count it. */
export const bulkReadings = pgTable(
  'bulk_readings',
  {
    workspaceId: workspaceId(),
    /** A member or a token. */
    readerType: text().$type<'member' | 'token'>().notNull(),
    readerId: uuid().notNull(),
    hour: instant().notNull(),
    count: integer().notNull(),
    toldAt: instant(),
    stoppedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.readerType, table.readerId, table.hour] }),
    index('bulk_readings_hour').on(table.workspaceId, table.hour),
  ],
);
