import { boolean, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { members, teams } from '../schema.ts';
import type { Reason } from './rules.ts';

/** A time in which a member is not there, and who covers. Without an end it lasts until somebody ends it. */
export const absences = pgTable(
  'absences',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    memberId: uuid().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant(),
    reasonCode: text().$type<Reason>().notNull(),
    coverMemberId: uuid(),
    coverTeamId: uuid(),
    /** A few words for the cover. */
    note: text().notNull().default(''),
    /** Declared by somebody else for a member who did not come. */
    isSudden: boolean().notNull(),
    madeBy: uuid(),
    createdAt: instant().notNull(),
    /** When it was told that it began, and that it ended; both by the clock or at once. */
    begunAt: instant(),
    overAt: instant(),
    /** Taken back before it began. */
    cancelledAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('absences_member').on(table.workspaceId, table.memberId, table.startsAt),
    index('absences_time').on(table.workspaceId, table.startsAt),
    foreignKey({
      columns: [table.workspaceId, table.memberId],
      foreignColumns: [members.workspaceId, members.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.coverMemberId],
      foreignColumns: [members.workspaceId, members.id],
    }),
    foreignKey({
      columns: [table.workspaceId, table.coverTeamId],
      foreignColumns: [teams.workspaceId, teams.id],
    }),
  ],
);
