import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes, instant, workspaceId } from '../../platform/database/columns.ts';
import type { FactKind } from './rules/registry.ts';

/**
 * One row for each thing that is counted, copied from the rows of its room: when it happened, what it measured, and of whose
 * team, channel, topic … it is now. It names nobody but the member who did it, and that only for as long as is set.
 */
export const measureFacts = pgTable(
  'measure_facts',
  {
    workspaceId: workspaceId(),
    kind: text().$type<FactKind>().notNull(),
    /** Of the thing in its room; of a day of an article one made of it. */
    id: uuid().notNull(),
    requestId: uuid(),
    at: instant().notNull(),
    /** What is measured: seconds, points, minor units. */
    value: doublePrecision(),
    /** The same seconds in opening hours. */
    business: doublePrecision(),
    ours: doublePrecision(),
    theirs: doublePrecision(),
    answers: integer(),
    isGood: boolean(),
    isFirst: boolean(),
    isMoved: boolean(),
    teamId: uuid(),
    providerId: uuid(),
    memberId: uuid(),
    channel: text(),
    brandId: uuid(),
    topicId: uuid(),
    groupId: uuid(),
    labels: text().array().notNull().default(sql`'{}'`),
    priority: text(),
    language: text(),
    organisationId: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.kind, table.id] }),
    index('measure_facts_at').on(table.workspaceId, table.kind, table.at),
    index('measure_facts_days').on(table.workspaceId, table.at),
    index('measure_facts_request').on(table.workspaceId, table.requestId).where(sql`request_id is not null`),
  ],
);

/** The steps by which facts are summed up; what is longer is put together of these. */
export const cellSteps = ['hour', 'day', 'month'] as const;
export type CellStep = (typeof cellSteps)[number];

/**
 * The facts of one step summed up, all of them (`dimension` and `key` empty) or those with one value of one dimension.
 * Steps are those of the company's own clock. `sketch` counts the values by size, so that medians of several can be joined.
 */
export const measureCells = pgTable(
  'measure_cells',
  {
    workspaceId: workspaceId(),
    /** The key of a measure; with `:business` behind it where it is counted in opening hours. */
    measure: text().notNull(),
    dimension: text().notNull(),
    step: text().$type<CellStep>().notNull(),
    at: timestamp({ withTimezone: false, mode: 'string' }).notNull(),
    key: text().notNull(),
    n: integer().notNull(),
    good: integer().notNull(),
    sum: doublePrecision().notNull(),
    squares: doublePrecision().notNull(),
    sketch: bytes(),
  },
  (table) => [
    primaryKey({
      columns: [table.workspaceId, table.measure, table.dimension, table.step, table.at, table.key],
    }),
    index('measure_cells_at').on(table.workspaceId, table.step, table.at),
  ],
);

/** The months that are summed up whole; one in which something changed is put together of its days until the night. */
export const measureMonths = pgTable(
  'measure_months',
  { workspaceId: workspaceId(), month: date({ mode: 'string' }).notNull() },
  (table) => [primaryKey({ columns: [table.workspaceId, table.month] })],
);

/** That something changed: about a request, about things of a kind, or on a day. Only ever added and taken away, so that none is lost. */
export const measureMarks = pgTable(
  'measure_marks',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    requestId: uuid(),
    kind: text().$type<FactKind>(),
    day: date({ mode: 'string' }),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

export const rebuildPhases = ['requests', 'things', 'months', 'done'] as const;
export type RebuildPhase = (typeof rebuildPhases)[number];

/** A day on which facts were not what the rows say: of which kind, how many there were, and how many there should have been. */
export type Difference = { day: string; kind: FactKind; found: number; true: number };

/** How far the facts of a workspace are; before the first build is done, measures are read from the rows. */
export const measureStates = pgTable('measure_states', {
  workspaceId: workspaceId().primaryKey(),
  /** The zone by whose days it is summed up. */
  zone: text().notNull(),
  phase: text().$type<RebuildPhase>().notNull(),
  /** What the build goes on after: the id of a request, a kind, a month. */
  doneUpTo: text(),
  askedAt: instant().notNull(),
  /** When the last piece was done. */
  movedAt: instant(),
  builtAt: instant(),
  refreshedAt: instant(),
  checkedAt: instant(),
  differences: jsonb().$type<Difference[]>().notNull().default([]),
});
