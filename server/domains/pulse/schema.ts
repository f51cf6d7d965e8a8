import {
  boolean,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../platform/database/columns.ts';
import type { Figures } from './rules/figures.ts';
import type { Statement } from './rules/statements.ts';

export const rhythms = ['off', 'month', 'quarter'] as const;
export type Rhythm = (typeof rhythms)[number];
export const roundStates = ['open', 'shown', 'too-few'] as const;
export type RoundState = (typeof roundStates)[number];

/** How often the people who serve are asked, for how many days, and what besides the usual statements. */
export const pulseSettings = pgTable('pulse_settings', {
  workspaceId: workspaceId().primaryKey(),
  every: text().$type<Rhythm>().notNull(),
  openDays: integer().notNull(),
  own: jsonb().$type<Statement[]>().notNull(),
});

/** One time of asking, with the statements as they were read. */
export const pulseRounds = pgTable(
  'pulse_rounds',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    /** The month in which it began, `YYYY-MM`; no two rounds of a workspace begin in one. */
    month: text().notNull(),
    statements: jsonb().$type<Statement[]>().notNull(),
    state: text().$type<RoundState>().notNull().default('open'),
    openedAt: instant().notNull(),
    closesAt: instant().notNull(),
    /** Whether everybody was told that it ends soon. */
    isEnding: boolean().notNull().default(false),
    closedAt: instant(),
    people: integer().notNull(),
    /** Null until it is closed: while it runs nobody sees it grow. */
    answered: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('pulse_rounds_month').on(table.workspaceId, table.month),
  ],
);

const ofRound = (table: { workspaceId: never; roundId: never }) =>
  foreignKey({
    columns: [table.workspaceId, table.roundId],
    foreignColumns: [pulseRounds.workspaceId, pulseRounds.id],
  }).onDelete('cascade');

/** Who is asked in a round, and in which team they are counted: fixed when it opens. Says nothing of who answered. */
export const pulseRoster = pgTable(
  'pulse_roster',
  { workspaceId: workspaceId(), roundId: uuid().notNull(), memberId: uuid().notNull(), teamId: uuid() },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.roundId, table.memberId] }),
    ofRound(table as never),
  ],
);

/** Who has answered the round that runs, and nothing else: no time, no order. Gone when it closes. */
export const pulseMarks = pgTable(
  'pulse_marks',
  { workspaceId: workspaceId(), roundId: uuid().notNull(), memberId: uuid().notNull() },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.roundId, table.memberId] }),
    ofRound(table as never),
  ],
);

/** What was answered: up to 32 ballots locked up together, mixed anew with each that is put in. Gone when it closes. */
export const pulseUrns = pgTable(
  'pulse_urns',
  { workspaceId: workspaceId(), id: uuid().notNull(), roundId: uuid().notNull(), sealed: text().notNull() },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] }), ofRound(table as never)],
);

/** What is shown of a closed round: everybody together, and each team that is large enough. Never worked out again. */
export const pulseResults = pgTable(
  'pulse_results',
  {
    workspaceId: workspaceId(),
    roundId: uuid().notNull(),
    /** `everyone`, or the id of a team. */
    part: text().notNull(),
    people: integer().notNull(),
    /** Answers in the figures; some may have been left out by chance. */
    counted: integer().notNull(),
    figures: jsonb().$type<Figures>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.roundId, table.part] }),
    ofRound(table as never),
  ],
);

/** What people wrote, in no order, of no team, apart from what they answered. */
export const pulseWords = pgTable(
  'pulse_words',
  { workspaceId: workspaceId(), id: uuid().notNull(), roundId: uuid().notNull(), words: text().notNull() },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] }), ofRound(table as never)],
);
