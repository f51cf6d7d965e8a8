import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { type Language, languages } from '../../../kernel/language.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { readableBy, workerOf } from './readable.ts';
import { articles, articleTranslations, articleVersions } from './schema.ts';

export type ArticleRow = typeof articles.$inferSelect;
export type TranslationRow = typeof articleTranslations.$inferSelect;
export type VersionRow = typeof articleVersions.$inferSelect;

/** An article in one of its languages. */
export const inLanguage = { articleId: z.uuid(), language: z.enum(languages) };
export type InLanguage = { articleId: string; language: Language };

/** An article that the actor is among the readers of, held for a change. @throws Problem 404, 409 `article-archived`. */
export async function lockArticle(
  run: Run,
  articleId: string,
  options = { archived: false },
): Promise<ArticleRow> {
  const [row] = await run.tx
    .select()
    .from(articles)
    .where(and(ofArticle(run, articleId), readableBy(await workerOf(run))))
    .for('update');
  if (!row) throw notFound('article');
  if (row.archivedAt && !options.archived) throw new Problem(409, 'article-archived');
  return row;
}

/** One of its languages, with its newest version. @throws Problem 404 `article-translation-not-found`. */
export async function readTranslation(run: Run, asked: InLanguage): Promise<TranslationRow> {
  const [row] = await run.tx.select().from(articleTranslations).where(ofTranslation(run, asked));
  if (!row) throw notFound('article-translation');
  return row;
}

/** @throws Problem 404 `article-version-not-found`. */
export async function readVersion(run: Run, asked: InLanguage & { version: number }): Promise<VersionRow> {
  const [row] = await run.tx.select().from(articleVersions).where(ofVersion(run, asked));
  if (!row) throw notFound('article-version');
  return row;
}

export function ofArticle({ actor }: Run, articleId: string) {
  return and(eq(articles.workspaceId, actor.workspaceId), eq(articles.id, articleId));
}

export function ofTranslation({ actor }: Run, { articleId, language }: InLanguage) {
  const { workspaceId, articleId: article, language: tongue } = articleTranslations;
  return and(eq(workspaceId, actor.workspaceId), eq(article, articleId), eq(tongue, language));
}

export function ofVersion(
  { actor }: Run,
  { articleId, language, version }: InLanguage & { version: number },
) {
  const { workspaceId, articleId: article, language: tongue, version: number } = articleVersions;
  return and(
    eq(workspaceId, actor.workspaceId),
    eq(article, articleId),
    eq(tongue, language),
    eq(number, version),
  );
}

/** Changes a translation and the time of its article. */
export async function changeTranslation(
  run: Run,
  asked: InLanguage,
  change: Partial<typeof articleTranslations.$inferInsert>,
): Promise<void> {
  await run.tx.update(articleTranslations).set(change).where(ofTranslation(run, asked));
  await run.tx.update(articles).set({ updatedAt: run.now }).where(ofArticle(run, asked.articleId));
}

/** The article as the subject of an event. */
export const subjectOf = (articleId: string) => ({ type: 'article', id: articleId });

/** The member who acts; null for programs. */
export const writerOf = ({ actor }: Run) => memberIdOf(actor);
