import { sql } from 'drizzle-orm';
import {
  boolean,
  doublePrecision,
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
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { requests } from '../../requests/schema.ts';
import { members } from '../../team/schema.ts';
import { qualitySessions } from '../calibrating/schema.ts';
import { qualityCardVersions } from '../cards/schema.ts';
import type { Reason } from '../rules/sampling/draw.ts';
import { qualityDraws } from '../sampling/schema.ts';

/** A request that is looked at, with the person who answered for it, the card in its version, and what came out. */
export const qualityUnits = pgTable(
  'quality_units',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    requestId: uuid().notNull(),
    memberId: uuid().notNull(),
    /** The team and the provider as they were when it was drawn. */
    teamId: uuid(),
    providerId: uuid(),
    channel: text().notNull(),
    cardId: uuid().notNull(),
    cardVersion: integer().notNull(),
    because: text().$type<Reason>().notNull(),
    drawId: uuid(),
    sessionId: uuid(),
    /** Whose work it is stays hidden from its reviewers until all reviews are in. */
    isBlind: boolean().notNull().default(false),
    /** How many reviews it takes. */
    wanted: integer().notNull(),
    /** When the work was done that is looked at. */
    workedAt: instant().notNull(),
    createdAt: instant().notNull(),
    /** Weighted mean 0 to 1, and whether a critical criterion was missed; null until all reviews are in. */
    score: doublePrecision(),
    failed: boolean(),
    /** The reviews differ on whether it failed. */
    isDisputed: boolean().notNull().default(false),
    /** Since when the person may read it; leaders may once it was read, or some days later. */
    toldAt: instant(),
    seenAt: instant(),
    /** What the person says to it. */
    answer: text().notNull().default(''),
    answeredAt: instant(),
    /** An appeal took it out: it counts for nothing. */
    struckAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('quality_units_member').on(table.workspaceId, table.memberId, table.workedAt),
    index('quality_units_worked').on(table.workspaceId, table.workedAt),
    index('quality_units_request').on(table.workspaceId, table.requestId),
    index('quality_units_session').on(table.workspaceId, table.sessionId).where(sql`session_id is not null`),
    uniqueIndex('quality_units_drawn')
      .on(table.workspaceId, table.requestId, table.memberId, table.cardId)
      .where(sql`session_id is null`),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.memberId],
      foreignColumns: [members.workspaceId, members.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.cardId, table.cardVersion],
      foreignColumns: [
        qualityCardVersions.workspaceId,
        qualityCardVersions.cardId,
        qualityCardVersions.version,
      ],
    }),
    foreignKey({
      columns: [table.workspaceId, table.drawId],
      foreignColumns: [qualityDraws.workspaceId, qualityDraws.id],
    }),
    foreignKey({
      columns: [table.workspaceId, table.sessionId],
      foreignColumns: [qualitySessions.workspaceId, qualitySessions.id],
    }).onDelete('cascade'),
  ],
);

/** One reviewer's look at a unit. Nobody else reads it before all reviews of the unit are in. */
export const qualityReviews = pgTable(
  'quality_reviews',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    unitId: uuid().notNull(),
    reviewerId: uuid().notNull(),
    /** What was made of it as a whole. */
    words: text().notNull().default(''),
    score: doublePrecision(),
    failed: boolean(),
    askedAt: instant().notNull(),
    submittedAt: instant(),
    /** Given by whoever decided an appeal, in place of the others. */
    isOfAppeal: boolean().notNull().default(false),
    /** Another review took its place. */
    replacedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('quality_reviews_once').on(table.workspaceId, table.unitId, table.reviewerId),
    index('quality_reviews_open')
      .on(table.workspaceId, table.reviewerId, table.askedAt)
      .where(sql`submitted_at is null`),
    foreignKey({
      columns: [table.workspaceId, table.unitId],
      foreignColumns: [qualityUnits.workspaceId, qualityUnits.id],
    }).onDelete('cascade'),
  ],
);

/** What a criterion got, why, and where that is to be read. */
export const qualityScores = pgTable(
  'quality_scores',
  {
    workspaceId: workspaceId(),
    reviewId: uuid().notNull(),
    criterionKey: text().notNull(),
    /** Null: it does not apply. */
    points: integer(),
    words: text().notNull().default(''),
    /** The message that shows it, and its words. */
    messageId: uuid(),
    quote: text().notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.reviewId, table.criterionKey] }),
    foreignKey({
      columns: [table.workspaceId, table.reviewId],
      foreignColumns: [qualityReviews.workspaceId, qualityReviews.id],
    }).onDelete('cascade'),
  ],
);

export const appealOutcomes = ['stands', 'changed', 'struck'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

/** That the person does not agree, and what another one than the reviewers decided. */
export const qualityAppeals = pgTable(
  'quality_appeals',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    unitId: uuid().notNull(),
    words: text().notNull(),
    openedAt: instant().notNull(),
    outcome: text().$type<AppealOutcome>(),
    decision: text().notNull().default(''),
    decidedBy: uuid(),
    decidedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('quality_appeals_once').on(table.workspaceId, table.unitId),
    index('quality_appeals_open').on(table.workspaceId, table.openedAt).where(sql`decided_at is null`),
    foreignKey({
      columns: [table.workspaceId, table.unitId],
      foreignColumns: [qualityUnits.workspaceId, qualityUnits.id],
    }).onDelete('cascade'),
  ],
);
