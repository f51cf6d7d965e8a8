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
import { members } from '../schema.ts';
import type { Status } from './rules/status.ts';
import type { Hours } from './rules/week.ts';

export const statusSources = ['hand', 'presence', 'absence'] as const;
export type StatusSource = (typeof statusSources)[number];

/** What a member can do and when: the languages they serve in, how much they carry at once, their own hours. */
export const memberProfiles = pgTable(
  'member_profiles',
  {
    workspaceId: workspaceId(),
    memberId: uuid().notNull(),
    languages: text().array().notNull().default(sql`'{}'`),
    /** How many requests of normal priority at once; null takes the team's figure. */
    capacity: integer(),
    /** Null works whenever they are here. */
    hours: jsonb().$type<Hours>(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.memberId] }),
    foreignKey({
      columns: [table.workspaceId, table.memberId],
      foreignColumns: [members.workspaceId, members.id],
    }).onDelete('cascade'),
  ],
);

/** Named things that a member knows, from 1 (learning) to 3 (teaches others). */
export const memberSkills = pgTable(
  'member_skills',
  {
    workspaceId: workspaceId(),
    memberId: uuid().notNull(),
    skill: text().notNull(),
    level: integer().notNull(),
    /** Set where it was earned by a course: from then on it is known no more, and what asks for it waits for others. */
    expiresAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.memberId, table.skill] }),
    foreignKey({
      columns: [table.workspaceId, table.memberId],
      foreignColumns: [members.workspaceId, members.id],
    }).onDelete('cascade'),
  ],
);

/** Which status a member had from when until when; the one without an end is the present one. */
export const memberStatuses = pgTable(
  'member_statuses',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    memberId: uuid().notNull(),
    status: text().$type<Status>().notNull(),
    /** Who said so: the member or a supervisor by hand, the browser that came or went, an absence. */
    source: text().$type<StatusSource>().notNull(),
    since: instant().notNull(),
    until: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('member_statuses_present').on(table.workspaceId, table.memberId).where(sql`until is null`),
    index('member_statuses_story').on(table.workspaceId, table.memberId, table.since),
    foreignKey({
      columns: [table.workspaceId, table.memberId],
      foreignColumns: [members.workspaceId, members.id],
    }).onDelete('cascade'),
  ],
);

/** When the browser of a member was last heard of. */
export const memberSightings = pgTable(
  'member_sightings',
  { workspaceId: workspaceId(), memberId: uuid().notNull(), seenAt: instant().notNull() },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.memberId] }),
    foreignKey({
      columns: [table.workspaceId, table.memberId],
      foreignColumns: [members.workspaceId, members.id],
    }).onDelete('cascade'),
  ],
);
