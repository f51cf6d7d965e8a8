import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { qualityCards } from '../cards/schema.ts';
import type { Risk, Stratum } from '../rules/sampling/draw.ts';

const none = sql`'{}'`;

/** Which solved requests are looked at each week, and by whom. Empty lists narrow nothing. */
export const qualityPlans = pgTable(
  'quality_plans',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text().notNull(),
    cardId: uuid().notNull(),
    stratum: text().$type<Stratum>().notNull(),
    /** Of each group, a week. */
    atRandom: integer().notNull(),
    forRisk: integer().notNull(),
    risks: text().array().$type<Risk[]>().notNull(),
    /** Of a hundred requests so many are looked at by two people who do not see each other's review. */
    twicePercent: integer().notNull(),
    teamIds: uuid().array().notNull().default(none),
    providerIds: uuid().array().notNull().default(none),
    channels: text().array().notNull().default(none),
    memberIds: uuid().array().notNull().default(none),
    /** Empty: everybody who may review. */
    reviewerIds: uuid().array().notNull().default(none),
    /** From it and the week follows the seed of each draw. */
    seed: integer().notNull(),
    /** Reviewers see neither whose work it is nor which provider's until all reviews are in; one of each side gives one. */
    isBlind: boolean().notNull().default(false),
    isActive: boolean().notNull().default(true),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    foreignKey({
      columns: [table.workspaceId, table.cardId],
      foreignColumns: [qualityCards.workspaceId, qualityCards.id],
    }),
  ],
);

/** What a plan drew for a week, with all that is needed to draw it again. */
export const qualityDraws = pgTable(
  'quality_draws',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    planId: uuid().notNull(),
    /** The Monday with which the week began, where the company is. */
    weekOf: date().notNull(),
    seed: text().notNull(),
    /** How many requests there were to draw from, how many were drawn, and how many of those nobody was free to review. */
    population: integer().notNull(),
    drawn: integer().notNull(),
    unassigned: integer().notNull(),
    drawnAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('quality_draws_week').on(table.workspaceId, table.planId, table.weekOf),
    foreignKey({
      columns: [table.workspaceId, table.planId],
      foreignColumns: [qualityPlans.workspaceId, qualityPlans.id],
    }).onDelete('cascade'),
  ],
);
