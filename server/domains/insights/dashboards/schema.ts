import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { ReportDefinition } from '../builder/shapes.ts';

/** The widths of a part, of twelve columns, and its heights, of rows of 160 pixels. */
export const widths = [3, 4, 6, 8, 12] as const;
export const heights = [1, 2, 3] as const;

/** One report on a dashboard: a copy of its own, so that nobody's change elsewhere changes the wall. */
export type DashboardPart = {
  id: string;
  /** Empty: the report's own sentence, in the language of whoever looks. */
  title: string;
  width: (typeof widths)[number];
  height: (typeof heights)[number];
  report: ReportDefinition;
};

/** Reports side by side in an order: mine, shared with teams, or with everybody. */
export const dashboards = pgTable(
  'dashboards',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text().notNull(),
    isShared: boolean().notNull(),
    /** Of a shared one: only with these teams; none is everybody. */
    teamIds: uuid().array().notNull(),
    ownerId: uuid().notNull(),
    parts: jsonb().$type<DashboardPart[]>().notNull(),
    /** Grows with each change, so that nobody overwrites unseen what another just laid out. */
    version: integer().notNull().default(1),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('dashboards_owner').on(table.workspaceId, table.ownerId),
  ],
);
