import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Cell } from '../../../kernel/csv.ts';
import { elapsed } from '../../../kernel/working-time/index.ts';
import type { Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { type leavingRequests, timeCards } from '../../requests/index.ts';
import { requestRatings, requests, solutions } from '../../requests/schema.ts';
import { type CalendarRows, timelineOf } from '../../team/index.ts';

type Items =
  Awaited<ReturnType<typeof leavingRequests>>['pages'] extends AsyncGenerator<infer Page>
    ? Page extends { items: infer I }
      ? I
      : never
    : never;

/** What a row says besides the list: how long it took by the clock and in business hours, and what customers said. */
export const timeColumns = [
  ...['first-answer', 'first-answer-business', 'solving', 'solving-business', 'waiting', 'waiting-business'],
  ...['answers', 'reopened', 'rating', 'rating-words', 'time-spent', 'provider', 'organisation', 'group'],
] as const;

/** The further cells of a page of requests, in the order of `timeColumns`; what is not known is empty. */
export async function timesOf(run: Run, calendars: CalendarRows, items: Items): Promise<Cell[][]> {
  const ids = items.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [ratings, facts, spent] = [
    await ratingsOf(run, ids),
    await factsOf(run, ids),
    may(run.actor, 'requests:see-time') ? await spentOn(run, ids) : new Map<string, number>(),
  ];
  return items.map((one) => {
    const took = (end: Date | null): [Cell, Cell] => {
      if (!end) return [null, null];
      const span = { from: one.createdAt.getTime(), to: Math.max(one.createdAt.getTime(), end.getTime()) };
      const business = elapsed(timelineOf(one.teamId, calendars), span);
      return [Math.round((span.to - span.from) / 1000), Math.round(business / 1000)];
    };
    const rating = ratings.get(one.id);
    const fact = facts.get(one.id);
    return [
      ...took(one.firstAnsweredAt),
      ...took(one.solvedAt),
      // Whoever still waits is not left out: until now.
      ...took(one.solvedAt ? null : run.now),
      ...[fact?.answers ?? 0, fact?.reopened ?? 0, rating?.score ?? null, rating?.words || null],
      ...[spent.get(one.id) ?? null, fact?.provider ?? null, fact?.organisation ?? null, fact?.group ?? null],
    ];
  });
}

async function ratingsOf({ tx, actor }: Run, ids: string[]) {
  const { requestId, score, words, workspaceId } = requestRatings;
  const rows = await tx
    .select({ requestId, score, words })
    .from(requestRatings)
    .where(and(eq(workspaceId, actor.workspaceId), inArray(requestId, ids)));
  return new Map(rows.map((row) => [row.requestId, row]));
}

async function spentOn({ tx, actor }: Run, ids: string[]): Promise<Map<string, number>> {
  const { requestId, seconds, workspaceId } = timeCards;
  const rows = await tx
    .select({ requestId, seconds: sql<number>`sum(${seconds})::float8` })
    .from(timeCards)
    .where(and(eq(workspaceId, actor.workspaceId), inArray(requestId, ids)))
    .groupBy(requestId);
  return new Map(rows.flatMap((row) => (row.requestId ? [[row.requestId, row.seconds] as const] : [])));
}

const counted = z.object({
  id: z.string(),
  answers: z.coerce.number(),
  reopened: z.coerce.number(),
  provider: z.string().nullable(),
  organisation: z.string().nullable(),
  group: z.string().nullable(),
});

async function factsOf({ tx, actor }: Run, ids: string[]) {
  const reopened = tx.$count(
    solutions,
    and(
      eq(solutions.workspaceId, requests.workspaceId),
      eq(solutions.requestId, requests.id),
      isNotNull(solutions.reopenedAt),
    ),
  );
  const rows = await tx.execute(sql`
    select ${requests.id} as id, (${reopened}) as reopened,
      (select count(*) from messages m where m.workspace_id = ${requests.workspaceId}
        and m.conversation_id = ${requests.conversationId} and m.kind = 'reply' and not m.automatic and m.author_type <> 'system') as answers,
      (select p.name from members m join providers p on p.workspace_id = m.workspace_id and p.id = m.provider_id
        where m.workspace_id = ${requests.workspaceId} and m.id = ${requests.assigneeId}) as provider,
      (select o.name from customers c join organisations o
        on o.workspace_id = c.workspace_id and o.id = c.organisation_id
        where c.workspace_id = ${requests.workspaceId} and c.id = ${requests.customerId}) as organisation,
      (select coalesce(g.name, array_to_string(g.words, ' · ')) from group_placements p join request_groups g
        on g.workspace_id = p.workspace_id and g.id = p.group_id
        where p.workspace_id = ${requests.workspaceId} and p.request_id = ${requests.id} limit 1) as "group"
    from ${requests}
    where ${eq(requests.workspaceId, actor.workspaceId)} and ${inArray(requests.id, ids)}`);
  return new Map(rows.map((row) => counted.parse(row)).map((row) => [row.id, row]));
}
