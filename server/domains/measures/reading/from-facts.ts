import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Run } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import type { Group } from '../rules/fill.ts';
import type { MeasureAsk } from '../shapes.ts';
import { ageStatement } from './backlog-age.ts';
import { atOf, figureOf, isBetween, isCounted, isWanted, keysOf, signOf } from './conditions.ts';
import type { Question } from './question.ts';

const row = z.object({
  ix: z.number(),
  at: z.string().nullable(),
  key: z.string().nullable(),
  n: z.coerce.number(),
  good: z.coerce.number(),
  sum: z.coerce.number(),
  squares: z.coerce.number(),
  median: z.number().nullable(),
  p90: z.number().nullable(),
});

/**
 * Answers several questions in one statement, from `facts` (what follows `with facts as`) one by one, of what the
 * actor may see.
 */
export async function groupFacts(run: Run, facts: SQL, questions: readonly Question[]): Promise<Group[][]> {
  if (questions.length === 0) return [];
  const parts = questions.map((one, index) => {
    const isAge = one.measure.key === 'backlog-age';
    return sql`(${isAge ? ageStatement(run, one, index, isSeen(run)) : statement(run, one, index)})`;
  });
  const rows = await run.tx.execute(sql`with facts as ${facts} ${sql.join(parts, sql` union all `)}`);
  const groups = Map.groupBy(
    rows.map((one) => row.parse(one)),
    ({ ix }) => ix,
  );
  return questions.map((_, index) => groups.get(index) ?? []);
}

function statement(run: Run, { ask, measure }: Question, index: number): SQL {
  const { split, filter, step, from, to, zone, time } = ask;
  const isLevel = measure.kind === 'level';
  const isTime = measure.kind === 'time';
  const stepped = atOf(step, zone);
  const begins = sql`(${from}::date::timestamp at time zone ${zone})`;
  const at = isLevel ? sql`case when f.at >= ${begins} then ${stepped} end` : stepped;
  const value = figureOf(measure, time);
  const part = (share: number) =>
    isTime ? sql`percentile_cont(${share}::float8) within group (order by v)` : sql`null::float8`;
  return sql`
    select ${index}::integer as ix, at, key, count(*) as n, count(*) filter (where good) as good,
      coalesce(sum(v), 0)::float8 as sum, coalesce(sum(v * v), 0)::float8 as squares,
      ${part(0.5)} as median, ${part(0.9)} as p90
    from (
      select ${at} as at, ${split ? sql`split.key` : sql`null::text`} as key, ${value} as v, ${signOf(measure)} as good
      from facts f ${split ? sql`cross join lateral ${keysOf(split, zone)} split` : sql``}
      where ${isCounted(measure)} and ${isBetween(isLevel ? null : from, to, zone)}
        ${isWanted(filter, zone)} ${isShown(ask)} ${isSeen(run)}
        ${time === 'business' ? sql`and ${value} is not null` : sql``}
    ) counted group by 1, 2, 3`;
}

/** Split by what is filtered by, only what was asked for is shown. */
function isShown({ split, filter }: MeasureAsk): SQL {
  const keys = split ? filter[split] : undefined;
  return keys
    ? sql`and split.key in (select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb))`
    : sql``;
}

/** What hangs on a request is seen by whoever sees the request; of other things a provider's people see nothing. */
function isSeen({ actor }: Run): SQL {
  const seen = visibleTo(actor, card);
  if (!seen) return sql``;
  const isScoped = actor.type === 'customer' || (actor.type === 'member' && actor.scope !== undefined);
  const free = isScoped ? sql`false` : sql`f.request_id is null`;
  return sql`and (${free} or exists (select from requests q
    where q.workspace_id = f.workspace_id and q.id = f.request_id and ${seen}))`;
}

const card = {
  teamId: sql`q.team_id`,
  assigneeId: sql`q.assignee_id`,
  brandId: sql`q.brand_id`,
  customerId: sql`q.customer_id`,
};

/** Whether the actor sees every request, so that sums of all of them may be told. */
export function seesAll({ actor }: Run): boolean {
  return visibleTo(actor, card) === undefined;
}
