import { pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Role } from '../../../kernel/actor.ts';
import { instant, workspaceId } from '../../../platform/database/columns.ts';

/** A role of the workspace's own: a name and permission words. It stands on a built-in role, for its rank. */
export const customRoles = pgTable(
  'custom_roles',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text().notNull(),
    base: text().$type<Role>().notNull(),
    words: text().array().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('custom_roles_name').on(table.workspaceId, table.name),
  ],
);
