import { boolean, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { ReportDefinition } from '../builder/shapes.ts';

/** A report that somebody keeps: their own, shared with teams, or with everybody who reads reports. */
export const reports = pgTable(
  'reports',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text().notNull(),
    definition: jsonb().$type<ReportDefinition>().notNull(),
    isShared: boolean().notNull(),
    /** Of a shared one: only with these teams; none is everybody. */
    teamIds: uuid().array().notNull(),
    ownerId: uuid().notNull(),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('reports_owner').on(table.workspaceId, table.ownerId),
  ],
);
