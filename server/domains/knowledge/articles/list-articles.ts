import { and, desc, eq, gte, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { query, type Run } from '../../../platform/command.ts';
import { memberCards } from '../../team/index.ts';
import { articleDays } from '../reading/schema.ts';
import { isOut, seesDrafts, translationsOf } from './find-article.ts';
import { readableBy, workerOf } from './readable.ts';
import { articleStates, articles, articleTranslations, articleVersions, audiences } from './schema.ts';

const yes = z.literal('true').optional();

/** How a list of articles is narrowed. */
export const articleFilters = {
  language: z.enum(languages).optional(),
  /** Written in no such language yet. */
  missing: z.enum(languages).optional(),
  state: z.enum(articleStates).optional(),
  audience: z.enum(audiences).optional(),
  section: z.union([z.uuid(), z.literal('none')]).optional(),
  topic: z.uuid().optional(),
  owner: z.union([z.uuid(), z.literal('me'), z.literal('none')]).optional(),
  outdated: yes,
  flagged: yes,
  reviewDue: yes,
  archived: yes,
  /** Words that stand in it, in any language. */
  q: z.string().max(200).optional(),
};
export type ArticleFilters = z.output<z.ZodObject<typeof articleFilters>>;

/** Articles that the actor is among the readers of, the last changed first. */
export const listArticles = query({
  name: 'knowledge.list-articles',
  permission: 'knowledge:read',
  input: z.strictObject({ ...pageInput, ...articleFilters }),
  async run(run, { limit, cursor, ...filters }) {
    const at = readCursor(cursor, ['time', 'id']);
    const after = at
      ? sql`(${articles.updatedAt}, ${articles.id}) < (${at[0]}::timestamptz, ${String(at[1])}::uuid)`
      : undefined;
    const rows = await select(run)
      .where(and(await conditionOf(run, filters), after))
      .orderBy(desc(articles.updatedAt), desc(articles.id))
      .limit(limit + 1);
    const page = toPage(rows, limit, (row) => [row.updatedAt.toISOString(), row.id]);
    const items = await withTranslations(run, page.items);
    return { items, nextCursor: page.nextCursor };
  },
});

function select({ tx, now }: Run) {
  const { id, sectionId, topicId, audience, mainLanguage, ownerId, reviewAt } = articles;
  const { flaggedAt, flagReason, archivedAt, createdAt, updatedAt, workspaceId: w } = articles;
  const since = new Date(now.getTime() - 30 * 86_400_000).toISOString().slice(0, 10);
  const reads = sql<number>`(select coalesce(sum(d.reads), 0)::int from ${articleDays} d
    where d.workspace_id = ${w} and d.article_id = ${id} and d.day >= ${since}::date)`;
  return tx
    .select({
      ...{ id, sectionId, topicId, audience, mainLanguage, ownerId, reviewAt },
      ...{ flaggedAt, flagReason, archivedAt, createdAt, updatedAt, ownerName: memberCards.name },
      reads: reads.as('reads'),
    })
    .from(articles)
    .leftJoin(memberCards, and(eq(memberCards.workspaceId, w), eq(memberCards.id, ownerId)));
}

async function withTranslations<T extends { id: string }>(run: Run, rows: T[]) {
  const found = await translationsOf(
    run,
    rows.map((row) => row.id),
  );
  const seen = seesDrafts(run.actor) ? found : found.filter(isOut);
  return rows.map((row) => ({ ...row, translations: seen.filter((one) => one.articleId === row.id) }));
}

async function conditionOf(run: Run, filters: ArticleFilters): Promise<SQL | undefined> {
  const { actor, now } = run;
  const { audience, section, topic, owner, flagged, reviewDue, archived, missing } = filters;
  const me = owner === 'me' ? actor.id : owner;
  return and(
    eq(articles.workspaceId, actor.workspaceId),
    readableBy(await workerOf(run)),
    archived && seesDrafts(actor) ? isNotNull(articles.archivedAt) : isNull(articles.archivedAt),
    audience && eq(articles.audience, audience),
    section ? ofSection(section) : undefined,
    topic ? eq(articles.topicId, topic) : undefined,
    owner ? ofOwner(me) : undefined,
    flagged && isNotNull(articles.flaggedAt),
    reviewDue && and(isNotNull(articles.reviewAt), lte(articles.reviewAt, now)),
    missing && sql`not ${existsTranslation(eq(articleTranslations.language, missing))}`,
    ofTranslations(run, filters),
  );
}

const ofSection = (section: string) =>
  section === 'none' ? isNull(articles.sectionId) : eq(articles.sectionId, section);

function ofOwner(owner: string | null | undefined): SQL {
  if (!owner) return sql`false`;
  return owner === 'none' ? isNull(articles.ownerId) : eq(articles.ownerId, owner);
}

/** What is asked of the languages holds in one and the same of them. */
function ofTranslations({ actor }: Run, { language, state, outdated, q }: ArticleFilters): SQL | undefined {
  const t = articleTranslations;
  const out = seesDrafts(actor) ? undefined : gte(t.publishedVersion, 1);
  const asked = and(
    out,
    language && eq(t.language, language),
    state && eq(t.state, state),
    outdated && isNotNull(t.outdatedSince),
    q?.trim() ? hasWords(q, seesDrafts(actor)) : undefined,
  );
  return asked && existsTranslation(asked);
}

function existsTranslation(condition: SQL): SQL {
  const t = articleTranslations;
  return sql`exists (select from ${t} where ${t.workspaceId} = ${articles.workspaceId}
    and ${t.articleId} = ${articles.id} and ${condition})`;
}

/** Every word stands in the title, the summary or the text, wherever in a word; so Thai is found inside a sentence. */
function hasWords(q: string, inDrafts: boolean): SQL {
  const { workspaceId, articleId, language, version, title, summary, words } = articleVersions;
  const t = articleTranslations;
  const patterns = q
    .trim()
    .split(/\s+/)
    .slice(0, 10)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  const all = patterns.map((pattern) => sql`concat_ws(' ', ${title}, ${summary}, ${words}) ilike ${pattern}`);
  return sql`exists (select from ${articleVersions} where ${workspaceId} = ${t.workspaceId}
    and ${articleId} = ${t.articleId} and ${language} = ${t.language}
    and ${version} = ${inDrafts ? t.version : t.publishedVersion} and ${sql.join(all, sql` and `)})`;
}
