import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Language } from '../../../kernel/language.ts';
import type { Words } from '../../../kernel/words.ts';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { members } from '../../team/schema.ts';
import type { Difference, ExperienceChannel, Verdict, VisitChannel } from './rules.ts';

/** What a member lived through as a customer, elsewhere or with us, and what made it so. */
export const qualityExperiences = pgTable(
  'quality_experiences',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    memberId: uuid().notNull(),
    /** Where it was; empty where it was with us. */
    company: text().notNull(),
    channel: text().$type<ExperienceChannel>().notNull(),
    /** Whether a person served them; without one it is counted apart. */
    isWithPerson: boolean().notNull(),
    happenedOn: date({ mode: 'string' }).notNull(),
    words: text().notNull(),
    verdict: text().$type<Verdict>().notNull(),
    differences: text().array().$type<Difference[]>().notNull(),
    /** What made it so, in own words. */
    otherwise: text().notNull().default(''),
    /** What we should take from it. */
    lesson: text().notNull().default(''),
    /** Whether the team reads it; else its writer alone does. */
    isShared: boolean().notNull(),
    /** The idea that became of it. */
    ideaId: uuid(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('quality_experiences_day').on(table.workspaceId, table.happenedOn),
    foreignKey({
      columns: [table.workspaceId, table.memberId],
      foreignColumns: [members.workspaceId, members.id],
    }).onDelete('cascade'),
  ],
);

/** What a visitor gave a criterion of the card; null: it does not apply. */
export type VisitScore = { key: string; points: number | null };

/** Somebody of ours asks as a customer would, and judges what came of it. Until then nothing on the request shows it. */
export const qualityVisits = pgTable(
  'quality_visits',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    title: text().notNull(),
    channel: text().$type<VisitChannel>().notNull(),
    /** What is asked; by mail as it is sent, in the language of the visit. */
    subject: jsonb().$type<Words>().notNull(),
    script: jsonb().$type<Words>().notNull(),
    language: text().$type<Language>().notNull(),
    /** By mail: the mailbox that plays the customer, and the one that is written to. */
    identityId: uuid(),
    mailboxId: uuid(),
    visitorId: uuid().notNull(),
    plannedBy: uuid(),
    dueOn: date({ mode: 'string' }).notNull(),
    cardId: uuid().notNull(),
    cardVersion: integer().notNull(),
    createdAt: instant().notNull(),
    /** When its visitor was told that it is due. */
    dueToldAt: instant(),
    /** By mail: when it was laid out, and its Message-ID, by which its request is known. */
    sentAt: instant(),
    messageId: text(),
    requestId: uuid(),
    verdict: text().$type<Verdict>(),
    scores: jsonb().$type<VisitScore[]>().notNull().default([]),
    differences: text().array().$type<Difference[]>().notNull().default([]),
    words: text().notNull().default(''),
    judgedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('quality_visits_visitor').on(table.workspaceId, table.visitorId),
    index('quality_visits_request').on(table.workspaceId, table.requestId),
  ],
);
