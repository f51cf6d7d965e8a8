import { and, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { hiddenCustomersOf } from '../../../kernel/actor.ts';
import type { Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { visibleTo } from '../../conversations/index.ts';
import { requests, statuses } from '../../requests/schema.ts';
import { toQuery } from '../rules/read-query.ts';
import type { Asked, Narrowing } from '../rules/read-search.ts';
import type { searchEntries } from '../schema.ts';
import { conditionsOf } from './narrow.ts';

type Kind = (typeof searchEntries.$inferSelect)['type'];

/** Where a page goes on: after this score and entry, scored as at that time. */
export type Place = { score: number; type: string; id: string };

const found = z.object({
  type: z.enum(['request', 'message', 'customer']),
  id: z.string(),
  score: z.number(),
  request_id: z.string().nullable(),
  number: z.number().nullable(),
  subject: z.string().nullable(),
  status: z.enum(statuses).nullable(),
  customer_id: z.string().nullable(),
  /** How many entries have the words, seen or not. */
  hits: z.coerce.number(),
});
export type Found = z.output<typeof found>;

/** Of more matches than these the newest are ranked first; all are when those do not fill a page. */
const ranked = 5000;

/**
 * Entries that have all terms and that the actor may see, best first: by words (a title weighs more), then by age.
 * Operators narrow them by their request; then customers are none of them.
 * What lies in the trash is not found.
 */
export async function findEntries(
  run: Run,
  asked: Asked & { types: Kind[]; limit: number; after: Place | null; at: Date },
): Promise<Found[]> {
  const { narrowing } = asked;
  const types = asked.types.filter(
    (type) => may(run.actor, needed[type]) && !(narrowing && type === 'customer'),
  );
  if (types.length === 0) return [];
  if (asked.terms.length === 0) return narrowing ? listNarrowed(run, { ...asked, types, narrowing }) : [];
  const question = {
    ...asked,
    types,
    conditions: narrowing ? await conditionsOf(run, narrowing, ofEntry) : [],
  };
  const newest = await findAmong(run, question, ranked);
  const isAll = newest.length > asked.limit || newest.some((row) => row.hits < ranked);
  return isAll ? newest : findAmong(run, question, null);
}

/** What lies in the trash, or inside another request, is not found. */
const isFindable = inArray(requests.folder, ['work', 'spam']);

/** When what was found was written. */
const ofEntry = sql`(select e.at from search_entries e
  where e.workspace_id = ${requests.workspaceId} and e.type = f.type and e.id = f.id)`;

const needed = {
  request: 'requests:read',
  message: 'conversations:read',
  customer: 'customers:read',
} as const;

/** What is said of the request that something was found in. */
const ofRequest = sql`${requests.id} as request_id, ${requests.number} as number, ${requests.subject} as subject,
  ${requests.status} as status, ${requests.customerId} as customer_id`;

type Question = Parameters<typeof findEntries>[1] & { conditions: SQL[] };

async function findAmong({ tx, actor }: Run, asked: Question, most: number | null): Promise<Found[]> {
  const { terms, types, limit, after, at, conditions } = asked;
  const runs = terms.flatMap((term) => (term.letters ? [{ ...term, pattern: term.letters.pattern }] : []));
  const visible = and(isNotNull(requests.id), isFindable, visibleTo(actor, requests));
  const hidden = JSON.stringify(hiddenCustomersOf(actor));
  const isCustomer = sql`(f.type = 'customer' and not ${hidden}::jsonb ? f.id::text)`;
  const shown = or(isCustomer, and(visible, ...conditions));
  const rest = after
    ? sql`(-f.score, f.type, f.id) > (${-after.score}::float8, ${after.type}::text, ${after.id}::uuid)`
    : undefined;
  const rows = await tx.execute(sql`
    select f.type, f.id, f.score, f.hits, ${ofRequest}
    from find_entries(${toQuery(terms)}::tsquery, ${terms.map((term) => term.exact).join(' & ')}::tsquery,
      ${list(runs.map((term) => term.exact))}::text[], ${list(runs.map((term) => term.pattern))}::text[],
      ${list(types)}::text[], ${at.toISOString()}::timestamptz, ${most}::integer) as f
    left join ${requests} on ${and(eq(requests.workspaceId, sql`${actor.workspaceId}::uuid`), sql`${requests.conversationId} = f.conversation_id`)}
    where ${and(shown, rest)}
    order by -f.score, f.type, f.id limit ${limit + 1}`);
  return rows.map((row) => found.parse(row));
}

/** Operators without words: the requests that fit, the newest first. */
async function listNarrowed(run: Run, asked: Omit<Question, 'conditions'> & { narrowing: Narrowing }) {
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
    select 'request' as type, ${requests.id} as id, ${score} as score, 1 as hits, ${ofRequest}
    from ${requests} where ${fitting} order by ${requests.createdAt} desc, ${requests.id} limit ${limit + 1}`);
  return rows.map((row) => found.parse(row));
}

function list(values: readonly string[]): SQL {
  return sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]`;
}
