import { and, eq, isNotNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { visibleTo } from '../../conversations/index.ts';
import { requests } from '../../requests/schema.ts';
import { type Term, toQuery } from '../rules/read-query.ts';
import type { searchEntries } from '../schema.ts';

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
  /** How many entries have the words, seen or not. */
  hits: z.coerce.number(),
});
export type Found = z.output<typeof found>;

/** Of more matches than these the newest are ranked first; all are when those do not fill a page. */
const ranked = 5000;

/**
 * Entries that have all terms and that the actor may see, best first: by words (a title weighs more), then by age.
 * What lies in the trash is not found.
 */
export async function findEntries(
  run: Run,
  asked: { terms: Term[]; types: Kind[]; limit: number; after: Place | null; at: Date },
): Promise<Found[]> {
  const types = asked.types.filter((type) => may(run.actor, needed[type]));
  if (asked.terms.length === 0 || types.length === 0) return [];
  const newest = await findAmong(run, { ...asked, types }, ranked);
  const isAll = newest.length > asked.limit || newest.some((row) => row.hits < ranked);
  return isAll ? newest : findAmong(run, { ...asked, types }, null);
}

const needed = {
  request: 'requests:read',
  message: 'conversations:read',
  customer: 'customers:read',
} as const;

type Asked = Parameters<typeof findEntries>[1];

async function findAmong({ tx, actor }: Run, asked: Asked, most: number | null): Promise<Found[]> {
  const { terms, types, limit, after, at } = asked;
  const runs = terms.flatMap((term) => (term.letters ? [{ ...term, pattern: term.letters.pattern }] : []));
  const visible = and(isNotNull(requests.id), ne(requests.folder, 'trash'), visibleTo(actor, requests));
  const shown = or(sql`f.type = 'customer'`, visible);
  const rest = after
    ? sql`(-f.score, f.type, f.id) > (${-after.score}::float8, ${after.type}::text, ${after.id}::uuid)`
    : undefined;
  const rows = await tx.execute(sql`
    select f.type, f.id, f.score, f.hits, ${requests.id} as request_id, ${requests.number} as number, ${requests.subject} as subject
    from find_entries(${toQuery(terms)}::tsquery, ${terms.map((term) => term.exact).join(' & ')}::tsquery,
      ${list(runs.map((term) => term.exact))}::text[], ${list(runs.map((term) => term.pattern))}::text[],
      ${list(types)}::text[], ${at.toISOString()}::timestamptz, ${most}::integer) as f
    left join ${requests} on ${and(eq(requests.workspaceId, sql`${actor.workspaceId}::uuid`), sql`${requests.conversationId} = f.conversation_id`)}
    where ${and(shown, rest)}
    order by -f.score, f.type, f.id limit ${limit + 1}`);
  return rows.map((row) => found.parse(row));
}

function list(values: readonly string[]): SQL {
  return sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]`;
}
