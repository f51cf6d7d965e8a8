import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Run } from '../../../../platform/command.ts';
import type { ProblemRow } from '../commands/problem-row.ts';
import { comparableDays, type Decline, measureDecline } from '../rules/decline.ts';
import { affectedTables, joinRequests, seenBy } from './affected.ts';

const day = 86_400_000;
const none = { events: 0, exposure: 0 };

/** Whether fewer customers ask since it was mended: as many days before as after, of requests that the actor may see. */
export async function declineOf(run: Run, { id, fixedAt }: ProblemRow): Promise<Decline> {
  if (!fixedAt)
    return {
      verdict: 'not-fixed',
      days: 0,
      before: none,
      after: none,
      ratio: null,
      low: 0,
      high: null,
      p: null,
    };
  const began = await beganAt(run, fixedAt);
  const days = comparableDays({ began, fixedAt, now: run.now });
  const { before, after } = await countAround(run, id, fixedAt, days);
  return measureDecline(days, { events: before, exposure: days }, { events: after, exposure: days });
}

/** When the company's first request came: there is no before before that. */
async function beganAt({ tx, actor }: Run, otherwise: Date): Promise<Date> {
  const [row] = await tx.execute(sql`
    select min(created_at) as at from requests
    where workspace_id = ${actor.workspaceId}::uuid and folder = 'work'`);
  const { at } = z.object({ at: z.union([z.date(), z.string()]).nullable() }).parse(row);
  return at ? new Date(at) : otherwise;
}

async function countAround(run: Run, problemId: string, fixedAt: Date, days: number) {
  const at = (time: number) => sql`${new Date(time).toISOString()}::timestamptz`;
  const [from, middle, to] = [-days, 0, days].map((shift) => at(fixedAt.getTime() + shift * day));
  const [row] = await run.tx.execute(sql`
    with recursive ${affectedTables(run, sql`problems.id = ${problemId}::uuid`)}
    select (count(*) filter (where requests.created_at < ${middle}))::int as before,
      (count(*) filter (where requests.created_at >= ${middle}))::int as after
    from affected ${joinRequests(run)}
    where ${seenBy(run)} and requests.created_at >= ${from} and requests.created_at < ${to}`);
  return z.object({ before: z.number(), after: z.number() }).parse(row);
}
