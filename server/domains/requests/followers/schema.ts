import { foreignKey, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { requests } from '../schema.ts';

/** Members who are told what happens on a request though it is not theirs. */
export const requestFollowers = pgTable(
  'request_followers',
  {
    workspaceId: workspaceId(),
    requestId: uuid().notNull(),
    memberId: uuid().notNull(),
    addedBy: uuid(),
    followedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.requestId, table.memberId] }),
    index('request_followers_member').on(table.workspaceId, table.memberId),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);
