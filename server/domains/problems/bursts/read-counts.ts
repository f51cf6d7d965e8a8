import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Run } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { requestCards } from '../../requests/index.ts';
import { daysBefore, usualDays, type Watched, windows } from '../rules/find-bursts.ts';

const day = 86_400_000;
const counted = z.object({ id: z.uuid(), counts: z.array(z.number()) });

/** What `findBursts` looks at: requests of each group in each window and before it, as far as the actor may see them. */
export async function readCounts(run: Run): Promise<{ groups: Watched[]; age: number }> {
  const age = await ageOf(run);
  const at = (days: number) => sql`${new Date(run.now.getTime() - days * day).toISOString()}::timestamptz`;
  const between = (from: number, to: number) =>
    sql`(count(*) filter (where requests.created_at > ${at(from)} and requests.created_at <= ${at(to)}))::int`;
  const columns = windows.flatMap((days) => {
    const before = daysBefore(days, age);
    return [between(days, 0), between(days + before, days)];
  });
  const seen = visibleTo(run.actor, requestCards) ?? sql`true`;
  const rows = await run.tx.execute(sql`
    select p.group_id as id, array[${sql.join(columns, sql`, `)}] as counts
    from group_placements p
    join requests on requests.workspace_id = p.workspace_id and requests.id = p.request_id
    where p.workspace_id = ${run.actor.workspaceId}::uuid and p.group_id is not null
      and requests.folder = 'work' and ${seen}
      and requests.created_at > ${at(usualDays + Math.max(...windows))}
    group by p.group_id`);
  const groups = z
    .array(counted)
    .parse([...rows])
    .map(({ id, counts }) => ({
      id,
      counts: windows.map((_, which) => ({
        last: counts[2 * which] ?? 0,
        before: counts[2 * which + 1] ?? 0,
      })),
    }));
  return { groups, age };
}

/** Days since the first request of the workspace: there is no usual before that. */
async function ageOf({ tx, actor, now }: Run): Promise<number> {
  const [row] = await tx.execute(sql`
    select min(created_at) as at from requests
    where workspace_id = ${actor.workspaceId}::uuid and folder = 'work'`);
  const { at } = z.object({ at: z.union([z.date(), z.string()]).nullable() }).parse(row);
  return at ? Math.max(0, (now.getTime() - new Date(at).getTime()) / day) : 0;
}
