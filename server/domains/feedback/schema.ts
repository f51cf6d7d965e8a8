import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Language } from '../../kernel/language.ts';
import { bytes, instant, workspaceId } from '../../platform/database/columns.ts';
import { customers } from '../customers/schema.ts';
import { orders } from '../orders/schema.ts';
import { policies } from '../policies/schema.ts';
import { requests } from '../requests/schema.ts';
import type { Question } from './rules/questions.ts';
import type { Withheld } from './rules/withhold.ts';

/** `order` asks after an order, the others when a request is solved. */
export const surveyKinds = ['csat', 'nps', 'ces', 'servperf', 'own', 'order'] as const;
export type SurveyKind = (typeof surveyKinds)[number];
export const invitationStates = ['waiting', 'sent', 'answered', 'withheld'] as const;
export type InvitationState = (typeof invitationStates)[number];
export const recoveryStates = ['open', 'reached', 'given-up'] as const;
export type RecoveryState = (typeof recoveryStates)[number];
export const outcomes = ['stayed', 'lost'] as const;
export type Outcome = (typeof outcomes)[number];

/** What customers are asked when a request is solved, and whom of them. */
export const surveys = pgTable(
  'surveys',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text().notNull(),
    kind: text().$type<SurveyKind>().notNull(),
    /** Counted up when the questions change: an answer keeps the wording that was read. */
    version: integer().notNull().default(1),
    questions: jsonb().$type<Question[]>().notNull(),
    isActive: boolean().notNull().default(false),
    delayMinutes: integer().notNull(),
    /** Of so many in a hundred requests, drawn by the request's id. */
    share: integer().notNull().default(100),
    /** Only what came by these, for these teams, for these brands; nothing named is all of them. */
    channels: text().array().notNull().default(sql`'{}'`),
    teamIds: uuid().array().notNull().default(sql`'{}'`),
    brandIds: uuid().array().notNull().default(sql`'{}'`),
    /** Nobody is asked again within so many days, by whichever survey. */
    quietDays: integer().notNull(),
    /** Asked even while another request of theirs is not solved. */
    whileOpen: boolean().notNull().default(false),
    expiresDays: integer().notNull().default(14),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    archivedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

/** The questions of each version of a survey, as they were asked. */
export const surveyVersions = pgTable(
  'survey_versions',
  {
    workspaceId: workspaceId(),
    surveyId: uuid().notNull(),
    version: integer().notNull(),
    questions: jsonb().$type<Question[]>().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.surveyId, table.version] }),
    foreignKey({
      columns: [table.workspaceId, table.surveyId],
      foreignColumns: [surveys.workspaceId, surveys.id],
    }),
  ],
);

/** That one customer is asked about one request or one order; every one is kept, so that who did not answer is counted too. */
export const surveyInvitations = pgTable(
  'survey_invitations',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    surveyId: uuid().notNull(),
    version: integer().notNull(),
    /** After an order: the request that an answer opened, once one did. */
    requestId: uuid(),
    orderId: uuid(),
    /** After an order: where it was asked. */
    conversationId: uuid(),
    /** After an order: the answer that told of a problem, of which it is asked whether it is good now. */
    repairOf: uuid(),
    customerId: uuid().notNull(),
    /** Who had solved it, and for which team and brand. */
    memberId: uuid(),
    teamId: uuid(),
    brandId: uuid(),
    channel: text().notNull(),
    language: text(),
    state: text().$type<InvitationState>().notNull().default('waiting'),
    withheld: text().$type<Withheld>(),
    /** Asked again after a low score was made good. */
    recoveryId: uuid(),
    /** The message in which the score was offered to tap on; null where it was a link alone. */
    messageId: uuid(),
    /** The hash of the secret in its link; null until it leaves. */
    secretHash: text(),
    dueAt: instant().notNull(),
    sentAt: instant(),
    expiresAt: instant(),
    answeredAt: instant(),
    /** When nothing was left to ask: from then on the link is used up. */
    doneAt: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('survey_invitations_secret').on(table.workspaceId, table.secretHash),
    index('survey_invitations_due')
      .on(table.workspaceId, table.dueAt, table.id)
      .where(sql`state = 'waiting'`),
    index('survey_invitations_message').on(table.workspaceId, table.messageId),
    index('survey_invitations_customer').on(table.workspaceId, table.customerId, table.sentAt),
    index('survey_invitations_request').on(table.workspaceId, table.requestId),
    index('survey_invitations_order').on(table.workspaceId, table.orderId).where(sql`order_id is not null`),
    index('survey_invitations_sent').on(table.workspaceId, table.surveyId, table.sentAt),
    index('survey_invitations_answered').on(table.workspaceId, table.surveyId, table.answeredAt, table.id),
    index('survey_invitations_member').on(table.workspaceId, table.memberId, table.answeredAt),
    foreignKey({
      columns: [table.workspaceId, table.surveyId],
      foreignColumns: [surveys.workspaceId, surveys.id],
    }),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.orderId],
      foreignColumns: [orders.workspaceId, orders.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }),
  ],
);

