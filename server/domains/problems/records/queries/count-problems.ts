import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Run } from '../../../../platform/command.ts';
import { timeCards } from '../../../requests/index.ts';
import { byCost, type Handling, handlingOf, moneyOf } from '../rules/cost.ts';
import { neglectOf, problemStates } from '../rules/states.ts';
import { affectedTables, joinRequests, seenBy } from './affected.ts';
import { readSettings, todayOf } from './read-settings.ts';
import { toldTable } from './told.ts';

const instant = z.union([z.date(), z.string()]).transform((value) => new Date(value));
const row = z.object({
  id: z.uuid(),
  title: z.string(),
  state: z.enum(problemStates),
  dueOn: z.string().nullable(),
  fixedAt: instant.nullable(),
  createdAt: instant,
  refundMinor: z.coerce.number().nullable(),
  lostCustomers: z.number().nullable(),
  reckonedLost: z.number().nullable(),
  reckonedLossMinor: z.coerce.number().nullable(),
  ownerId: z.uuid().nullable(),
  ownerName: z.string().nullable(),
  requests: z.number(),
  open: z.number(),
  lastWeek: z.number(),
  customers: z.number(),
  toldCustomers: z.number(),
  timed: z.number(),
  seconds: z.number(),
});
type Row = z.output<typeof row>;

/** A problem with its numbers; `money` in the smallest unit of the currency, null while nothing of it is known. */
export type CountedProblem = Omit<Row, 'timed' | 'seconds'> & {
  handling: Handling;
  money: number | null;
  neglect: 'no-owner' | 'late' | null;
};

/** The days over which a usual request's time is taken. */
const usualDays = 90;

/** Problems with what they cost and how many they met, the costliest first; of requests, what the actor may see. */
export async function countProblems(run: Run, which: SQL = sql`true`): Promise<CountedProblem[]> {
  const rows = await readRows(run, which);
  const { hourCostMinor } = await readSettings(run);
  const usual = await usualSeconds(run);
  const today = await todayOf(run);
  return rows
    .map(({ timed, seconds, ...one }) => {
      const handling = handlingOf({ requests: one.requests, timed, seconds }, usual);
      const money = moneyOf(handling, one.refundMinor, hourCostMinor);
      return { ...one, handling, money, neglect: neglectOf(one, today) };
    })
    .sort(byCost);
}

async function readRows(run: Run, which: SQL): Promise<Row[]> {
  const { tx, actor, now } = run;
  const w = sql`${actor.workspaceId}::uuid`;
  const weekAgo = new Date(now.getTime() - 7 * 86_400_000).toISOString();
  const rows = await tx.execute(sql`
    with recursive ${affectedTables(run, which)}, ${toldTable(run)},
    counts as (
      select affected.problem_id, count(*)::int as requests,
        (count(*) filter (where requests.status in ('open', 'waiting')))::int as open,
        (count(*) filter (where requests.created_at >= ${weekAgo}::timestamptz))::int as last_week,
        count(distinct requests.customer_id)::int as customers,
        (count(distinct requests.customer_id) filter (where told.state = 'changed'))::int as told_customers,
        count(spent.seconds)::int as timed, coalesce(sum(spent.seconds), 0)::int as seconds
      from affected ${joinRequests(run)}
      left join told on told.problem_id = affected.problem_id and told.request_id = affected.request_id
      left join lateral (select sum(t.seconds) as seconds from ${timeCards} t
        where t.workspace_id = ${w} and t.request_id = requests.id) spent on true
      where ${seenBy(run)}
      group by affected.problem_id)
    select problems.id, problems.title, problems.state, problems.due_on::text as "dueOn",
      problems.fixed_at as "fixedAt", problems.created_at as "createdAt", problems.refund_minor as "refundMinor",
      problems.lost_customers as "lostCustomers", problems.reckoned_lost as "reckonedLost",
      problems.reckoned_loss_minor as "reckonedLossMinor", problems.owner_id as "ownerId", members.name as "ownerName",
      coalesce(counts.requests, 0) as requests, coalesce(counts.open, 0) as open,
      coalesce(counts.last_week, 0) as "lastWeek", coalesce(counts.customers, 0) as customers,
      coalesce(counts.told_customers, 0) as "toldCustomers",
      coalesce(counts.timed, 0) as timed, coalesce(counts.seconds, 0) as seconds
    from problems
    left join counts on counts.problem_id = problems.id
    left join members on members.workspace_id = ${w} and members.id = problems.owner_id
    where problems.workspace_id = ${w} and ${which}`);
  return z.array(row).parse([...rows]);
}

/** The mean time of a timed request lately; null where nobody measures any. */
async function usualSeconds({ tx, actor, now }: Run): Promise<number | null> {
  const since = new Date(now.getTime() - usualDays * 86_400_000).toISOString();
  const [found] = await tx.execute(sql`
    select avg(spent)::float8 as mean from (
      select sum(t.seconds) as spent from ${timeCards} t
      where t.workspace_id = ${actor.workspaceId}::uuid and t.started_at >= ${since}::timestamptz
      group by t.request_id) each_request`);
  return z.object({ mean: z.number().nullable() }).parse(found).mean;
}
