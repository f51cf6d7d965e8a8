import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { members } from '../../team/schema.ts';

/** That a leader looked into the record of one person, and why: the person reads it too. */
export const qualityOpenings = pgTable(
  'quality_openings',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    memberId: uuid().notNull(),
    openedBy: uuid().notNull(),
    reason: text().notNull(),
    openedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('quality_openings_member').on(table.workspaceId, table.memberId, table.openedAt),
    foreignKey({
      columns: [table.workspaceId, table.memberId],
      foreignColumns: [members.workspaceId, members.id],
    }).onDelete('cascade'),
  ],
);
