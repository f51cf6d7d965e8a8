import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { requests } from '../schema.ts';
import { conditionOf, toDo, viewFilters } from './list-filters.ts';
import { listViews } from './list-requests.ts';

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
    const views: Record<string, number> = {};
    for (const view of await listViews(run.context, {}))
      views[view.id] = await countUpTo(run, viewFilters.parse(view.filters));
    const spam = await countUpTo(run, { spam: true });
    const trash = await countUpTo(run, { trashed: true });
    const mentions = await countUpTo(run, { mentioned: true, status: ['open', 'waiting'] });
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

async function countUpTo(run: Run, filters: Parameters<typeof conditionOf>[1]): Promise<number> {
  const some = run.tx
    .select({ id: requests.id })
    .from(requests)
    .where(await conditionOf(run, filters))
    .limit(countedUpTo)
    .as('some');
  const [row] = await run.tx.select({ n: sql<number>`count(*)::int` }).from(some);
  return row?.n ?? 0;
}
