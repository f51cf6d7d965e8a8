import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import type { Run } from '../../../platform/command.ts';
import { readableBy, visitorOf } from '../articles/readable.ts';
import { articles, articleTranslations, articleVersions } from '../articles/schema.ts';
import { articleSections } from '../sections/schema.ts';

/** Which help centre: its language, and the brand whose pages it has; without one, every brand's. */
export const place = { language: z.enum(languages), brandId: z.uuid().nullable().default(null) };
export type Place = { language: (typeof languages)[number]; brandId: string | null };

export const sameArticle = and(
  eq(articles.workspaceId, articleTranslations.workspaceId),
  eq(articles.id, articleTranslations.articleId),
);
/** The version that readers see. */
export const shownVersion = and(
  eq(articleVersions.workspaceId, articleTranslations.workspaceId),
  eq(articleVersions.articleId, articleTranslations.articleId),
  eq(articleVersions.language, articleTranslations.language),
  eq(articleVersions.version, articleTranslations.publishedVersion),
);

/** What a list says of an article: everything but its words. */
export const shownColumns = {
  id: articleTranslations.id,
  articleId: articleTranslations.articleId,
  language: articleTranslations.language,
  slug: articleTranslations.slug,
  publishedAt: articleTranslations.publishedAt,
  outdatedSince: articleTranslations.outdatedSince,
  title: articleVersions.title,
  summary: articleVersions.summary,
  version: articleVersions.version,
  sectionId: articles.sectionId,
  topicId: articles.topicId,
  audience: articles.audience,
  updatedAt: articles.updatedAt,
};

export function selectShown({ tx }: Run) {
  return tx
    .select(shownColumns)
    .from(articleTranslations)
    .innerJoin(articles, sameArticle)
    .innerJoin(articleVersions, shownVersion);
}

export type ShownRow = Awaited<ReturnType<typeof selectShown>>[number];

/** Published in the language, on the pages of the brand, not archived, and for this reader. */
export async function isShown(run: Run, { language, brandId }: Place): Promise<SQL | undefined> {
  const { workspaceId, id } = articleSections;
  const elsewhere = sql`exists (select from ${articleSections} where ${workspaceId} = ${articles.workspaceId}
    and ${id} = ${articles.sectionId} and ${articleSections.brandId} <> ${brandId}::uuid)`;
  return and(
    eq(articleTranslations.workspaceId, run.actor.workspaceId),
    eq(articleTranslations.language, language),
    sql`${articleTranslations.publishedVersion} is not null`,
    isNull(articles.archivedAt),
    readableBy(await visitorOf(run)),
    brandId === null ? undefined : sql`not ${elsewhere}`,
  );
}
