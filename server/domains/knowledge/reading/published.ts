import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { picturesOf, translationsOf } from '../articles/find-article.ts';
import { readableBy, visitorOf } from '../articles/readable.ts';
import { articleRedirects, articles, articleTranslations, articleVersions } from '../articles/schema.ts';
import { outlineOf } from '../body/outline.ts';
import { renderBody } from '../body/render.ts';
import { sectionsOf } from '../sections/list-sections.ts';
import { articleSections } from '../sections/schema.ts';
import { pathTo } from '../tree.ts';

/** Which help centre: its language, and the brand whose pages it has; without one, every brand's. */
const place = { language: z.enum(languages), brandId: z.uuid().nullable().default(null) };
type Place = { language: (typeof languages)[number]; brandId: string | null };

/**
 * A published article by its address, for whoever may read it; `movedTo` where it stood before under this one. What is
 * not there and what is not for the reader answer alike. @throws Problem 404 `article-not-found`.
 */
export const findPublished = query({
  name: 'knowledge.find-published',
  permission: 'help-centre:read',
  input: z.strictObject({ ...place, slug: z.string().max(300) }),
  async run(run, { slug, ...where }) {
    const [row] = await selectPublished(run).where(
      and(await isShown(run, where), eq(articleTranslations.slug, slug)),
    );
    if (!row) return { movedTo: await findMoved(run, where, slug), article: null };
    return { movedTo: null, article: await present(run, row, where) };
  },
});

/** Published articles of a help centre or one of its sections, the newest first: for shelves, a sitemap, a feed. */
export const listPublished = query({
  name: 'knowledge.list-published',
  permission: 'help-centre:read',
  input: z.strictObject({
    ...pageInput,
    ...place,
    sectionId: z.uuid().nullable().optional(),
    articleIds: z.array(z.uuid()).max(200).optional(),
  }),
  async run(run, { limit, cursor, sectionId, articleIds, ...where }) {
    const { publishedAt, id } = articleTranslations;
    const at = readCursor(cursor, ['time', 'id']);
    const after = at
      ? sql`(${publishedAt}, ${id}) < (${at[0]}::timestamptz, ${String(at[1])}::uuid)`
      : undefined;
    const onShelf =
      sectionId === undefined
        ? undefined
        : sectionId === null
          ? isNull(articles.sectionId)
          : eq(articles.sectionId, sectionId);
    const among = articleIds && inArray(articles.id, articleIds);
    const rows = await selectPublished(run)
      .where(and(await isShown(run, where), onShelf, among, after))
      .orderBy(desc(publishedAt), desc(id))
      .limit(limit + 1);
    const page = toPage(rows, limit, (row) => [row.publishedAt?.toISOString() ?? 'infinity', row.id]);
    return { items: page.items.map(({ body, id: _, ...row }) => row), nextCursor: page.nextCursor };
  },
});

/** The sections of a help centre in which, or below which, something stands for the reader, with how much. */
export const listPublishedSections = query({
  name: 'knowledge.list-published-sections',
  permission: 'help-centre:read',
  input: z.strictObject(place),
  async run(run, where) {
    const counts = await run.tx
      .select({ sectionId: articles.sectionId, count: sql<number>`count(*)::int` })
      .from(articleTranslations)
      .innerJoin(articles, sameArticle)
      .where(await isShown(run, where))
      .groupBy(articles.sectionId);
    const sections = (await sectionsOf(run)).filter(
      (one) => where.brandId === null || one.brandId === null || one.brandId === where.brandId,
    );
    const filled = new Set(counts.flatMap((one) => pathTo(sections, one.sectionId)));
    return sections
      .filter((one) => filled.has(one.id))
      .map(({ names, descriptions, ...one }) => ({
        ...one,
        name: names[where.language] ?? names.en ?? names.id ?? names.th ?? '',
        description: descriptions[where.language] ?? '',
        articles: counts.find((count) => count.sectionId === one.id)?.count ?? 0,
      }));
  },
});

const sameArticle = and(
  eq(articles.workspaceId, articleTranslations.workspaceId),
  eq(articles.id, articleTranslations.articleId),
);
const shownVersion = and(
  eq(articleVersions.workspaceId, articleTranslations.workspaceId),
  eq(articleVersions.articleId, articleTranslations.articleId),
  eq(articleVersions.language, articleTranslations.language),
  eq(articleVersions.version, articleTranslations.publishedVersion),
);

function selectPublished({ tx }: Run) {
  const { id, articleId, language, slug, publishedAt, outdatedSince } = articleTranslations;
  const { title, summary, body, version } = articleVersions;
  const { sectionId, topicId, audience, updatedAt } = articles;
  return tx
    .select({
      ...{ id, articleId, language, slug, publishedAt, outdatedSince, title, summary, body, version },
      ...{ sectionId, topicId, audience, updatedAt },
    })
    .from(articleTranslations)
    .innerJoin(articles, sameArticle)
    .innerJoin(articleVersions, shownVersion);
}

type Row = Awaited<ReturnType<typeof selectPublished>>[number];

/** Published in the language, on the pages of the brand, not archived, and for this reader. */
async function isShown(run: Run, { language, brandId }: Place): Promise<SQL | undefined> {
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

/** The address at which an article stands now that stood at this one; only where the reader finds it there. */
async function findMoved(run: Run, where: Place, slug: string): Promise<string> {
  const { workspaceId, language, articleId } = articleRedirects;
  const moved = and(
    eq(workspaceId, run.actor.workspaceId),
    eq(language, where.language),
    eq(articleRedirects.slug, slug),
  );
  const [row] = await run.tx
    .select({ slug: articleTranslations.slug })
    .from(articleRedirects)
    .innerJoin(
      articleTranslations,
      and(
        eq(articleTranslations.workspaceId, workspaceId),
        eq(articleTranslations.articleId, articleId),
        eq(articleTranslations.language, language),
      ),
    )
    .innerJoin(articles, sameArticle)
    .where(and(moved, await isShown(run, where)))
    .orderBy(asc(articleTranslations.slug));
  if (!row) throw notFound('article');
  return row.slug;
}

async function present(run: Run, row: Row, where: Place) {
  const { body, id: _, ...about } = row;
  const sections = await sectionsOf(run);
  const path = pathTo(sections, row.sectionId).reverse();
  const pictures = await picturesOf(run, body);
  const others = await translationsOf(run, [row.articleId]);
  return {
    ...about,
    html: renderBody(body, { picture: (id) => pictures[id] ?? null, language: where.language }),
    outline: outlineOf(body),
    path: path
      .flatMap((id) => sections.filter((one) => one.id === id))
      .map(({ id, slug, names }) => ({ id, slug, names })),
    /** The same article in the languages in which it is published. */
    languages: others
      .filter((one) => one.publishedVersion !== null)
      .map(({ language, slug, outdatedSince }) => ({ language, slug, isOutdated: outdatedSince !== null })),
  };
}
