import { sql } from 'drizzle-orm';
import {
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
import type { Language } from '../../../kernel/language.ts';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { Body } from '../body/node.ts';
import { articleSections } from '../sections/schema.ts';
import { topics } from '../topics/schema.ts';

/** Who may read it once it is published. */
export const audiences = ['public', 'signed-in', 'organisation', 'staff', 'team'] as const;
export type Audience = (typeof audiences)[number];

/** Why somebody should look at it again. */
export const flagReasons = ['reopened', 'feedback', 'changed', 'review-due', 'wrong'] as const;
export type FlagReason = (typeof flagReasons)[number];

/** What is known of a matter, in up to three languages. */
export const articles = pgTable(
  'articles',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    sectionId: uuid(),
    topicId: uuid(),
    audience: text().$type<Audience>().notNull(),
    /** Set for the audience `organisation` alone. */
    organisationId: uuid(),
    /** Set for the audience `team` alone. */
    teamId: uuid(),
    /** The others are translations of this one and become out of date with it. */
    mainLanguage: text().$type<Language>().notNull(),
    ownerId: uuid(),
    /** When the owner looks at it again, and how many days after that the next time. */
    reviewAt: instant(),
    reviewEveryDays: integer(),
    /** Clauses of policies that it tells of, each as the id of the policy, a slash and its key. */
    clauses: text().array().notNull().default(sql`'{}'`),
    flaggedAt: instant(),
    flagReason: text().$type<FlagReason>(),
    /** When somebody found it right or wrote it anew: what readers said before counts no more. */
    settledAt: instant(),
    archivedAt: instant(),
    createdBy: uuid(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('articles_updated').on(table.workspaceId, table.updatedAt, table.id),
    index('articles_review').on(table.workspaceId, table.reviewAt),
    index('articles_section').on(table.workspaceId, table.sectionId),
    foreignKey({
      columns: [table.workspaceId, table.sectionId],
      foreignColumns: [articleSections.workspaceId, articleSections.id],
    }),
    foreignKey({
      columns: [table.workspaceId, table.topicId],
      foreignColumns: [topics.workspaceId, topics.id],
    }),
  ],
);

/** How far the newest words of a translation are. What readers see is `publishedVersion`. */
export const articleStates = ['draft', 'review', 'scheduled', 'published'] as const;
export type ArticleState = (typeof articleStates)[number];

/** An article in one language: its newest words, and which of its versions readers see. */
export const articleTranslations = pgTable(
  'article_translations',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    articleId: uuid().notNull(),
    language: text().$type<Language>().notNull(),
    slug: text().notNull(),
    title: text().notNull(),
    state: text().$type<ArticleState>().notNull(),
    /** The newest version; its row holds the words. */
    version: integer().notNull(),
    /** Counts every saving, so that two people do not overwrite each other. */
    revision: integer().notNull(),
    publishedVersion: integer(),
    publishedAt: instant(),
    publishAt: instant(),
    /** The main language has changed since, and this one has not followed. */
    outdatedSince: instant(),
    reviewAskedBy: uuid(),
    /** What was said when it was sent back. */
    reviewWords: text(),
    updatedBy: uuid(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.articleId, table.language] }),
    unique('article_translations_id').on(table.workspaceId, table.id),
    unique('article_translations_slug').on(table.workspaceId, table.language, table.slug),
    index('article_translations_due').on(table.workspaceId, table.publishAt),
    /** What readers may see of a language, the newest at its end. */
    index('article_translations_shown')
      .on(table.workspaceId, table.language, table.publishedAt, table.id)
      .where(sql`published_version is not null`),
    foreignKey({
      columns: [table.workspaceId, table.articleId],
      foreignColumns: [articles.workspaceId, articles.id],
    }).onDelete('cascade'),
  ],
);

/** How a translation was written at each time. What was published is never changed again. */
export const articleVersions = pgTable(
  'article_versions',
  {
    workspaceId: workspaceId(),
    articleId: uuid().notNull(),
    language: text().$type<Language>().notNull(),
    version: integer().notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    body: jsonb().$type<Body>().notNull(),
    /** Its words alone, for finding. */
    words: text().notNull(),
    restoredFrom: integer(),
    publishedAt: instant(),
    savedBy: uuid(),
    savedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.articleId, table.language, table.version] }),
    foreignKey({
      columns: [table.workspaceId, table.articleId, table.language],
      foreignColumns: [
        articleTranslations.workspaceId,
        articleTranslations.articleId,
        articleTranslations.language,
      ],
    }).onDelete('cascade'),
  ],
);

/** An address under which it stood before: whoever kept it is led on. */
export const articleRedirects = pgTable(
  'article_redirects',
  {
    workspaceId: workspaceId(),
    language: text().$type<Language>().notNull(),
    slug: text().notNull(),
    articleId: uuid().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.language, table.slug] }),
    index('article_redirects_article').on(table.workspaceId, table.articleId),
    foreignKey({
      columns: [table.workspaceId, table.articleId],
      foreignColumns: [articles.workspaceId, articles.id],
    }).onDelete('cascade'),
  ],
);
