import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { teams } from '../../team/schema.ts';
import { requests } from '../schema.ts';
import type { AwayHabit, Mode, Way } from './rules.ts';

/** How the requests of a team find their owner; the one without a team is for requests that lie in none. */
export const assignmentPolicies = pgTable(
  'assignment_policies',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    teamId: uuid(),
    isOn: boolean().notNull(),
    /** By what a member is chosen: each narrows what the one before left. */
    modes: text().array().$type<Mode[]>().notNull(),
    /** How many requests of normal priority a member has at most, unless their profile says otherwise. */
    capacity: integer().notNull(),
    /** What becomes of a request that comes back to somebody absent. */
    whenAway: text().$type<AwayHabit>().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('assignment_policies_team').on(table.workspaceId, table.teamId).nullsNotDistinct(),
    foreignKey({
      columns: [table.workspaceId, table.teamId],
      foreignColumns: [teams.workspaceId, teams.id],
    }).onDelete('cascade'),
  ],
);

/** Who got a request, when, in which way and why: the story behind the column `requests.assignee_id`. */
export const assignments = pgTable(
  'assignments',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    requestId: uuid().notNull(),
    memberId: uuid(),
    beforeMemberId: uuid(),
    teamId: uuid(),
    way: text().$type<Way>().notNull(),
    /** Codes of what decided, in order. */
    reasonCodes: text().array().notNull(),
    madeBy: uuid(),
    at: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('assignments_request').on(table.workspaceId, table.requestId, table.at, table.id),
    index('assignments_member').on(table.workspaceId, table.memberId, table.at),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);
