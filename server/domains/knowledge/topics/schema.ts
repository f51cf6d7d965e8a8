import { foreignKey, index, integer, jsonb, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { Names } from '../names.ts';

/** What requests, forms, articles and guides are about: one tree for the whole workspace. */
export const topics = pgTable(
  'topics',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    parentId: uuid(),
    names: jsonb().$type<Names>().notNull(),
    position: integer().notNull(),
    /** Nothing new is put under it; what has it keeps it. */
    archivedAt: instant(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('topics_parent').on(table.workspaceId, table.parentId, table.position),
    foreignKey({
      columns: [table.workspaceId, table.parentId],
      foreignColumns: [table.workspaceId, table.id],
    }),
  ],
);
