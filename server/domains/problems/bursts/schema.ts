import { doublePrecision, foreignKey, index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { requestGroups } from '../schema.ts';

/** That a group grew faster than chance explains, as it was told, with the requests that made it. */
export const burstAlarms = pgTable(
  'burst_alarms',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    groupId: uuid().notNull(),
    /** How many requests in the last days, over how many days. */
    count: integer().notNull(),
    days: integer().notNull(),
    /** What so many days usually bring, and how many times that it is; null where there was nothing before. */
    usual: doublePrecision().notNull(),
    ratio: doublePrecision(),
    /** With 95 % at least so many times, and the chance of it after all groups were looked at. */
    low: doublePrecision().notNull(),
    adjusted: doublePrecision().notNull(),
    requestIds: uuid().array().notNull(),
    toldAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('burst_alarms_group').on(table.workspaceId, table.groupId, table.toldAt),
    foreignKey({
      columns: [table.workspaceId, table.groupId],
      foreignColumns: [requestGroups.workspaceId, requestGroups.id],
    }).onDelete('cascade'),
  ],
);
