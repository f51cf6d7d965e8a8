import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../../platform/command.ts';
import { type GroupView, readGroups } from '../../queries/list-groups.ts';
import { recurs } from '../rules/recurs.ts';
import { countProblems } from './count-problems.ts';

/** So many of each are told. */
const most = 100;

/**
 * What management has to look at: problems that nobody owns or that are late, the costliest first, and groups that come
 * again and again without anybody having made a problem of them, the largest of the last weeks first.
 */
export const listNeglected = query({
  name: 'problems.list-neglected',
  permission: 'problems:read',
  input: z.strictObject({}),
  async run(run) {
    const standing = await countProblems(run, sql`problems.state in ('open', 'cause-known', 'under-way')`);
    return {
      problems: standing.filter((one) => one.neglect !== null).slice(0, most),
      groups: (await groupsWithoutProblem(run)).slice(0, most),
    };
  },
});

/** A problem that was closed does not speak for a group that comes again. */
async function groupsWithoutProblem(run: Run): Promise<GroupView[]> {
  const w = sql`${run.actor.workspaceId}::uuid`;
  const groups = await readGroups(
    run,
    sql`where s.id not in (
      with recursive linked(group_id) as (
        select l.group_id from problem_groups l
        join problems on problems.workspace_id = ${w} and problems.id = l.problem_id
        where l.workspace_id = ${w} and problems.state <> 'closed'
        union
        select g.merged_into_id from linked join request_groups g
          on g.workspace_id = ${w} and g.id = linked.group_id and g.merged_into_id is not null)
      select group_id from linked)`,
  );
  const sumOf = (group: GroupView) => group.trend.reduce((sum, count) => sum + count, 0);
  return groups
    .filter((group) => recurs(group.trend))
    .sort((a, b) => sumOf(b) - sumOf(a) || a.id.localeCompare(b.id));
}
