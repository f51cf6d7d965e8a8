import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { hiddenCustomersOf } from '../../../kernel/actor.ts';
import type { Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { visibleTo } from '../../conversations/index.ts';
import {
  articleCards as articles,
  translationCards as articleTranslations,
  readableBy,
  workerOf,
} from '../../knowledge/index.ts';
import { requests, statuses } from '../../requests/schema.ts';
import type { Asked, Narrowing } from '../rules/read-search.ts';
import type { searchEntries } from '../schema.ts';
import { conditionsOf } from './narrow.ts';
import { newestEntries } from './newest-entries.ts';

type Kind = (typeof searchEntries.$inferSelect)['type'];

/** A stretch of time that is ranked as one: entries before `until`, back to and with `since`; null is without an end. */
export type Stretch = { until: Date | null; since: Date | null };

/** Where a page goes on: after this score and entry of a stretch, scored as at that time. */
export type Place = Stretch & { score: number; type: string; id: string };

const found = z.object({
  type: z.enum(['request', 'message', 'customer', 'article']),
  id: z.string(),
  score: z.number(),
  request_id: z.string().nullable(),
  number: z.number().nullable(),
  subject: z.string().nullable(),
  status: z.enum(statuses).nullable(),
  customer_id: z.string().nullable(),
  article_id: z.string().nullable(),
});
export type Found = z.output<typeof found> & { stretch: Stretch };

/** So many entries of the newest are ranked as one; where too few of them may be seen, four times as many of those before. */
const ranked = 500;
const wider = 4;

/**
 * Entries that have all terms and that the actor may see. The newest five hundred come first, the best of them at the top:
 * by words (a title weighs more), then by age; then those before them in the same way, so that a page costs the same
 * however much was ever said. Customers and articles are ranked with the newest. Operators narrow entries by their request;
 * then customers and articles are none of them. What lies in the trash is not found.
 */
export async function findEntries(
  run: Run,
  asked: Asked & { types: Kind[]; limit: number; after: Place | null; at: Date },
): Promise<Found[]> {
  const { narrowing, limit } = asked;
  const types = asked.types.filter(
    (type) => may(run.actor, needed[type]) && !(narrowing && withoutRequest.includes(type)),
  );
  if (types.length === 0) return [];
  if (asked.terms.length === 0) return narrowing ? listNarrowed(run, { ...asked, types, narrowing }) : [];
  const conditions = narrowing ? await conditionsOf(run, narrowing, ofEntry) : [];
  const { after, ...question } = { ...asked, types, conditions };
  const all = after ? await findAmong(run, { ...question, stretch: after, after, most: everything }) : null;
  const rows = all?.rows ?? [];
  let until = after ? after.since : null;
  for (let most = Math.max(ranked, limit); rows.length <= limit && (until || !after); most *= wider) {
    const missing = { ...question, after: null, limit: limit - rows.length };
    const next = await findAmong(run, { ...missing, stretch: { until, since: null }, most });
    rows.push(...next.rows);
    until = next.since;
    if (!until) break;
  }
  return rows;
}

/** Operators are about requests: what has none is not found by them. */
const withoutRequest: readonly Kind[] = ['customer', 'article'];

/** What lies in the trash, or inside another request, is not found. */
const isFindable = inArray(requests.folder, ['work', 'spam']);

/** When what was found was written. */
const ofEntry = sql`(select e.at from search_entries e
  where e.workspace_id = ${requests.workspaceId} and e.type = f.type and e.id = f.id)`;

const needed = {
  request: 'requests:read',
  message: 'conversations:read',
  customer: 'customers:read',
  article: 'knowledge:read',
} as const;

/** What is said of the request that something was found in. */
const ofRequest = sql`${requests.id} as request_id, ${requests.number} as number, ${requests.subject} as subject,
  ${requests.status} as status, ${requests.customerId} as customer_id`;

type Question = Omit<Parameters<typeof findEntries>[1], 'after'> & { conditions: SQL[]; after: Place | null };

/** More than a workspace has. */
const everything = 2_147_483_647;

/** The best of the newest `most` of a stretch, and where it ended when there may be older ones. */
async function findAmong(
  run: Run,
  asked: Question & { stretch: Stretch; most: number },
): Promise<{ rows: Found[]; since: Date | null }> {
  const { tx, actor } = run;
  const { terms, types, limit, after, at, conditions, stretch, most } = asked;
  const visible = and(isNotNull(requests.id), isFindable, visibleTo(actor, requests));
  const hidden = JSON.stringify(hiddenCustomersOf(actor));
  const isCustomer = sql`(f.type = 'customer' and not ${hidden}::jsonb ? f.id::text)`;
  const isArticle = and(
    isNotNull(articleTranslations.publishedVersion),
    isNull(articles.archivedAt),
    readableBy(await workerOf(run)),
  );
  const shown = or(isCustomer, isArticle, and(visible, ...conditions));
  const rest = after
    ? sql`(f.worse, f.type, f.id) > (${-after.score}::float8, ${after.type}::text, ${after.id}::uuid)`
    : undefined;
  const rows = await tx.execute(sql`
    with f as materialized (
      select * from ${newestEntries(terms, { types, at, until: stretch.until, since: stretch.since, most })}
    ), reached as (
      select case when count(*) >= ${most}::integer then min(f.at) end as since from f where f.type not in ('customer', 'article')
    )
    select (extract(epoch from reached.since) * 1000)::float8 as since, best.* from reached left join lateral (
      select f.type, f.id, f.score, ${ofRequest}, ${articles.id} as article_id
      from (select *, -score as worse from f order by worse, type, id) as f
      left join ${requests} on ${and(eq(requests.workspaceId, sql`${actor.workspaceId}::uuid`), sql`${requests.conversationId} = f.conversation_id`)}
      left join ${articleTranslations} on ${and(eq(articleTranslations.workspaceId, sql`${actor.workspaceId}::uuid`), sql`f.type = 'article' and ${articleTranslations.id} = f.id`)}
      left join ${articles} on ${and(eq(articles.workspaceId, articleTranslations.workspaceId), eq(articles.id, articleTranslations.articleId))}
      where ${and(shown, rest)}
      order by f.worse, f.type, f.id limit ${limit + 1}) as best on true`);
  const since = reached.parse(rows[0]).since ?? stretch.since;
  const among = { until: stretch.until, since };
  return {
    rows: rows.filter((row) => row.id !== null).map((row) => ({ ...found.parse(row), stretch: among })),
    since,
  };
}

const reached = z.object({
  since: z
    .number()
    .nullable()
    .transform((ms) => (ms === null ? null : new Date(ms))),
});

/** Operators without words: the requests that fit, the newest first. */
async function listNarrowed(
  run: Run,
  asked: Omit<Question, 'conditions'> & { narrowing: Narrowing },
): Promise<Found[]> {
  const { tx, actor } = run;
  const { narrowing, types, limit, after } = asked;
  if (!types.includes('request')) return [];
  const score = sql`extract(epoch from ${requests.createdAt})::float8`;
  const fitting = and(
    eq(requests.workspaceId, actor.workspaceId),
    isFindable,
    visibleTo(actor, requests),
    ...(await conditionsOf(run, narrowing, sql`${requests.createdAt}`)),
    after ? sql`(-${score}, ${requests.id}) > (${-after.score}::float8, ${after.id}::uuid)` : undefined,
  );
  const rows = await tx.execute(sql`
    select 'request' as type, ${requests.id} as id, ${score} as score, ${ofRequest}, null as article_id
    from ${requests} where ${fitting} order by ${requests.createdAt} desc, ${requests.id} limit ${limit + 1}`);
  return rows.map((row) => ({ ...found.parse(row), stretch: { until: null, since: null } }));
}