/** What was said to one question: a number on its scale, a choice, or words. */
export const surveyAnswers = pgTable(
  'survey_answers',
  {
    workspaceId: workspaceId(),
    invitationId: uuid().notNull(),
    question: text().notNull(),
    number: integer(),
    choice: text(),
    words: text(),
    answeredAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.invitationId, table.question] }),
    foreignKey({
      columns: [table.workspaceId, table.invitationId],
      foreignColumns: [surveyInvitations.workspaceId, surveyInvitations.id],
    }).onDelete('cascade'),
  ],
);

/** A low score that is made good: whoever had the request talks with the customer, before a deadline. */
export const recoveries = pgTable(
  'recoveries',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    requestId: uuid().notNull(),
    customerId: uuid().notNull(),
    /** The answer that began it; null where the score was given on the page of the request. */
    invitationId: uuid(),
    score: integer().notNull(),
    /** The best that could have been given. */
    best: integer().notNull(),
    ownerId: uuid(),
    teamId: uuid(),
    brandId: uuid(),
    state: text().$type<RecoveryState>().notNull().default('open'),
    note: text().notNull().default(''),
    /** Whether the customer stayed, as somebody found out later. */
    outcome: text().$type<Outcome>(),
    openedAt: instant().notNull(),
    dueAt: instant().notNull(),
    /** When those who lead were told that it is late. */
    escalatedAt: instant(),
    settledAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('recoveries_open').on(table.workspaceId, table.dueAt, table.id).where(sql`state = 'open'`),
    index('recoveries_opened').on(table.workspaceId, table.openedAt, table.id),
    index('recoveries_request').on(table.workspaceId, table.requestId),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }),
  ],
);

/** How low scores are made good. */
export const feedbackSettings = pgTable('feedback_settings', {
  workspaceId: workspaceId().primaryKey(),
  recovers: boolean().notNull(),
  /** So many minutes of opening time until the customer is talked with. */
  recoverMinutes: integer().notNull(),
  /** So many days after that they are asked again; null asks nobody again. */
  againDays: integer(),
  /** Whoever says after an order that it was not as agreed is promised an answer within so many days; null promises nothing. */
  promiseDays: integer(),
});

/** What somebody answered about the clause of a policy, from 1 to 7: how it was and, once a year, how it ought to be. Of nobody by name. */
export const clauseAnswers = pgTable(
  'clause_answers',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    policyId: uuid().notNull(),
    clauseKey: text().notNull(),
    /** What one person answered belongs together. */
    formId: uuid().notNull(),
    experienced: integer(),
    expected: integer(),
    answeredAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('clause_answers_policy').on(table.workspaceId, table.policyId, table.answeredAt),
    foreignKey({
      columns: [table.workspaceId, table.policyId],
      foreignColumns: [policies.workspaceId, policies.id],
    }).onDelete('cascade'),
  ],
);

/**
 * What good and bad comments of a company sound like in one language, learned from its own scored ones, and how often that was
 * right of comments it had not learned from. Numbers alone: no word can be read back.
 */
export const sentimentModels = pgTable(
  'sentiment_models',
  {
    workspaceId: workspaceId(),
    language: text().$type<Language>().notNull(),
    examples: integer().notNull(),
    good: integer().notNull(),
    saidGood: integer().notNull(),
    rightGood: integer().notNull(),
    saidBad: integer().notNull(),
    rightBad: integer().notNull(),
    /** A weight of one byte for each place of `featuresOf`, in steps of `step`; null where too few are labelled. */
    weights: bytes(),
    step: real().notNull().default(0),
    bias: real().notNull().default(0),
    learnedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.language] })],
);
