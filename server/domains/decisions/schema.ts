import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
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
import { policies } from '../policies/schema.ts';
import { requests } from '../requests/schema.ts';

const ofRequest = (table: { workspaceId: AnyPgColumn; requestId: AnyPgColumn }) =>
  foreignKey({
    columns: [table.workspaceId, table.requestId],
    foreignColumns: [requests.workspaceId, requests.id],
  }).onDelete('cascade');

const ofPolicy = (table: { workspaceId: AnyPgColumn; policyId: AnyPgColumn }) =>
  foreignKey({
    columns: [table.workspaceId, table.policyId],
    foreignColumns: [policies.workspaceId, policies.id],
  }).onDelete('cascade');

/** That something on a request was decided under a clause, in the version that held then. */
export const policyDecisions = pgTable(
  'policy_decisions',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    requestId: uuid().notNull(),
    policyId: uuid().notNull(),
    version: integer().notNull(),
    clauseKey: text().notNull(),
    number: text().notNull(),
    note: text().notNull().default(''),
    /** The step of a procedure that decided it; null: by hand. */
    runId: uuid(),
    decidedBy: uuid(),
    decidedAt: instant().notNull(),
    /** The message by which the customer was told the clause. */
    messageId: uuid(),
    toldAt: instant(),
    withdrawnAt: instant(),
    /** A review ended in an exception for this customer. */
    exceptionAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('policy_decisions_request').on(table.workspaceId, table.requestId),
    index('policy_decisions_clause').on(table.workspaceId, table.policyId, table.clauseKey),
    index('policy_decisions_member').on(table.workspaceId, table.decidedBy, table.decidedAt),
    ofRequest(table),
    ofPolicy(table),
  ],
);

export const reviewOutcomes = ['keep', 'change', 'exception'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** A clause is looked at because people complained about what was decided under it. */
export const clauseReviews = pgTable(
  'clause_reviews',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    policyId: uuid().notNull(),
    clauseKey: text().notNull(),
    number: text().notNull(),
    openedAt: instant().notNull(),
    dueAt: instant().notNull(),
    lateToldAt: instant(),
    outcome: text().$type<ReviewOutcome>(),
    answer: text().notNull().default(''),
    endedBy: uuid(),
    endedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('clause_reviews_open')
      .on(table.workspaceId, table.policyId, table.clauseKey)
      .where(sql`ended_at is null`),
    ofPolicy(table),
  ],
);

export const complaintCauses = ['marked', 'low-rating', 'reopened'] as const;
export type ComplaintCause = (typeof complaintCauses)[number];

/** What made a clause be reviewed: somebody was not content with what was decided under it. */
export const clauseComplaints = pgTable(
  'clause_complaints',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    reviewId: uuid().notNull(),
    decisionId: uuid().notNull(),
    requestId: uuid().notNull(),
    cause: text().$type<ComplaintCause>().notNull(),
    words: text().notNull().default(''),
    raisedBy: uuid(),
    raisedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('clause_complaints_once').on(table.workspaceId, table.reviewId, table.decisionId, table.cause),
    index('clause_complaints_decision').on(table.workspaceId, table.decisionId),
    foreignKey({
      columns: [table.workspaceId, table.reviewId],
      foreignColumns: [clauseReviews.workspaceId, clauseReviews.id],
    }).onDelete('cascade'),
    ofRequest(table),
  ],
);
