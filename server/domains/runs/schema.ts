import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../platform/database/columns.ts';
import { procedureVersions } from '../procedures/schema.ts';
import { requests } from '../requests/schema.ts';

export const runStates = ['running', 'finished', 'left'] as const;
export type RunState = (typeof runStates)[number];

export const evidenceKinds = ['field', 'file', 'quote'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

const ofRequest = (table: { workspaceId: AnyPgColumn; requestId: AnyPgColumn }) =>
  foreignKey({
    columns: [table.workspaceId, table.requestId],
    foreignColumns: [requests.workspaceId, requests.id],
  }).onDelete('cascade');

/** A procedure that is followed on a request, in the version with which it began. */
export const runs = pgTable(
  'runs',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    requestId: uuid().notNull(),
    /** The merges by which it came to its request, the last one at the end: where it goes back when they are parted. */
    carriedBy: uuid().array().notNull().default(sql`'{}'`),
    procedureId: uuid().notNull(),
    version: integer().notNull(),
    state: text().$type<RunState>().notNull(),
    /** The key of the step that is to be taken; null when the run is over. */
    currentKey: text(),
    reachedAt: instant().notNull(),
    /** Until when the current step has to be done; null: no limit. */
    dueAt: instant(),
    /** When it was told that the current step is late. */
    lateToldAt: instant(),
    /** Until when the current step waits; null: for something else, or not at all. */
    waitsUntil: instant(),
    startedBy: uuid(),
    startedAt: instant().notNull(),
    endedAt: instant(),
    /** Why it was left, in the words of whoever left it. */
    leftBecause: text(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('runs_request').on(table.workspaceId, table.requestId),
    index('runs_procedure').on(table.workspaceId, table.procedureId, table.startedAt),
    index('runs_due').on(table.workspaceId, table.dueAt).where(sql`state = 'running' and due_at is not null`),
    index('runs_waiting')
      .on(table.workspaceId, table.waitsUntil)
      .where(sql`state = 'running' and waits_until is not null`),
    uniqueIndex('runs_standing')
      .on(table.workspaceId, table.requestId, table.procedureId)
      .where(sql`state = 'running'`),
    ofRequest(table),
    foreignKey({
      columns: [table.workspaceId, table.procedureId, table.version],
      foreignColumns: [
        procedureVersions.workspaceId,
        procedureVersions.procedureId,
        procedureVersions.version,
      ],
    }),
  ],
);

const ofRun = (table: { workspaceId: AnyPgColumn; runId: AnyPgColumn }) =>
  foreignKey({
    columns: [table.workspaceId, table.runId],
    foreignColumns: [runs.workspaceId, runs.id],
  }).onDelete('cascade');

/** A step that was done: by whom, when, and what was said or chosen. Written once and never changed. */
export const runSteps = pgTable(
  'run_steps',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    runId: uuid().notNull(),
    stepKey: text().notNull(),
    /** Key of the chosen branch, `approved` or `declined`, or `cut-short` for a wait that somebody ended. */
    outcome: text(),
    answer: text(),
    note: text().notNull().default(''),
    /** What was sent to the customer by it. */
    messageId: uuid(),
    reachedAt: instant().notNull(),
    doneBy: uuid(),
    doneAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('run_steps_run').on(table.workspaceId, table.runId, table.doneAt),
    ofRun(table),
  ],
);

/** What lies beside a step as proof. Written once and never changed. */
export const runEvidence = pgTable(
  'run_evidence',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    runId: uuid().notNull(),
    stepKey: text().notNull(),
    kind: text().$type<EvidenceKind>().notNull(),
    /** The key of the field, or the name of the file. */
    name: text().notNull().default(''),
    /** What was said, or what stood in the field. */
    text: text().notNull().default(''),
    /** The note of the conversation that carries the file. */
    messageId: uuid(),
    addedBy: uuid(),
    addedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('run_evidence_run').on(table.workspaceId, table.runId),
    ofRun(table),
  ],
);

/** Requests inside the house that a run waits for. */
export const runQuestions = pgTable(
  'run_questions',
  {
    workspaceId: workspaceId(),
    runId: uuid().notNull(),
    innerId: uuid().notNull(),
    answeredAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.runId, table.innerId] }),
    index('run_questions_inner').on(table.workspaceId, table.innerId),
    ofRun(table),
  ],
);

/** That a procedure was offered on a request, and what became of the offer. */
export const runOffers = pgTable(
  'run_offers',
  {
    workspaceId: workspaceId(),
    requestId: uuid().notNull(),
    procedureId: uuid().notNull(),
    offeredAt: instant().notNull(),
    /** Null while nobody has said anything to it. */
    outcome: text().$type<'accepted' | 'declined'>(),
    answeredBy: uuid(),
    answeredAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.requestId, table.procedureId] }),
    index('run_offers_procedure').on(table.workspaceId, table.procedureId, table.offeredAt),
    ofRequest(table),
  ],
);
