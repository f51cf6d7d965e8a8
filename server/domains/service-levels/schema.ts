import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../platform/database/columns.ts';
import { requests } from '../requests/schema.ts';
import type { ClockState } from './rules/measure.ts';
import type { PolicyContent } from './rules/policies.ts';
import type { ClockKind } from './rules/profiles.ts';

/** What is promised, in each version from its moment on; the newest of a policy counts. */
export const serviceLevels = pgTable(
  'service_levels',
  {
    workspaceId: workspaceId(),
    policyId: uuid().notNull(),
    version: integer().notNull(),
    validFrom: instant().notNull(),
    /** The first policy from the top that fits a request counts. */
    position: integer().notNull(),
    isRemoved: boolean().notNull().default(false),
    content: jsonb().$type<PolicyContent>().notNull(),
    changedBy: uuid(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.policyId, table.version] })],
);

/** One run of a clock of a request, as last worked out from what happened. */
export const clocks = pgTable(
  'clocks',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    requestId: uuid().notNull(),
    kind: text().$type<ClockKind>().notNull(),
    state: text().$type<ClockState>().notNull(),
    policyId: uuid().notNull(),
    policyVersion: integer().notNull(),
    targetSeconds: integer().notNull(),
    /** Working time at `measuredAt`, or at the end. */
    elapsedSeconds: integer().notNull(),
    startedAt: instant().notNull(),
    endedAt: instant(),
    pausedAt: instant(),
    warnAt: instant(),
    dueAt: instant(),
    measuredAt: instant().notNull(),
    /** When the minute's job has something to do. */
    nextActAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('clocks_run').on(table.workspaceId, table.requestId, table.kind, table.startedAt),
    index('clocks_acts').on(table.workspaceId, table.nextActAt).where(sql`next_act_at is not null`),
    index('clocks_ended').on(table.workspaceId, table.endedAt),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);

/** What a clock has made happen, once each, and whom it told. */
export const clockActs = pgTable(
  'clock_acts',
  {
    workspaceId: workspaceId(),
    clockId: uuid().notNull(),
    place: text().notNull(),
    at: instant().notNull(),
    doneAt: instant().notNull(),
    toldIds: uuid().array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.clockId, table.place] }),
    foreignKey({
      columns: [table.workspaceId, table.clockId],
      foreignColumns: [clocks.workspaceId, clocks.id],
    }).onDelete('cascade'),
  ],
);
