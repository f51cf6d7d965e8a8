import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
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
import { policies } from '../policies/schema.ts';
import type { Answers } from './rules/quiz.ts';

/** Somebody is asked to read and sign one major version of a policy. */
export const policyReadings = pgTable(
  'policy_readings',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    policyId: uuid().notNull(),
    memberId: uuid().notNull(),
    major: integer().notNull(),
    /** The newest version of that major one: it is what they sign. */
    version: integer().notNull(),
    askedAt: instant().notNull(),
    dueAt: instant().notNull(),
    /** The last stage at which they were reminded, see `rules/reminders.ts`. */
    reminded: integer().notNull(),
    /** The version whose quiz they passed. */
    passedVersion: integer(),
    signedAt: instant(),
    /** They need not read it any more: another version, another role, or the policy is out of use. */
    endedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('policy_readings_once').on(table.workspaceId, table.policyId, table.memberId, table.major),
    index('policy_readings_member').on(table.workspaceId, table.memberId),
    index('policy_readings_due')
      .on(table.workspaceId, table.dueAt)
      .where(sql`signed_at is null and ended_at is null`),
    foreignKey({
      columns: [table.workspaceId, table.policyId],
      foreignColumns: [policies.workspaceId, policies.id],
    }).onDelete('cascade'),
  ],
);

const ofReading = (table: { workspaceId: AnyPgColumn; readingId: AnyPgColumn }) =>
  foreignKey({
    columns: [table.workspaceId, table.readingId],
    foreignColumns: [policyReadings.workspaceId, policyReadings.id],
  }).onDelete('cascade');

/** What somebody answered to the quiz. Written once and never changed. */
export const policyTries = pgTable(
  'policy_tries',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    readingId: uuid().notNull(),
    version: integer().notNull(),
    chosen: jsonb().$type<Answers>().notNull(),
    right: integer().notNull(),
    of: integer().notNull(),
    hasPassed: boolean().notNull(),
    triedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('policy_tries_reading').on(table.workspaceId, table.readingId, table.triedAt),
    ofReading(table),
  ],
);

/** That somebody has read it and stands by it. Written once and never changed. */
export const policySignatures = pgTable(
  'policy_signatures',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    readingId: uuid().notNull(),
    policyId: uuid().notNull(),
    version: integer().notNull(),
    memberId: uuid().notNull(),
    /** As they wrote it. */
    name: text().notNull(),
    /** SHA-256 of the version that they signed. */
    hash: text().notNull(),
    signedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('policy_signatures_member').on(table.workspaceId, table.memberId, table.policyId),
    ofReading(table),
  ],
);
