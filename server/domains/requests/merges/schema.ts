import { sql } from 'drizzle-orm';
import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { requests, type Status } from '../schema.ts';

/** What is needed to part again what was merged. */
export type Moved = {
  messageIds: string[];
  participantIds: string[];
  draftMemberIds: string[];
  sideIds: string[];
  /** Not known of what was merged by earlier versions. */
  innerIds?: string[];
  followerIds?: string[];
};
export type BeforeMerge = {
  from: { status: Status; closedAt: string | null; snoozedUntil: string | null };
  into: {
    status: Status;
    solvedAt: string | null;
    addedLabels: string[];
    /** Not known of what was merged by earlier versions. */
    version?: number;
  };
};

/** That one request was taken into another, by whom and when; undoing takes it back, and keeps it. */
export const merges = pgTable(
  'merges',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    fromId: uuid().notNull(),
    intoId: uuid().notNull(),
    moved: jsonb().$type<Moved>().notNull(),
    before: jsonb().$type<BeforeMerge>().notNull(),
    /** The survivor as the merge left it: nobody has touched it while this is its version. */
    versionAfter: integer().notNull(),
    mergedBy: uuid(),
    mergedAt: instant().notNull(),
    undoneBy: uuid(),
    undoneAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('merges_standing').on(table.workspaceId, table.fromId).where(sql`undone_at is null`),
    index('merges_into').on(table.workspaceId, table.intoId),
    ...[table.fromId, table.intoId].map((column) =>
      foreignKey({
        columns: [table.workspaceId, column],
        foreignColumns: [requests.workspaceId, requests.id],
      }).onDelete('cascade'),
    ),
  ],
);
