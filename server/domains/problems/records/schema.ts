import {
  type AnyPgColumn,
  bigint,
  boolean,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { PreparedWords } from '../../requests/index.ts';
import { requests } from '../../requests/schema.ts';
import { requestGroups } from '../schema.ts';
import type { ProblemState } from './rules/states.ts';

/** What goes wrong for customers again and again: what they meet, why, who mends it, and by when. */
export const problems = pgTable(
  'problems',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    title: text().notNull(),
    symptom: text().notNull().default(''),
    /** The five whys: each answers why the one before is so, the last one is the root. */
    causes: text().array().notNull(),
    /** What agents may tell customers until it is mended; placeholders stay open. */
    workaround: jsonb().$type<PreparedWords>(),
    fix: text().notNull().default(''),
    ownerId: uuid(),
    dueOn: date({ mode: 'string' }),
    state: text().$type<ProblemState>().notNull(),
    /** From when on it should not come again: where before and after are parted. */
    fixedAt: instant(),
    /** Given back to customers because of it, in the smallest unit of the currency; null where nobody entered it. */
    refundMinor: bigint({ mode: 'number' }),
    /** How many customers left over it, as far as people know; null where nobody entered it. */
    lostCustomers: integer(),
    /** What `retention` reckons of the affected: how many were lost since they asked, and what they would have left over. */
    reckonedLost: doublePrecision(),
    reckonedLossMinor: bigint({ mode: 'number' }),
    createdBy: uuid(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    /** When its owner was told that it is due, and that it is late; a new date forgets both. */
    dueToldAt: instant(),
    lateToldAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('problems_state').on(table.workspaceId, table.state, table.createdAt),
  ],
);

const ofProblem = (table: { workspaceId: AnyPgColumn; problemId: AnyPgColumn }) =>
  foreignKey({
    columns: [table.workspaceId, table.problemId],
    foreignColumns: [problems.workspaceId, problems.id],
  }).onDelete('cascade');

/** In which state a problem stood from when on, and who said so. */
export const problemSteps = pgTable(
  'problem_steps',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    problemId: uuid().notNull(),
    state: text().$type<ProblemState>().notNull(),
    by: uuid(),
    at: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('problem_steps_problem').on(table.workspaceId, table.problemId, table.at),
    ofProblem(table),
  ],
);

/** The groups of a problem: whatever comes into one of them is affected. */
export const problemGroups = pgTable(
  'problem_groups',
  {
    workspaceId: workspaceId(),
    problemId: uuid().notNull(),
    groupId: uuid().notNull(),
    linkedBy: uuid(),
    linkedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.problemId, table.groupId] }),
    index('problem_groups_group').on(table.workspaceId, table.groupId),
    ofProblem(table),
    foreignKey({
      columns: [table.workspaceId, table.groupId],
      foreignColumns: [requestGroups.workspaceId, requestGroups.id],
    }).onDelete('cascade'),
  ],
);

/** Requests about which a person decided: affected without any group, or not affected in spite of one. */
export const problemRequests = pgTable(
  'problem_requests',
  {
    workspaceId: workspaceId(),
    problemId: uuid().notNull(),
    requestId: uuid().notNull(),
    isAffected: boolean().notNull(),
    decidedBy: uuid(),
    decidedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.problemId, table.requestId] }),
    index('problem_requests_request').on(table.workspaceId, table.requestId),
    ofProblem(table),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);

/** That the affected were answered together: with which words, and by which acts on many requests. */
export const problemTellings = pgTable(
  'problem_tellings',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    problemId: uuid().notNull(),
    words: jsonb().$type<PreparedWords>().notNull(),
    toClosed: boolean().notNull(),
    bulkActIds: uuid().array().notNull(),
    customers: integer().notNull(),
    toldBy: uuid(),
    toldAt: instant().notNull(),
    takenBackAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('problem_tellings_problem').on(table.workspaceId, table.problemId, table.toldAt),
    ofProblem(table),
  ],
);

/** Whom a burst is told, and what an hour of work costs; without a row: leaders are told, and cost stays in hours. */
export const problemSettings = pgTable('problem_settings', {
  workspaceId: workspaceId().primaryKey(),
  /** Members who are told of bursts; empty: everybody who may decide about groups. */
  alarmTo: uuid().array().notNull(),
  /** What an hour of work costs, in the smallest unit of the currency. */
  hourCostMinor: bigint({ mode: 'number' }),
  currency: text().notNull(),
});
