import { and, eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { visibleTo } from '../../conversations/index.ts';
import { requests } from '../schema.ts';
import { conditionOf, toDo, type ViewFilters, viewFilters } from './list-filters.ts';
import { listViews } from './list-requests.ts';
import { findingWord } from './words.ts';

/** A view's count ends here: “999+” says as much and costs no more with a million requests. */
const countedUpTo = 1000;

const numbers = z.object({
  team_id: z.string().nullable(),
  open: z.coerce.number(),
  waiting: z.coerce.number(),
  mine: z.coerce.number(),
  unassigned: z.coerce.number(),
  snoozed: z.coerce.number(),
});

const counted = z.object({ at: z.number(), n: z.number() });

/** Counts for the views: over what is at work, in one scan of the open part, and per saved view. */
export const countRequests = query({
  name: 'requests.count-requests',
  permission: 'requests:read',
  input: z.strictObject({}),
  async run(run) {
    const rows = await countWork(run);
    const sum = (key: 'open' | 'waiting' | 'mine' | 'unassigned' | 'snoozed') =>
      rows.reduce((total, row) => total + row[key], 0);
    const teams = Object.fromEntries(rows.flatMap((row) => (row.team_id ? [[row.team_id, row.open]] : [])));
    const all = {
      open: sum('open'),
      waiting: sum('waiting'),
      mine: sum('mine'),
      unassigned: sum('unassigned'),
      snoozed: sum('snoozed'),
    };
    const words = may(run.actor, findingWord);
    const saved = (await listViews(run.context, {})).filter(({ filters }) => words || !filters.q);
    const [spam = 0, trash = 0, mentions = 0, ...ofViews] = await countEach(run, [
      { spam: true },
      { trashed: true },
      { mentioned: true, status: ['open', 'waiting'] },
      ...saved.map((view) => viewFilters.parse(view.filters)),
    ]);
    const views = Object.fromEntries(saved.map((view, at) => [view.id, ofViews[at] ?? 0]));
    return { ...all, mentions, spam, trash, teams, views };
  },
});

async function countWork({ tx, actor }: Run) {
  const me = actor.type === 'member' ? actor.id : null;
  const awake = sql`snoozed_until is null`;
  const rows = await tx
    .select({
      team_id: requests.teamId,
      open: sql`count(*) filter (where status = 'open' and ${awake})`,
      waiting: sql`count(*) filter (where status = 'waiting' and ${awake})`,
      mine: sql`count(*) filter (where assignee_id = ${me}::uuid and status = 'open' and ${awake})`,
      unassigned: sql`count(*) filter (where assignee_id is null and status = 'open' and ${awake})`,
      snoozed: sql`count(*) filter (where snoozed_until is not null)`,
    })
    .from(requests)
    .where(and(eq(requests.workspaceId, actor.workspaceId), toDo, visibleTo(actor, requests)))
    .groupBy(requests.teamId);
  return rows.map((row) => numbers.parse(row));
}

/** How many each question finds, all in one statement, in their order. */
async function countEach(run: Run, questions: ViewFilters[]): Promise<number[]> {
  const counts: SQL[] = [];
  for (const filters of questions) {
    const condition = await conditionOf(run, filters);
    counts.push(sql`select ${counts.length}::int as at, count(*)::int as n from (
      select 1 from ${requests} where ${condition} limit ${sql.raw(String(countedUpTo))}) as fitting`);
  }
  const rows = await run.tx.execute(sql.join(counts, sql` union all `));
  return rows
    .map((row) => counted.parse(row))
    .sort((a, b) => a.at - b.at)
    .map((row) => row.n);
}
