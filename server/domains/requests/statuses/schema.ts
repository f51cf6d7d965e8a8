import { sql } from 'drizzle-orm';
import { boolean, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { Labels } from '../fields/rules/values.ts';
import type { Status } from '../schema.ts';

/** A status of the workspace's own inside one of the four categories; `requests.custom_status` holds its key. */
export const customStatuses = pgTable(
  'custom_statuses',
  {
    workspaceId: workspaceId(),
    key: text().notNull(),
    category: text().$type<Status>().notNull(),
    labels: jsonb().$type<Labels>().notNull(),
    position: integer().notNull(),
    /** Taken by itself when a request enters the category. */
    isDefault: boolean().notNull().default(false),
    archivedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.key] }),
    uniqueIndex('custom_statuses_default').on(table.workspaceId, table.category).where(sql`is_default`),
  ],
);
