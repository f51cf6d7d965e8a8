import { and, desc, eq, inArray, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { articles, articleTranslations, articleVersions } from '../articles/schema.ts';
import { nameIn } from '../names.ts';
import { sectionsOf } from '../sections/list-sections.ts';
import { pathTo } from '../tree.ts';
import { isShown, place, sameArticle } from './shown.ts';

/**
 * The sections of a help centre in which, or below which, something stands for the reader, with how much; with
 * `named` only those whose name has these words.
 */
export const listPublishedSections = query({
  name: 'knowledge.list-published-sections',
  permission: 'help-centre:read',
  input: z.strictObject({ ...place, named: z.string().max(500).optional() }),
  async run(run, { named, ...where }) {
    const all = (await sectionsOf(run)).filter(
      (one) => where.brandId === null || one.brandId === null || one.brandId === where.brandId,
    );
    const nameOf = ({ names }: (typeof all)[number]) => nameIn(names, where.language);
    const wanted = named?.toLocaleLowerCase(where.language);
    const asked = all.filter(
      (one) => wanted === undefined || nameOf(one).toLocaleLowerCase(where.language).includes(wanted),
    );
    if (asked.length === 0) return [];
    // What stands in other sections counts for none of these.
    const ids = new Set(asked.map((one) => one.id));
    const below = all.filter((one) => pathTo(all, one.id).some((id) => ids.has(id)));
    const counts = await run.tx
      .select({ sectionId: articles.sectionId, count: sql<number>`count(*)::int` })
      .from(articleTranslations)
      .innerJoin(articles, sameArticle)
      .where(
        and(
          await isShown(run, where),
          inArray(
            articles.sectionId,
            below.map((one) => one.id),
          ),
        ),
      )
      .groupBy(articles.sectionId);
    const filled = new Set(counts.flatMap((one) => pathTo(all, one.sectionId)));
    return asked
      .filter((one) => filled.has(one.id))
      .map(({ names, descriptions, ...one }) => ({
        ...one,
        name: nameOf({ names, descriptions, ...one }),
        description: descriptions[where.language] ?? '',
        articles: counts.find((count) => count.sectionId === one.id)?.count ?? 0,
      }));
  },
});

/** The newest published articles of several sections at once, so many of each. */
export const listNewestOfSections = query({
  name: 'knowledge.list-newest-of-sections',
  permission: 'help-centre:read',
  input: z.strictObject({
    ...place,
    sectionIds: z.array(z.uuid()).max(200),
    each: z.int().min(1).max(20),
  }),
  async run(run, { sectionIds, each, ...where }) {
    if (sectionIds.length === 0) return [];
    const { id, publishedAt } = articleTranslations;
    const { workspaceId, articleId, language, slug, publishedVersion } = articleTranslations;
    const newestFirst = sql`partition by ${articles.sectionId} order by ${desc(publishedAt)}, ${desc(id)}`;
    const placed = run.tx
      .select({
        ...{ workspaceId, articleId, language, slug, publishedVersion, sectionId: articles.sectionId },
        place: sql<number>`row_number() over (${newestFirst})`.as('place'),
      })
      .from(articleTranslations)
      .innerJoin(articles, sameArticle)
      .where(and(await isShown(run, where), inArray(articles.sectionId, sectionIds)))
      .as('placed');
    const v = articleVersions;
    return run.tx
      .select({
        ...{ articleId: placed.articleId, sectionId: placed.sectionId, slug: placed.slug },
        ...{ title: v.title, summary: v.summary },
      })
      .from(placed)
      .innerJoin(
        v,
        and(
          eq(v.workspaceId, placed.workspaceId),
          eq(v.articleId, placed.articleId),
          eq(v.language, placed.language),
          eq(v.version, placed.publishedVersion),
        ),
      )
      .where(lte(placed.place, each))
      .orderBy(placed.sectionId, placed.place);
  },
});
