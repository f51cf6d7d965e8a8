import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  date,
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
import type { Words } from '../../kernel/words.ts';
import { instant, workspaceId } from '../../platform/database/columns.ts';
import { customers } from '../customers/schema.ts';
import { requests } from '../requests/schema.ts';
import type { Access } from './rules/access.ts';
import type { IdeaState, ToldState } from './rules/states.ts';

export const boards = ['customers', 'staff'] as const;
export type Board = (typeof boards)[number];

/** Something that could be better, said by a customer or a colleague: who must answer it by when, and what became of it. */
export const ideas = pgTable(
  'ideas',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    board: text().$type<Board>().notNull(),
    /** In whose help centre it stands; null is the company without brands, and the board of the staff. */
    brandId: uuid(),
    title: text().notNull(),
    body: text().notNull().default(''),
    language: text(),
    state: text().$type<IdeaState>().notNull(),
    /** The idea that says the same; its votes count there, and come back when this is undone. */
    duplicateOfId: uuid(),
    /** Where its votes count: itself, or the idea at the end of the duplicates. */
    rootId: uuid().notNull(),
    /** What it was before it became a duplicate. */
    stateBefore: text().$type<IdeaState>(),
    /** Taken off the page of customers by a colleague. */
    isHidden: boolean().notNull().default(false),
    customerId: uuid(),
    memberId: uuid(),
    ownerId: uuid(),
    dueOn: date({ mode: 'string' }).notNull(),
    /** What management says to it, for everybody. */
    answer: jsonb().$type<Words>().notNull(),
    answeredBy: uuid(),
    answeredAt: instant(),
    /** What was done, for the page of what became of ideas. */
    outcome: jsonb().$type<Words>().notNull(),
    carriedOutAt: instant(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    /** When its owner was told that it is due, and that it is late; a new date forgets both. */
    dueToldAt: instant(),
    lateToldAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('ideas_board').on(table.workspaceId, table.board, table.state, table.createdAt),
    index('ideas_root').on(table.workspaceId, table.rootId),
    index('ideas_waiting')
      .on(table.workspaceId, table.dueOn)
      .where(sql`answered_at is null and state in ('new', 'under-review')`),
    foreignKey({
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }),
  ],
);

const ofIdea = (table: { workspaceId: AnyPgColumn; ideaId: AnyPgColumn }) =>
  foreignKey({
    columns: [table.workspaceId, table.ideaId],
    foreignColumns: [ideas.workspaceId, ideas.id],
  }).onDelete('cascade');

/** That somebody wants it too, kept on the idea on which it was given. */
export const ideaVotes = pgTable(
  'idea_votes',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    ideaId: uuid().notNull(),
    customerId: uuid(),
    memberId: uuid(),
    votedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('idea_votes_person')
      .on(table.workspaceId, table.ideaId, table.customerId, table.memberId)
      .nullsNotDistinct(),
    ofIdea(table),
    foreignKey({
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }),
  ],
);

/** The requests that show why it is wanted. */
export const ideaRequests = pgTable(
  'idea_requests',
  {
    workspaceId: workspaceId(),
    ideaId: uuid().notNull(),
    requestId: uuid().notNull(),
    linkedBy: uuid(),
    linkedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.ideaId, table.requestId] }),
    index('idea_requests_request').on(table.workspaceId, table.requestId),
    ofIdea(table),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);

/** In which state it stood from when on, and who said so. */
export const ideaSteps = pgTable(
  'idea_steps',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    ideaId: uuid().notNull(),
    state: text().$type<IdeaState>().notNull(),
    by: uuid(),
    at: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('idea_steps_idea').on(table.workspaceId, table.ideaId, table.at),
    ofIdea(table),
  ],
);

export const reportFates = ['waiting', 'told', 'withheld'] as const;
export type ReportFate = (typeof reportFates)[number];

/** That somebody who proposed or voted is told what became of it: each of one state once, whatever happens. */
export const ideaReports = pgTable(
  'idea_reports',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    ideaId: uuid().notNull(),
    state: text().$type<ToldState>().notNull(),
    customerId: uuid(),
    memberId: uuid(),
    fate: text().$type<ReportFate>().notNull().default('waiting'),
    createdAt: instant().notNull(),
    settledAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('idea_reports_once')
      .on(table.workspaceId, table.ideaId, table.state, table.customerId, table.memberId)
      .nullsNotDistinct(),
    index('idea_reports_waiting').on(table.workspaceId, table.createdAt).where(sql`fate = 'waiting'`),
    ofIdea(table),
    foreignKey({
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }),
  ],
);

/** In how many days ideas are answered, and by whom where nobody is named. */
export const ideaSettings = pgTable('idea_settings', {
  workspaceId: workspaceId().primaryKey(),
  staffDays: integer().notNull(),
  customerDays: integer().notNull(),
  staffOwnerId: uuid(),
  customerOwnerId: uuid(),
});

/** Who sees the board of customers in the help centre of a brand; a help centre without a row has none. */
export const ideaBoards = pgTable(
  'idea_boards',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    /** Null is the help centre of a company without brands. */
    brandId: uuid(),
    access: text().$type<Access>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('idea_boards_brand').on(table.workspaceId, table.brandId).nullsNotDistinct(),
  ],
);
