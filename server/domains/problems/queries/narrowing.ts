import { type SQL, sql } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { narrowByKind } from '../../requests/index.ts';
import { affectedTables } from '../records/queries/affected.ts';

/** Lists, views and searches of requests take groups and problems; they stand in an earlier room and are told here how to look. */
narrowByKind('group', (run, value) => inGroup(run, value));
narrowByKind('problem', (run, value) => ofProblem(run, value));

/** Requests of a group, also of one that another took in since; of `none`, those that are in no group. */
function inGroup({ actor }: Run, group: string): SQL {
  const w = sql`${actor.workspaceId}::uuid`;
  if (group === 'none')
    return sql`not exists (select from group_placements p where p.workspace_id = requests.workspace_id
      and p.request_id = requests.id and p.group_id is not null)`;
  // One group as a value, not as a table, so that PostgreSQL knows how few requests it holds.
  const standing = sql`(with recursive went(id) as (
      select ${group}::uuid
      union
      select g.merged_into_id from went
      join request_groups g on g.workspace_id = ${w} and g.id = went.id where g.merged_into_id is not null)
    select went.id from went where not exists (select from request_groups g
      where g.workspace_id = ${w} and g.id = went.id and g.merged_into_id is not null) limit 1)`;
  return sql`requests.id in (select p.request_id from group_placements p
    where p.workspace_id = ${w} and p.group_id = ${standing})`;
}

/** Requests that a problem affects; of `none`, those that none does. */
function ofProblem(run: Run, problem: string): SQL {
  if (problem !== 'none')
    return sql`requests.id in (with recursive ${affectedTables(run, sql`id = ${problem}::uuid`)}
      select request_id from affected)`;
  return sql`requests.id not in (with recursive ${affectedTables(run)} select request_id from affected)`;
}
