import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../platform/database/columns.ts';
import { providers } from '../team/providers/schema.ts';
import { members, teams } from '../team/schema.ts';
import type { Period } from './rules/periods.ts';
import type { Direction } from './rules/verdict.ts';

/** What became of a goal: reached, not reached in its time, or given up. */
export const outcomes = ['reached', 'missed', 'left'] as const;
export type Outcome = (typeof outcomes)[number];

/** A measure that somebody wants at a target by a day: for the company, or for the one team, provider or person named. */
export const goals = pgTable(
  'goals',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    measure: text().notNull(),
    /** Whether a time is counted in hours of business. */
    isBusiness: boolean().notNull().default(false),
    teamId: uuid(),
    providerId: uuid(),
    memberId: uuid(),
    target: doublePrecision().notNull(),
    direction: text().$type<Direction>().notNull(),
    period: text().$type<Period>().notNull(),
    /** First and last day, both of whole periods. */
    startsOn: date({ mode: 'string' }).notNull(),
    endsOn: date({ mode: 'string' }).notNull(),
    zone: text().notNull(),
    /** The level of the time before, as it was known when the goal was written; null: too little was. */
    baseline: doublePrecision(),
    baselinePeriods: integer().notNull().default(0),
    /** Who looks after it; of a person's goal always that person. */
    ownerId: uuid().notNull(),
    why: text().notNull().default(''),
    createdBy: uuid(),
    createdAt: instant().notNull(),
    endedAt: instant(),
    outcome: text().$type<Outcome>(),
    /** The period in which the newest change began that the owner was told of. */
    toldOf: date({ mode: 'string' }),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('goals_member').on(table.workspaceId, table.memberId).where(sql`member_id is not null`),
    index('goals_running').on(table.workspaceId, table.startsOn).where(sql`ended_at is null`),
    foreignKey({
      columns: [table.workspaceId, table.teamId],
      foreignColumns: [teams.workspaceId, teams.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.providerId],
      foreignColumns: [providers.workspaceId, providers.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.memberId],
      foreignColumns: [members.workspaceId, members.id],
    }).onDelete('cascade'),
    check('goals_for_one', sql`num_nonnulls(team_id, provider_id, member_id) <= 1`),
  ],
);

/** A day on which a goal is looked at, and what was found: the figures as they were then. */
export const goalReviews = pgTable(
  'goal_reviews',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    goalId: uuid().notNull(),
    dueOn: date({ mode: 'string' }).notNull(),
    remindedAt: instant(),
    reviewedAt: instant(),
    reviewedBy: uuid(),
    words: text().notNull().default(''),
    /** The level of that day with its interval, and whether a change was seen. */
    level: doublePrecision(),
    low: doublePrecision(),
    high: doublePrecision(),
    verdict: text().$type<'change' | 'ordinary' | 'too-little'>(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('goal_reviews_goal').on(table.workspaceId, table.goalId, table.dueOn),
    index('goal_reviews_open').on(table.workspaceId, table.dueOn).where(sql`reviewed_at is null`),
    foreignKey({
      columns: [table.workspaceId, table.goalId],
      foreignColumns: [goals.workspaceId, goals.id],
    }).onDelete('cascade'),
  ],
);

/** That a leader looked at the goals of one person, and why: the person reads it too. */
export const goalOpenings = pgTable(
  'goal_openings',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    memberId: uuid().notNull(),
    openedBy: uuid().notNull(),
    reason: text().notNull(),
    openedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('goal_openings_member').on(table.workspaceId, table.memberId, table.openedAt),
    foreignKey({
      columns: [table.workspaceId, table.memberId],
      foreignColumns: [members.workspaceId, members.id],
    }).onDelete('cascade'),
  ],
);
