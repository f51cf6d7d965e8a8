import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { Labels } from '../fields/rules/values.ts';
import { requests } from '../schema.ts';

/** Time that a member spent on a request, counted while it was open in front or entered by hand. */
export const timeEntries = pgTable(
  'time_entries',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    requestId: uuid().notNull(),
    memberId: uuid().notNull(),
    source: text().$type<'timer' | 'hand'>().notNull(),
    /** Key of a `time_activities` row. */
    activity: text(),
    seconds: integer().notNull(),
    note: text().notNull().default(''),
    /** The day and hour that the work belongs to: its beginning. */
    startedAt: instant().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('time_entries_request').on(table.workspaceId, table.requestId),
    index('time_entries_started').on(table.workspaceId, table.startedAt),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);

/** What work can be: answering, a call, looking into it. */
export const timeActivities = pgTable(
  'time_activities',
  {
    workspaceId: workspaceId(),
    key: text().notNull(),
    labels: jsonb().$type<Labels>().notNull(),
    position: integer().notNull(),
    archivedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.key] })],
);

/** How a workspace accounts for time; without a row the timer stands still. */
export const timeSettings = pgTable('time_settings', {
  workspaceId: workspaceId().primaryKey(),
  timerRuns: boolean().notNull(),
});
