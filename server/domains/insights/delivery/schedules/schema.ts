import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../../platform/database/columns.ts';
import type { SubjectKind } from '../subjects.ts';
import type { Rhythm } from './rules/when.ts';
import type { DeliveryState, SentFormat, WhyNot } from './rules/words.ts';

/** A report that leaves by mail by the clock. */
export const reportSchedules = pgTable(
  'report_schedules',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    subjectKind: text().$type<SubjectKind>().notNull(),
    subjectId: uuid().notNull(),
    ownerId: uuid().notNull(),
    rhythm: text().$type<Rhythm['every']>().notNull(),
    /** Of a week its days (1 is Monday), of a month one day (0 is its last); none of every day. */
    days: integer().array().notNull(),
    /** `HH:MM` by the clocks of the workspace's zone. */
    time: text().notNull(),
    format: text().$type<SentFormat>().notNull(),
    isPaused: boolean().notNull().default(false),
    nextAt: instant().notNull(),
    lastAt: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('report_schedules_next').on(table.workspaceId, table.nextAt),
    index('report_schedules_owner').on(table.workspaceId, table.ownerId),
  ],
);

/** To whom it goes: a member, or an address outside whose owner has confirmed it. */
export const reportReceivers = pgTable(
  'report_receivers',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    scheduleId: uuid().notNull(),
    memberId: uuid(),
    address: text(),
    /** Of an address; a member has a language of their own. */
    language: text(),
    /** Hash of the secret in the link by which an address is confirmed. */
    confirmHash: text(),
    confirmedAt: instant(),
    stoppedAt: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    foreignKey({
      columns: [table.workspaceId, table.scheduleId],
      foreignColumns: [reportSchedules.workspaceId, reportSchedules.id],
    }).onDelete('cascade'),
    index('report_receivers_schedule').on(table.workspaceId, table.scheduleId),
    index('report_receivers_confirm').on(table.workspaceId, table.confirmHash),
  ],
);

/** One report to one receiver for one time: the row is what makes it leave once. */
export const reportDeliveries = pgTable(
  'report_deliveries',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    scheduleId: uuid().notNull(),
    receiverId: uuid(),
    /** Who asked for one now. */
    askedBy: uuid(),
    dueAt: instant().notNull(),
    state: text().$type<DeliveryState>().notNull(),
    why: text().$type<WhyNot>(),
    mailId: uuid(),
    /** Hash of the secret in the link of its mail that stops the next ones. */
    stopHash: text(),
    createdAt: instant().notNull(),
    doneAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    foreignKey({
      columns: [table.workspaceId, table.scheduleId],
      foreignColumns: [reportSchedules.workspaceId, reportSchedules.id],
    }).onDelete('cascade'),
    unique('report_deliveries_once').on(table.workspaceId, table.scheduleId, table.receiverId, table.dueAt),
    index('report_deliveries_stop').on(table.workspaceId, table.stopHash),
    index('report_deliveries_created').on(table.workspaceId, table.createdAt),
  ],
);
