import { and, desc, eq, gte, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { query } from '../../../platform/command.ts';
import { articleRedirects, articles, articleTranslations, articleVersions } from '../articles/schema.ts';
import { listPublished } from './published.ts';
import { articleDays } from './schema.ts';

/** Days that are looked back on, and articles that are looked through. */
const daysBack = 14;
const looked = 50;

/** What readers of a help centre read most lately, the most read first. */
export const listMostRead = query({
  name: 'knowledge.list-most-read',
  permission: 'help-centre:read',
  input: z.strictObject({
    language: z.enum(languages),
    brandId: z.uuid().nullable().default(null),
    limit: z.int().min(1).max(20).default(3),
  }),
  async run(run, { limit, ...where }) {
    const { workspaceId, articleId, language, day, reads } = articleDays;
    const since = new Date(run.now.getTime() - daysBack * 86_400_000).toISOString().slice(0, 10);
    const counted = await run.tx
      .select({ articleId })
      .from(articleDays)
      .where(and(eq(workspaceId, run.actor.workspaceId), eq(language, where.language), gte(day, since)))
      .groupBy(articleId)
      .having(sql`sum(${reads}) > 0`)
      .orderBy(desc(sql`sum(${reads})`), articleId)
      .limit(looked);
    if (counted.length === 0) return [];
    const articleIds = counted.map((one) => one.articleId);
    const { items } = await listPublished(run.context, { ...where, articleIds, limit: looked });
    const place = (one: (typeof items)[number]) => articleIds.indexOf(one.articleId);
    return items.sort((a, b) => place(a) - place(b)).slice(0, limit);
  },
});

/** Whether an article that everybody could read stood at an address, and is not to come back by itself. */
export const wasPublished = query({
  name: 'knowledge.was-published',
  permission: 'help-centre:read',
  input: z.strictObject({ language: z.enum(languages), slug: z.string().max(300) }),
  async run({ tx, actor }, { language, slug }): Promise<boolean> {
    const t = articleTranslations;
    const v = articleVersions;
    const moved = tx
      .select({ id: articleRedirects.articleId })
      .from(articleRedirects)
      .where(
        and(
          eq(articleRedirects.workspaceId, actor.workspaceId),
          eq(articleRedirects.language, language),
          eq(articleRedirects.slug, slug),
        ),
      );
    const [row] = await tx
      .select({ id: articles.id })
      .from(t)
      .innerJoin(articles, and(eq(articles.workspaceId, t.workspaceId), eq(articles.id, t.articleId)))
      .innerJoin(
        v,
        and(eq(v.workspaceId, t.workspaceId), eq(v.articleId, t.articleId), eq(v.language, t.language)),
      )
      .where(
        and(
          ...[eq(t.workspaceId, actor.workspaceId), eq(t.language, language), isNotNull(v.publishedAt)],
          or(eq(t.slug, slug), inArray(t.articleId, moved)),
          eq(articles.audience, 'public'),
          or(isNotNull(articles.archivedAt), isNull(t.publishedVersion)),
        ),
      )
      .limit(1);
    return row !== undefined;
  },
});
