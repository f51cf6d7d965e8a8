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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../platform/database/columns.ts';
import { requests } from '../requests/schema.ts';
import type { Act } from './rules/acts.ts';
import type { Group } from './rules/conditions.ts';
import type { Judged } from './rules/judge.ts';
import type { Trigger } from './rules/triggers.ts';

/** What makes a rule what it is; kept whole for each version. */
export type Definition = {
  name: string;
  trigger: Trigger;
  conditions: Group;
  acts: Act[];
  stopAfter: boolean;
};

/** When this happens, and these conditions hold, do that. Rules are asked in the order of their position. */
export const automationRules = pgTable(
  'automation_rules',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text().notNull(),
    trigger: jsonb().$type<Trigger>().notNull(),
    conditions: jsonb().$type<Group>().notNull(),
    acts: jsonb().$type<Act[]>().notNull(),
    position: integer().notNull(),
    /** Where this rule acted, those after it are not asked. */
    stopAfter: boolean().notNull(),
    enabled: boolean().notNull(),
    /** Why the program stopped it; null while nothing is wrong. */
    pausedReason: text().$type<'too-many' | 'failing'>(),
    pausedAt: instant(),
    /** Until then the log also keeps where it did not act. */
    watchedUntil: instant(),
    lastLookAt: instant(),
    version: integer().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    removedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('automation_rules_order').on(table.workspaceId, table.position),
  ],
);

/** How a rule was written at each time. */
export const automationVersions = pgTable(
  'automation_versions',
  {
    workspaceId: workspaceId(),
    ruleId: uuid().notNull(),
    version: integer().notNull(),
    definition: jsonb().$type<Definition>().notNull(),
    changedBy: uuid(),
    changedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.ruleId, table.version] }),
    foreignKey({
      columns: [table.workspaceId, table.ruleId],
      foreignColumns: [automationRules.workspaceId, automationRules.id],
    }).onDelete('cascade'),
  ],
);

export const outcomes = ['acted', 'not-matched', 'held', 'failed'] as const;
export type Outcome = (typeof outcomes)[number];

/** Why a rule did what it did: each time it acted, was held back or failed, with what its conditions found. */
export const automationRuns = pgTable(
  'automation_runs',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    ruleId: uuid().notNull(),
    version: integer().notNull(),
    requestId: uuid().notNull(),
    eventId: uuid(),
    /** What happened, or `clock`. */
    happened: text().notNull(),
    outcome: text().$type<Outcome>().notNull(),
    reason: text(),
    judged: jsonb().$type<Judged>().notNull(),
    acts: text().array().notNull(),
    at: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('automation_runs_event')
      .on(table.workspaceId, table.ruleId, table.eventId)
      .where(sql`event_id is not null`),
    index('automation_runs_at').on(table.workspaceId, table.at, table.id),
    index('automation_runs_rule').on(table.workspaceId, table.ruleId, table.at),
    index('automation_runs_request').on(table.workspaceId, table.requestId, table.at),
    foreignKey({
      columns: [table.workspaceId, table.ruleId],
      foreignColumns: [automationRules.workspaceId, automationRules.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);

/** What a rule by the clock had seen of a request when it acted, so that it acts once on the same. */
export const automationSeen = pgTable(
  'automation_seen',
  {
    workspaceId: workspaceId(),
    ruleId: uuid().notNull(),
    requestId: uuid().notNull(),
    seen: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.ruleId, table.requestId] }),
    foreignKey({
      columns: [table.workspaceId, table.ruleId],
      foreignColumns: [automationRules.workspaceId, automationRules.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);
