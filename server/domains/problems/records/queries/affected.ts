import { type SQL, sql } from 'drizzle-orm';
import type { Run } from '../../../../platform/command.ts';
import { visibleTo } from '../../../conversations/index.ts';
import { requestCards } from '../../../requests/index.ts';

/**
 * The requests of problems, as two tables to select from behind a `with recursive`: `affected(problem_id, request_id)` as
 * it stands now, so that it grows by itself. Groups that were taken in by others are followed to where they went; what
 * people decided about single requests comes last.
 */
export function affectedTables({ actor }: Run, which: SQL = sql`true`): SQL {
  const w = sql`${actor.workspaceId}::uuid`;
  return sql`
    linked(problem_id, group_id) as (
      select l.problem_id, l.group_id from problem_groups l
      where l.workspace_id = ${w} and l.problem_id in (select id from problems where workspace_id = ${w} and ${which})
      union
      select linked.problem_id, g.merged_into_id from linked
      join request_groups g on g.workspace_id = ${w} and g.id = linked.group_id
      where g.merged_into_id is not null),
    affected(problem_id, request_id) as (
      select linked.problem_id, p.request_id from linked
      join group_placements p on p.workspace_id = ${w} and p.group_id = linked.group_id
      where not exists (select 1 from problem_requests d where d.workspace_id = ${w}
        and d.problem_id = linked.problem_id and d.request_id = p.request_id and not d.is_affected)
      union
      select d.problem_id, d.request_id from problem_requests d
      where d.workspace_id = ${w} and d.is_affected
        and d.problem_id in (select id from problems where workspace_id = ${w} and ${which}))`;
}

/** Only requests at work that the actor may see; `requests` must be among the tables. */
export function seenBy({ actor }: Run): SQL {
  return sql`requests.folder = 'work' and ${visibleTo(actor, requestCards) ?? sql`true`}`;
}

/** How requests are joined with who is affected. */
export function joinRequests({ actor }: Run): SQL {
  return sql`join requests on requests.workspace_id = ${actor.workspaceId}::uuid
    and requests.id = affected.request_id`;
}
