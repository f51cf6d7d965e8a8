import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { listHeld, type Standard } from '../../policies/index.ts';
import { promises } from '../../promises/schema.ts';
import { requestRatings, requests, solutions } from '../../requests/schema.ts';
import { type Counted, judge } from './verdict.ts';

/**
 * The standards of what is published, each held against what really happened in its last days. Only requests at work
 * that the reader may see are counted.
 */
export const listStandards = query({
  name: 'insights.list-standards',
  permission: 'insights:read',
  input: z.strictObject({ policyId: z.uuid().optional() }),
  async run(run, { policyId }) {
    const held = (await listHeld(run)).filter(({ id }) => !policyId || id === policyId);
    const clauses = held.flatMap(({ id, content }) =>
      content.clauses.flatMap(({ key, number, title, standard }) =>
        standard ? [{ policyId: id, clauseKey: key, number, title, standard }] : [],
      ),
    );
    const all = [];
    // What two clauses ask alike is counted once.
    const known = new Map<string, Counted>();
    for (const { standard, ...clause } of clauses) {
      const asked = JSON.stringify(standard);
      const counted = known.get(asked) ?? (await count(run, standard));
      known.set(asked, counted);
      all.push({ ...clause, ...standard, ...counted, ...judge(standard, counted) });
    }
    return all;
  },
});

const counts = z.object({ met: z.coerce.number(), of: z.coerce.number() });

async function count(run: Run, standard: Standard): Promise<Counted> {
  const [row] = await run.tx.execute(questions[standard.measure](run, standard));
  return counts.parse(row);
}

type Question = (run: Run, standard: Standard) => SQL;

const questions: Record<Standard['measure'], Question> = {
  'first-reply-within': (run, standard) => within(run, standard, sql`${requests.firstAnsweredAt}`),
  'solved-within': (run, standard) => within(run, standard, sql`${requests.solvedAt}`),
  'promises-kept': (run, { days }) => sql`
    select count(*) filter (where ${promises.state} = 'kept') as met, count(*) as of
    from ${promises} join ${requests} on ${requests.workspaceId} = ${promises.workspaceId}
      and ${requests.id} = ${promises.requestId}
    where ${ours(run)} and ${promises.state} in ('kept', 'broken')
      and ${promises.dueAt} >= ${since(run, days)} and ${promises.dueAt} < ${at(run)}`,
  reopened: (run, { days }) => sql`
    select count(*) filter (where ${solutions.reopenedAt} is not null) as met, count(*) as of
    from ${solutions} join ${requests} on ${requests.workspaceId} = ${solutions.workspaceId}
      and ${requests.id} = ${solutions.requestId}
    where ${ours(run)} and ${solutions.solvedAt} >= ${since(run, days)} and ${solutions.solvedAt} < ${at(run)}`,
  'rated-well': (run, { days }) => sql`
    select count(*) filter (where ${requestRatings.score} >= 4) as met, count(*) as of
    from ${requestRatings} join ${requests} on ${requests.workspaceId} = ${requestRatings.workspaceId}
      and ${requests.id} = ${requestRatings.requestId}
    where ${ours(run)} and ${requestRatings.ratedAt} >= ${since(run, days)}
      and ${requestRatings.ratedAt} < ${at(run)}`,
};

/** By the clock on the wall. What still has time and did not happen yet is not counted. */
function within(run: Run, { hours, days }: Standard, happenedAt: SQL): SQL {
  const seconds = sql`make_interval(secs => ${(hours ?? 0) * 3600})`;
  const inTime = sql`${happenedAt} <= ${requests.createdAt} + ${seconds}`;
  const isOver = sql`${happenedAt} is not null or ${requests.createdAt} + ${seconds} < ${at(run)}`;
  return sql`
    select count(*) filter (where ${inTime}) as met, count(*) filter (where ${isOver}) as of
    from ${requests}
    where ${ours(run)} and ${requests.createdAt} >= ${since(run, days)} and ${requests.createdAt} < ${at(run)}`;
}

const ours = ({ actor }: Run) => sql`${requests.workspaceId} = ${actor.workspaceId}
  and ${requests.folder} = 'work' and ${visibleTo(actor, requests) ?? sql`true`}`;
const at = ({ now }: Run) => sql`${now.toISOString()}::timestamptz`;
const since = ({ now }: Run, days: number) =>
  sql`${new Date(now.getTime() - days * 86_400_000).toISOString()}::timestamptz`;
