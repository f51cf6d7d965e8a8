import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import {
  articleCards as articles,
  translationCards as articleTranslations,
  versionCards as articleVersions,
} from '../../knowledge/index.ts';
import { dropEntry, writeEntry } from './write-entry.ts';

/** Makes what is published of an article findable, one entry a language, and what is not no longer. */
export const indexArticle = command({
  name: 'search.index-article',
  permission: 'search:write',
  input: z.strictObject({ articleId: z.uuid() }),
  async run(run, { articleId }) {
    for (const row of await translationsOf(run, articleId)) await writeTranslation(run, row);
  },
});

/** One entry of a translation, or none where readers see nothing of it. */
export async function writeTranslation(
  run: Run,
  { id, language, publishedAt, isArchived, title, summary, words }: Row,
): Promise<void> {
  if (isArchived || title === null || !publishedAt) return dropEntry(run, 'article', id);
  const body = [summary, words].filter(Boolean).join('\n');
  await writeEntry(run, { type: 'article', id, title, body, language, at: publishedAt });
}

type Row = Awaited<ReturnType<typeof translationsOf>>[number];

/** The languages of an article, each with the words that readers see. */
export async function translationsOf({ tx, actor }: Run, asked: string) {
  const { workspaceId: w, id, articleId, language, publishedVersion, publishedAt } = articleTranslations;
  const { title, summary, words } = articleVersions;
  const shown = and(
    eq(articleVersions.workspaceId, w),
    eq(articleVersions.articleId, articleId),
    eq(articleVersions.language, language),
    eq(articleVersions.version, publishedVersion),
  );
  const rows = await tx
    .select({ id, language, publishedAt, archivedAt: articles.archivedAt, title, summary, words })
    .from(articleTranslations)
    .innerJoin(articles, and(eq(articles.workspaceId, w), eq(articles.id, articleId)))
    .leftJoin(articleVersions, shown)
    .where(and(eq(w, actor.workspaceId), eq(articleId, asked)));
  return rows.map(({ archivedAt, ...row }) => ({ ...row, isArchived: archivedAt !== null }));
}
