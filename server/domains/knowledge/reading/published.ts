import { and, asc, desc, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { picturesOf, translationsOf } from '../articles/find-article.ts';
import { articleRedirects, articles, articleTranslations } from '../articles/schema.ts';
import { sectionsOf } from '../sections/list-sections.ts';
import { pathTo } from '../tree.ts';
import { wordsOfVersion } from './kept-words.ts';
import { isShown, type Place, place, type ShownRow, sameArticle, selectShown } from './shown.ts';

/**
 * A published article by its address, for whoever may read it, with so many others of its section (`beside`);
 * `movedTo` where it stood before under this one. What is not there and what is not for the reader answer alike.
 * @throws Problem 404 `article-not-found`.
 */
export const findPublished = query({
  name: 'knowledge.find-published',
  permission: 'help-centre:read',
  input: z.strictObject({
    ...place,
    slug: z.string().max(300),
    beside: z.int().min(0).max(20).default(0),
  }),
  async run(run, { slug, beside, ...where }) {
    const shown = await isShown(run, where);
    const [row] = await selectShown(run).where(and(shown, eq(articleTranslations.slug, slug)));
    if (!row) return { movedTo: await findMoved(run, where, slug), article: null };
    return { movedTo: null, article: await present(run, row, { shown, beside }) };
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
    const rows = await selectShown(run)
      .where(and(await isShown(run, where), onShelf, among, after))
      .orderBy(desc(publishedAt), desc(id))
      .limit(limit + 1);
    const page = toPage(rows, limit, (row) => [row.publishedAt?.toISOString() ?? 'infinity', row.id]);
    return { items: page.items.map(({ id: _, ...row }) => row), nextCursor: page.nextCursor };
  },
});

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

type Around = { shown: SQL | undefined; beside: number };

/** What a page says of an article. All that is asked for it leaves together. */
async function present(run: Run, { id, ...row }: ShownRow, { shown, beside }: Around) {
  const { articleId, language, version, sectionId } = row;
  const [words, sections, others, neighbours] = await Promise.all([
    wordsOfVersion(run, { articleId, language, version }),
    sectionId ? sectionsOf(run) : [],
    translationsOf(run, [articleId]),
    sectionId && beside > 0
      ? selectShown(run)
          .where(and(shown, eq(articles.sectionId, sectionId), ne(articleTranslations.id, id)))
          .orderBy(desc(articleTranslations.publishedAt), desc(articleTranslations.id))
          .limit(beside)
      : [],
  ]);
  if (!words) throw notFound('article');
  const pictures = await picturesOf(run, words.pictureIds);
  return {
    ...row,
    html: words.html((fileId) => pictures[fileId] ?? null),
    outline: words.outline,
    path: pathTo(sections, sectionId)
      .reverse()
      .flatMap((at) => sections.filter((one) => one.id === at))
      .map(({ id: at, slug, names }) => ({ id: at, slug, names })),
    /** The same article in the languages in which it is published. */
    languages: others
      .filter((one) => one.publishedVersion !== null)
      .map((one) => ({ language: one.language, slug: one.slug, isOutdated: one.outdatedSince !== null })),
    beside: neighbours.map(({ slug, title, summary }) => ({ slug, title, summary })),
  };
}
