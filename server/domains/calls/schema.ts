import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../platform/database/columns.ts';
import { channelConnections } from '../channels/shape/schema.ts';
import { customers } from '../customers/schema.ts';
import { requests } from '../requests/schema.ts';
import { members } from '../team/schema.ts';
import type { CallState, ReportType } from './rules/call-state.ts';

export const callKinds = ['call', 'visit'] as const;
export type CallKind = (typeof callKinds)[number];
export const directions = ['in', 'out'] as const;
export type Direction = (typeof directions)[number];

/** A talk that was not written: a call as the exchange tells of it, or a call, a visit, a talk at the counter by hand. */
export const calls = pgTable(
  'calls',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    kind: text().$type<CallKind>().notNull(),
    /** The exchange; null for what a member wrote down. */
    connectionId: uuid(),
    /** The exchange's own id of the call. */
    externalId: text(),
    direction: text().$type<Direction>().notNull().default('in'),
    /** The customer's number; null when it was withheld, or there was none. */
    number: text(),
    /** Our number. */
    line: text(),
    state: text().$type<CallState>().notNull(),
    customerId: uuid(),
    requestId: uuid(),
    /** Who talked. */
    memberId: uuid(),
    startedAt: instant().notNull(),
    answeredAt: instant(),
    endedAt: instant(),
    recordingAddress: text(),
    /** The name by which the adapter fetches the recording. */
    recordingRef: text(),
    recordingSeconds: integer(),
    /** A code of the workspace, and what the member noted. */
    wrapUp: text(),
    notes: text().notNull().default(''),
    wrappedUpBy: uuid(),
    wrappedUpAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('calls_external').on(table.workspaceId, table.connectionId, table.externalId),
    index('calls_started').on(table.workspaceId, table.startedAt, table.id),
    index('calls_customer').on(table.workspaceId, table.customerId, table.startedAt, table.id),
    index('calls_request').on(table.workspaceId, table.requestId, table.startedAt, table.id),
    index('calls_number').on(table.workspaceId, table.number),
    index('calls_member')
      .on(table.workspaceId, table.memberId, table.startedAt)
      .where(sql`wrapped_up_at is null`),
    foreignKey({
      columns: [table.workspaceId, table.connectionId],
      foreignColumns: [channelConnections.workspaceId, channelConnections.id],
    }),
    foreignKey({
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }),
  ],
);

/** What the exchange told, each once: from these the state of a call is read, in whatever order they came. */
export const callReports = pgTable(
  'call_reports',
  {
    workspaceId: workspaceId(),
    connectionId: uuid().notNull(),
    /** The exchange's id of the report. */
    reportId: text().notNull(),
    callId: uuid().notNull(),
    type: text().$type<ReportType>().notNull(),
    leg: text(),
    extensions: text().array().notNull().default(sql`'{}'`),
    at: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.connectionId, table.reportId] }),
    index('call_reports_call').on(table.workspaceId, table.callId, table.at),
    index('call_reports_leg')
      .on(table.workspaceId, table.connectionId, table.leg)
      .where(sql`leg is not null`),
    foreignKey({
      columns: [table.workspaceId, table.callId],
      foreignColumns: [calls.workspaceId, calls.id],
    }).onDelete('cascade'),
  ],
);

export const callBackStates = ['waiting', 'reached', 'given-up'] as const;
export type CallBackState = (typeof callBackStates)[number];

/** Whoever called and met nobody: a place in line, with the request and the promise that hold us to it. */
export const callBacks = pgTable(
  'call_backs',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    number: text().notNull(),
    customerId: uuid().notNull(),
    requestId: uuid().notNull(),
    promiseId: uuid().notNull(),
    teamId: uuid(),
    state: text().$type<CallBackState>().notNull().default('waiting'),
    /** How often they tried; the first time counts for the place in line. */
    missed: integer().notNull().default(1),
    askedAt: instant().notNull(),
    lastMissedAt: instant().notNull(),
    settledAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('call_backs_waiting').on(table.workspaceId, table.number).where(sql`state = 'waiting'`),
    index('call_backs_line').on(table.workspaceId, table.state, table.askedAt, table.id),
    index('call_backs_request').on(table.workspaceId, table.requestId),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);

/** At which extension of an exchange a member sits. */
export const phoneLines = pgTable(
  'phone_lines',
  {
    workspaceId: workspaceId(),
    memberId: uuid().notNull(),
    connectionId: uuid().notNull(),
    extension: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.memberId] }),
    unique('phone_lines_extension').on(table.workspaceId, table.connectionId, table.extension),
    foreignKey({
      columns: [table.workspaceId, table.memberId],
      foreignColumns: [members.workspaceId, members.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.connectionId],
      foreignColumns: [channelConnections.workspaceId, channelConnections.id],
    }).onDelete('cascade'),
  ],
);

/** How calls end, in the workspace's own words: chosen at the wrap-up. */
export const wrapUpCodes = pgTable(
  'wrap_up_codes',
  {
    workspaceId: workspaceId(),
    key: text().notNull(),
    name: text().notNull(),
    position: integer().notNull(),
    isOffered: boolean().notNull().default(true),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.key] })],
);
