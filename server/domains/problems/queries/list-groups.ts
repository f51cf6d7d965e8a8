import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { requestCards } from '../../requests/index.ts';

/** Weeks that the trend shows, the last one the seven days until now. */
export const trendWeeks = 8;
const examplesShown = 3;
const week = 7 * 86_400_000;

const example = z.object({ id: z.uuid(), number: z.number(), subject: z.string(), preview: z.string() });
const groupRow = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  words: z.array(z.string()),
  isPinned: z.boolean(),
  size: z.number(),
  open: z.number(),
  lastWeek: z.number(),
  /** Requests of each week, the oldest first. */
  trend: z.array(z.number()),
  examples: z.array(example),
});
export type GroupView = z.output<typeof groupRow>;

/** Groups by how many requests came in the last seven days; of each what the actor may see. */
export const listGroups = query({
  name: 'problems.list-groups',
  permission: 'problems:read',
  input: z.strictObject({ ...pageInput }),
  async run(run, { limit, cursor }) {
    const at = readCursor(cursor, ['plain', 'plain', 'id']);
    const after = at
      ? sql`where (s.last_week, s.size, s.id) < (${whole(at[0])}::int, ${whole(at[1])}::int, ${String(at[2])}::uuid)`
      : sql``;
    const rows = await readGroups(
      run,
      sql`${after} order by s.last_week desc, s.size desc, s.id desc limit ${limit + 1}`,
    );
    return toPage(rows, limit, (row) => [row.lastWeek, row.size, row.id]);
  },
});

/** One group as the list shows it. @throws Problem 404 `group-not-found`. */
export const findGroup = query({
  name: 'problems.find-group',
  permission: 'problems:read',
  input: z.strictObject({ groupId: z.uuid() }),
  async run(run, { groupId }) {
    const [row] = await readGroups(run, sql`where s.id = ${groupId}::uuid`);
    if (!row) throw notFound('group');
    return row;
  },
});

/** Groups with their numbers; `ending` says which, and in which order. */
export async function readGroups(run: Run, ending: SQL): Promise<GroupView[]> {
  const { actor, now } = run;
  const seen = visibleTo(actor, requestCards) ?? sql`true`;
  const from = new Date(now.getTime() - trendWeeks * week).toISOString();
  const weekOf = sql`width_bucket(extract(epoch from requests.created_at),
    extract(epoch from ${from}::timestamptz), extract(epoch from ${now.toISOString()}::timestamptz) + 1, ${trendWeeks}::int)`;
  const weeks = Array.from(
    { length: trendWeeks },
    (_, at) => sql`(count(*) filter (where seen.week = ${at + 1}::int))::int`,
  );
  const rows = await run.tx.execute(sql`
    with seen as (
      select p.group_id, requests.id, ${weekOf} as week, requests.status in ('open', 'waiting') as is_open
      from group_placements p
      join requests on requests.workspace_id = p.workspace_id and requests.id = p.request_id
      where p.workspace_id = ${actor.workspaceId}::uuid and p.group_id is not null
        and requests.folder = 'work' and ${seen}),
    sums as (
      select g.id, g.name, g.words, g.pinned_at is not null as is_pinned,
        count(seen.id)::int as size, (count(*) filter (where seen.is_open))::int as open,
        (count(*) filter (where seen.week = ${trendWeeks}::int))::int as last_week,
        array[${sql.join(weeks, sql`, `)}] as trend
      from request_groups g left join seen on seen.group_id = g.id
      where g.workspace_id = ${actor.workspaceId}::uuid and g.merged_into_id is null
      group by g.id, g.name, g.words, g.pinned_at),
    s as (select * from sums where size > 0 or is_pinned)
    select s.id, s.name, s.words, s.is_pinned as "isPinned", s.size, s.open, s.last_week as "lastWeek", s.trend,
      coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'number', e.number, 'subject', e.subject,
          'preview', e.preview) order by e.likeness desc, e.id)
        from (select requests.id, requests.number, requests.subject, requests.preview, p.likeness
          from group_placements p
          join requests on requests.workspace_id = p.workspace_id and requests.id = p.request_id
          where p.workspace_id = ${actor.workspaceId}::uuid and p.group_id = s.id
            and requests.folder = 'work' and ${seen}
          order by p.likeness desc, p.request_id limit ${examplesShown}) e),
        '[]'::jsonb) as examples
    from s ${ending}`);
  return z.array(groupRow).parse([...rows]);
}

const whole = (given: unknown) => Math.trunc(Number(given)) || 0;
