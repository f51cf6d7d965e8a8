import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { Words } from '../rules/words.ts';

/** Words that are kept ready in our languages: mine, a team's, or everybody's. */
export const cannedReplies = pgTable(
  'canned_replies',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    title: text().notNull(),
    shortcut: text().notNull(),
    text: jsonb().$type<Words>().notNull(),
    isShared: boolean().notNull(),
    ownerId: uuid().notNull(),
    teamId: uuid(),
    uses: integer().notNull().default(0),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('canned_replies_owner').on(table.workspaceId, table.ownerId),
    uniqueIndex('canned_replies_shared').on(table.workspaceId, table.shortcut).where(sql`is_shared`),
    uniqueIndex('canned_replies_own')
      .on(table.workspaceId, table.ownerId, table.shortcut)
      .where(sql`not is_shared`),
  ],
);
