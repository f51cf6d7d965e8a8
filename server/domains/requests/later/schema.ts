import { sql } from 'drizzle-orm';
import {
  foreignKey,
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
import { requests } from '../schema.ts';
import type { FollowUpAct, FollowUpPlan, HeldReason, Recipient } from './rules.ts';

/** A reply that is written and leaves at a moment; its story ends with sent or cancelled. */
export const scheduledReplies = pgTable(
  'scheduled_replies',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    requestId: uuid().notNull(),
    writtenBy: uuid().notNull(),
    body: text().notNull(),
    fileIds: uuid().array().notNull().default(sql`'{}'`),
    cc: jsonb().$type<Recipient[]>().notNull().default([]),
    bcc: jsonb().$type<Recipient[]>().notNull().default([]),
    sendAt: instant().notNull(),
    /** Where the writer reads the clock: the moment is shown there. */
    zone: text().notNull(),
    state: text().$type<'waiting' | 'held' | 'sent' | 'cancelled'>().notNull().default('waiting'),
    heldReason: text().$type<HeldReason>(),
    followUp: jsonb().$type<FollowUpPlan>(),
    messageId: uuid(),
    version: integer().notNull().default(1),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    settledAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('scheduled_replies_request').on(table.workspaceId, table.requestId),
    index('scheduled_replies_waiting').on(table.workspaceId, table.sendAt).where(sql`state = 'waiting'`),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);

/** What happens when the customer has not answered by a moment; their answer cancels it. */
export const followUps = pgTable(
  'follow_ups',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    requestId: uuid().notNull(),
    setBy: uuid().notNull(),
    act: text().$type<FollowUpAct>().notNull(),
    body: text(),
    dueAt: instant().notNull(),
    state: text().$type<'waiting' | 'done' | 'cancelled'>().notNull().default('waiting'),
    createdAt: instant().notNull(),
    settledAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('follow_ups_standing').on(table.workspaceId, table.requestId).where(sql`state = 'waiting'`),
    index('follow_ups_due').on(table.workspaceId, table.dueAt).where(sql`state = 'waiting'`),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);
