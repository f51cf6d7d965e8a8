import { boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Words } from '../../../kernel/words.ts';
import { instant, workspaceId } from '../../../platform/database/columns.ts';

/** Courses one after the other, for whoever has one of some roles. */
export const trainingPaths = pgTable(
  'training_paths',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    names: jsonb().$type<Words>().notNull(),
    courseIds: uuid().array().notNull(),
    /** For whom; empty: for everybody. */
    roles: text().array().notNull(),
    /** Whether whoever joins, or gets one of the roles, is asked by itself. */
    isInduction: boolean().notNull(),
    /** Within how many days of being asked. */
    days: integer().notNull(),
    createdBy: uuid(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);
