import { and, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { teamCards } from '../../team/index.ts';
import { requests } from '../schema.ts';
import { listViews } from '../views/list-views.ts';
import { conditionOf, type Question, questionOf } from './list-filters.ts';
import { type ViewFilters, viewFilters } from './list-shape.ts';
import { hadWords } from './remembered-words.ts';
import { findingWord } from './words.ts';

/** A view's count ends here: “999+” says as much and costs no more with a million requests. */
const countedUpTo = 1000;
const enough = sql.raw(String(countedUpTo));

const counted = z.object({ at: z.number(), n: z.number() });
const ofTeam = z.object({ id: z.string(), n: z.number() });

/** The questions of the views that everybody has. */
const common = {
  open: { status: ['open'], snoozed: false },
  waiting: { status: ['waiting'], snoozed: false },
  mine: { status: ['open'], snoozed: false, assignee: 'me' },
  unassigned: { status: ['open'], snoozed: false, assignee: 'none' },
  snoozed: { status: ['open', 'waiting'], snoozed: true },
  mentions: { status: ['open', 'waiting'], mentioned: true },
  spam: { spam: true },
  trash: { trashed: true },
} satisfies Record<string, ViewFilters>;

type Common = keyof typeof common;

/**
 * Counts for the views, each at most a thousand: what everybody has, the open ones of each team, and the saved views
 * of the one who asks. Words of a view are searched for once in five seconds.
 */
export const countRequests = query({
  name: 'requests.count-requests',
  permission: 'requests:read',
  input: z.strictObject({}),
  async run(run) {
    const words = may(run.actor, findingWord);
    const saved = (await listViews(run.context, {})).filter(
      ({ filters }) => words || !(filters.q || filters['any.q']),
    );
    const names = Object.keys(common) as Common[];
    const counts = await countEach(run, [
      ...names.map((name) => common[name]),
      ...saved.map((view) => viewFilters.parse(view.filters)),
    ]);
    const all = Object.fromEntries(names.map((name, at) => [name, counts[at] ?? 0])) as Record<
      Common,
      number
    >;
    const views = Object.fromEntries(saved.map((view, at) => [view.id, counts[names.length + at] ?? 0]));
    return { ...all, teams: await countTeams(run), views };
  },
});

/** The open ones of each team that has any in sight. */
async function countTeams(run: Run): Promise<Record<string, number>> {
  const { workspaceId } = run.actor;
  const open = await conditionOf(run, common.open);
  const rows = await run.tx.execute(sql`
    select ${teamCards.id} as id, fitting.n from ${teamCards}, lateral (
      select count(*)::int as n from (
        select 1 from ${requests} where ${open} and ${requests.teamId} = ${teamCards.id}
        limit ${enough}) as one) as fitting
    where ${teamCards.workspaceId} = ${workspaceId}::uuid and fitting.n > 0`);
  return Object.fromEntries(rows.map((row) => ofTeam.parse(row)).map(({ id, n }) => [id, n]));
}

/** How many each question finds, all in one statement, in their order. */
async function countEach(run: Run, questions: ViewFilters[]): Promise<number[]> {
  const counts: SQL[] = [];
  for (const filters of questions) {
    const fitting = fittingOnes(await questionOf(run, filters, hadWords));
    counts.push(sql`select ${counts.length}::int as at, count(*)::int as n from (${fitting}) as fitting`);
  }
  const rows = await run.tx.execute(sql.join(counts, sql` union all `));
  return rows
    .map((row) => counted.parse(row))
    .sort((a, b) => a.at - b.at)
    .map((row) => row.n);
}

/** One row for each that fits. Of several arms each counts what none before it did, and each ends at a thousand. */
function fittingOnes({ common, arms }: Question): SQL {
  if (arms.length === 0) return sql`select 1 from ${requests} where ${common} limit ${enough}`;
  const each = arms.map((arm, at) => {
    const before = or(...arms.slice(0, at));
    const fresh = and(common, arm, before && sql`(${before}) is not true`);
    return sql`(select 1 from ${requests} where ${fresh} limit ${enough})`;
  });
  return sql`select 1 from (${sql.join(each, sql` union all `)}) as one_by_one limit ${enough}`;
}
