import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Language } from '../../../kernel/language.ts';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { articles } from '../articles/schema.ts';

/** How often an article was read and used on a day: counted, with nothing of whoever did it. */
export const articleDays = pgTable(
  'article_days',
  {
    workspaceId: workspaceId(),
    articleId: uuid().notNull(),
    language: text().$type<Language>().notNull(),
    day: date().notNull(),
    reads: integer().notNull().default(0),
    replies: integer().notNull().default(0),
    helpful: integer().notNull().default(0),
    unhelpful: integer().notNull().default(0),
    /** Visitors who left the form for it, and did not ask within a week. */
    prevented: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.articleId, table.language, table.day] }),
    index('article_days_day').on(table.workspaceId, table.day),
    foreignKey({
      columns: [table.workspaceId, table.articleId],
      foreignColumns: [articles.workspaceId, articles.id],
    }).onDelete('cascade'),
  ],
);

/** Why an article did not help. */
export const feedbackReasons = ['unclear', 'incomplete', 'wrong', 'outdated', 'not-my-question'] as const;
export type FeedbackReason = (typeof feedbackReasons)[number];

/** What a reader said of an article; of which reader is not known. */
export const articleFeedback = pgTable(
  'article_feedback',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    articleId: uuid().notNull(),
    language: text().$type<Language>().notNull(),
    version: integer().notNull(),
    isHelpful: boolean().notNull(),
    reason: text().$type<FeedbackReason>(),
    words: text(),
    at: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('article_feedback_article').on(table.workspaceId, table.articleId, table.at),
    foreignKey({
      columns: [table.workspaceId, table.articleId],
      foreignColumns: [articles.workspaceId, articles.id],
    }).onDelete('cascade'),
  ],
);

/** Words that somebody looked for and that no article had, counted by day. */
export const articleMisses = pgTable(
  'article_misses',
  {
    workspaceId: workspaceId(),
    language: text().$type<Language>().notNull(),
    words: text().notNull(),
    day: date().notNull(),
    times: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.language, table.words, table.day] }),
    index('article_misses_day').on(table.workspaceId, table.day),
  ],
);

/**
 * Somebody left the form of the help centre for an article, and it is not known yet whether that was enough. Of whom
 * nothing is known but a number drawn by lot, kept here as its hash; the row is gone after a week.
 */
export const articleTries = pgTable(
  'article_tries',
  {
    workspaceId: workspaceId(),
    mark: text().notNull(),
    articleId: uuid().notNull(),
    language: text().$type<Language>().notNull(),
    at: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.mark] }),
    index('article_tries_at').on(table.workspaceId, table.at),
    foreignKey({
      columns: [table.workspaceId, table.articleId],
      foreignColumns: [articles.workspaceId, articles.id],
    }).onDelete('cascade'),
  ],
);
