import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { DataClass } from './rules.ts';

/** How long a class of data is kept; without a row as by default, without days for ever. */
export const retentionRules = pgTable(
  'retention_rules',
  {
    workspaceId: workspaceId(),
    dataClass: text().$type<DataClass>().notNull(),
    days: integer(),
    changedBy: uuid(),
    changedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.dataClass] })],
);

/** What the schedule took away, by class and day. */
export const retentionRuns = pgTable(
  'retention_runs',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    dataClass: text().$type<DataClass>().notNull(),
    /** The days that counted. */
    days: integer().notNull(),
    removed: integer().notNull(),
    /** Left because a hold stands. */
    held: integer().notNull(),
    at: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('retention_runs_at').on(table.workspaceId, table.at, table.id),
  ],
);
