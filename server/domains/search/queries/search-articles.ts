import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { query, type Run } from '../../../platform/command.ts';
import {
  sectionCards as articleSections,
  articleCards as articles,
  translationCards as articleTranslations,
  readableBy,
  visitorOf,
} from '../../knowledge/index.ts';
import { type Asked, isSame, readSearch } from '../rules/read-search.ts';
import { makeSnippet } from '../rules/snippet.ts';
import { searchEntries } from '../schema.ts';
import { newestEntries } from './newest-entries.ts';

/** A published article that has the words: where it stands, and the words around the place. */
export type FoundArticle = {
  articleId: string;
  slug: string;
  title: string;
  snippet: string;
  /** Ranges of the snippet in UTF-16 units, from (inclusive) to (exclusive). */
  highlights: [number, number][];
};

/**
 * Articles of a help centre that have all words, best first, for whoever may read them; where none has, those that
 * have words close to them.
 */
export const searchArticles = query({
  name: 'search.search-articles',
  permission: 'help-centre:read',
  input: z.strictObject({
    q: z.string().max(500),
    language: z.enum(languages),
    brandId: z.uuid().nullable().default(null),
    limit: z.int().min(1).max(50).default(10),
  }),
  async run(run, { q, ...where }): Promise<FoundArticle[]> {
    const asked = readSearch(q);
    const close = await findArticles(run, asked, where);
    const far = readSearch(q, { wide: true });
    const rows = close.length > 0 || isSame(asked, far) ? close : await findArticles(run, far, where);
    return rows.map(({ body, title, ...row }) => ({ ...row, title, ...makeSnippet(body, asked.terms) }));
  },
});

const found = z.object({ articleId: z.string(), slug: z.string(), title: z.string(), body: z.string() });
type Where = { language: string; brandId: string | null; limit: number };

/** Of more articles with the words than these the newest are ranked. */
const mostArticles = 5000;

async function findArticles(run: Run, { terms }: Asked, { language, brandId, limit }: Where) {
  if (terms.length === 0) return [];
  const { tx, actor, now } = run;
  const elsewhere = sql`exists (select from ${articleSections} s where s.workspace_id = ${articles.workspaceId}
    and s.id = ${articles.sectionId} and s.brand_id <> ${brandId}::uuid)`;
  const shown = and(
    eq(articleTranslations.workspaceId, actor.workspaceId),
    eq(articleTranslations.language, language as (typeof languages)[number]),
    isNotNull(articleTranslations.publishedVersion),
    isNull(articles.archivedAt),
    readableBy(await visitorOf(run)),
    brandId === null ? undefined : sql`not ${elsewhere}`,
  );
  // The best are looked at one by one until there are enough that this reader sees; only of these the words are read.
  const rows = await tx.execute(sql`
    select best.article_id as "articleId", best.slug, e.title, e.body from (
      select f.id, f.score, ${articles.id} as article_id, ${articleTranslations.slug} as slug
      from (
        select id, score from ${newestEntries(terms, { types: ['article'], at: now, most: mostArticles })}
        order by score desc, id) as f
      join ${articleTranslations} on ${articleTranslations.id} = f.id
      join ${articles} on ${and(eq(articles.workspaceId, articleTranslations.workspaceId), eq(articles.id, articleTranslations.articleId))}
      where ${shown} order by f.score desc, f.id limit ${limit}) as best
    join ${searchEntries} e on e.workspace_id = ${actor.workspaceId}::uuid and e.type = 'article' and e.id = best.id
    order by best.score desc, best.id`);
  return rows.map((row) => found.parse(row));
}
