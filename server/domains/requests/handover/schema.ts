import { boolean, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { absences } from '../../team/absences/schema.ts';
import { requests } from '../schema.ts';
import type { Outcome } from './rules.ts';

/** What an absent member passed on when the absence began, until it was given back. */
export const handovers = pgTable(
  'handovers',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    absenceId: uuid().notNull(),
    memberId: uuid().notNull(),
    begunAt: instant().notNull(),
    overAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('handovers_absence').on(table.workspaceId, table.absenceId),
    foreignKey({
      columns: [table.workspaceId, table.absenceId],
      foreignColumns: [absences.workspaceId, absences.id],
    }).onDelete('cascade'),
  ],
);

/** One request of a handover: where it stood, to whom it went, and what became of it. */
export const handoverItems = pgTable(
  'handover_items',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    handoverId: uuid().notNull(),
    requestId: uuid().notNull(),
    beforeTeamId: uuid(),
    toMemberId: uuid(),
    toTeamId: uuid(),
    /** The newest words when it was passed on. */
    lastMessageId: uuid(),
    dueAt: instant(),
    snoozedUntil: instant(),
    hadDraft: boolean().notNull(),
    passedAt: instant().notNull(),
    outcome: text().$type<Outcome>(),
    settledAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('handover_items_request').on(table.workspaceId, table.handoverId, table.requestId),
    index('handover_items_of').on(table.workspaceId, table.requestId),
    foreignKey({
      columns: [table.workspaceId, table.handoverId],
      foreignColumns: [handovers.workspaceId, handovers.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);
