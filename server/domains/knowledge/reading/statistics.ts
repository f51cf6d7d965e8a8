import { type AnyColumn, and, asc, desc, eq, gte, isNotNull, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { query, type Run } from '../../../platform/command.ts';
import { assertReadable } from '../articles/find-article.ts';
import { readableBy, workerOf } from '../articles/readable.ts';
import { articles, articleTranslations } from '../articles/schema.ts';
import { articleDays, articleFeedback, articleMisses } from './schema.ts';

/** Days from and to, both included, in the zone of the workspace. */
const period = { from: z.iso.date(), to: z.iso.date() };
type Period = { from: string; to: string };

/** How often articles were read, put into replies, and found helpful in a period; the most read first. */
export const readStatistics = query({
  name: 'knowledge.read-statistics',
  permission: 'knowledge:read',
  input: z.strictObject({ ...period, limit: z.int().min(1).max(200).default(50) }),
  async run(run, { limit, ...days }) {
    const { articleId } = articleDays;
    const title = sql<string>`(select t.title from ${articleTranslations} t
      where t.workspace_id = ${articles.workspaceId} and t.article_id = ${articles.id}
      and t.language = ${articles.mainLanguage})`;
    return run.tx
      .select({ articleId, title, ...sums })
      .from(articleDays)
      .innerJoin(articles, sameArticle)
      .where(and(isIn(run, days), readableBy(await workerOf(run))))
      .groupBy(articleId, articles.workspaceId, articles.id, articles.mainLanguage)
      .orderBy(desc(sums.reads), asc(articleId))
      .limit(limit);
  },
});

/** One article in a period: day by day, by language, and what readers said who were not helped. */
export const readArticleStatistics = query({
  name: 'knowledge.read-article-statistics',
  permission: 'knowledge:read',
  input: z.strictObject({ ...period, articleId: z.uuid() }),
  async run(run, { articleId, ...days }) {
    await assertReadable(run, articleId);
    const own = and(isIn(run, days), eq(articleDays.articleId, articleId));
    const { day, language } = articleDays;
    return {
      days: await run.tx
        .select({ day, ...sums })
        .from(articleDays)
        .where(own)
        .groupBy(day)
        .orderBy(asc(day)),
      languages: await run.tx
        .select({ language, ...sums })
        .from(articleDays)
        .where(own)
        .groupBy(language)
        .orderBy(asc(language)),
      feedback: await feedbackOn(run, articleId),
    };
  },
});

/** Words that were looked for in vain in a period, the most frequent first. */
export const listMisses = query({
  name: 'knowledge.list-misses',
  permission: 'knowledge:write',
  input: z.strictObject({
    ...period,
    language: z.enum(languages).optional(),
    limit: z.int().min(1).max(200).default(50),
  }),
  run({ tx, actor }, { from, to, language: asked, limit }) {
    const { workspaceId, language, words, day } = articleMisses;
    const times = sql<number>`sum(${articleMisses.times})::int`;
    const inPeriod = and(eq(workspaceId, actor.workspaceId), gte(day, from), lte(day, to));
    return tx
      .select({ language, words, times, lastDay: sql<string>`max(${day})::text` })
      .from(articleMisses)
      .where(and(inPeriod, asked && eq(language, asked)))
      .groupBy(language, words)
      .orderBy(desc(times), asc(words))
      .limit(limit);
  },
});

const sum = (column: AnyColumn) => sql<number>`sum(${column})::int`;
const sums = {
  reads: sum(articleDays.reads),
  replies: sum(articleDays.replies),
  helpful: sum(articleDays.helpful),
  unhelpful: sum(articleDays.unhelpful),
  prevented: sum(articleDays.prevented),
};
const sameArticle = and(
  eq(articles.workspaceId, articleDays.workspaceId),
  eq(articles.id, articleDays.articleId),
);

function isIn({ actor }: Run, { from, to }: Period) {
  const { workspaceId, day } = articleDays;
  return and(eq(workspaceId, actor.workspaceId), gte(day, from), lte(day, to));
}

function feedbackOn({ tx, actor }: Run, asked: string) {
  const { workspaceId, id, articleId, language, version, reason, words, at, isHelpful } = articleFeedback;
  const said = sql`(${isNotNull(reason)} or ${isNotNull(words)})`;
  return tx
    .select({ id, language, version, isHelpful, reason, words, at })
    .from(articleFeedback)
    .where(and(eq(workspaceId, actor.workspaceId), eq(articleId, asked), said))
    .orderBy(desc(at))
    .limit(50);
}
