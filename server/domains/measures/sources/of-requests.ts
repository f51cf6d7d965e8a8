import { sql } from 'drizzle-orm';
import type { FactKind } from '../rules/registry.ts';
import {
  columnsOf,
  hangingOn,
  ofRequest,
  requestsIn,
  type Scope,
  type Source,
  secondsFrom,
} from './columns.ts';

/** What happened to requests, from their own rows. */
export const requestSources = {
  opened: (scope) => sql`
    select ${columnsOf('opened', sql`r.id`, sql`r.created_at`, {
      ...ofRequest,
      is_good: sql`(r.first_answered_at is not null)`,
      is_first: ofProblem,
    })} from ${requestsIn(scope)}`,
  answered: (scope) => sql`
    select ${columnsOf('answered', sql`r.id`, sql`r.first_answered_at`, {
      ...ofRequest,
      value: secondsFrom(sql`r.created_at`, sql`r.first_answered_at`),
    })} from ${requestsIn(scope)} and r.first_answered_at is not null`,
  closed: (scope) => sql`
    select ${columnsOf('closed', sql`r.id`, sql`r.closed_at`, ofRequest)}
    from ${requestsIn(scope)} and r.closed_at is not null`,
  solution: solutionSource,
  reopened: (scope) => sql`
    select ${columnsOf('reopened', sql`x.id`, sql`x.reopened_at`, ofRequest)}
    from ${hangingOn(sql`solutions`, scope, sql`x.reopened_at is not null`)}`,
  merged: (scope) => sql`
    select ${columnsOf('merged', sql`x.id`, sql`x.merged_at`, ofRequest)}
    from ${hangingOn(sql`(select *, into_id as request_id from merges)`, scope, sql`x.undone_at is null`)}`,
} satisfies Partial<Record<FactKind, Source>>;

/** A problem is known that the request belongs to: by its group, or because a person said so; unless one said no. */
const ofProblem = sql`coalesce(
  (select bool_or(p.is_affected) from problem_requests p
    where p.workspace_id = r.workspace_id and p.request_id = r.id),
  exists (select from problem_groups p where p.workspace_id = r.workspace_id and p.group_id = g.group_id))`;

/** Answers that a person gave by then. */
const answers = sql`(select count(*) from messages a where a.workspace_id = r.workspace_id
  and a.conversation_id = r.conversation_id and a.kind = 'reply' and not a.automatic and a.author_type <> 'system'
  and a.created_at <= x.solved_at)::integer`;

/**
 * Every solution, those that were taken back too (`is_good` false). What stands as solved without one, because it was
 * brought in like that, has one of its own. At the first contact is what one answer, or none, solved for good.
 */
function solutionSource(scope: Scope) {
  const given = sql`(
    select s.workspace_id, s.id, s.request_id, s.solved_by, s.solved_at, s.reopened_at from solutions s
    where s.workspace_id = ${scope.workspaceId}::uuid
    union all
    select b.workspace_id, b.id, b.id, null, coalesce(b.solved_at, b.closed_at, b.updated_at), null from requests b
    where b.workspace_id = ${scope.workspaceId}::uuid and b.status in ('solved', 'closed') and not exists (
      select from solutions s where s.workspace_id = b.workspace_id and s.request_id = b.id and s.reopened_at is null))`;
  const others = sql`(select count(*) from solutions o
    where o.workspace_id = r.workspace_id and o.request_id = r.id and o.id <> x.id)`;
  return sql`
    select f.kind, f.id, f.request_id, f.at, f.value, w.ours, w.theirs, f.answers, f.is_good,
      f.is_good and f.answers <= 1 and f.others = 0 as is_first, f.is_moved, f.team_id, f.provider_id, f.member_id,
      f.channel, f.brand_id, f.topic_id, f.group_id, f.labels, f.priority, f.language, f.organisation_id
    from (
      select ${columnsOf('solution', sql`x.id`, sql`x.solved_at`, {
        ...ofRequest,
        value: secondsFrom(sql`r.created_at`, sql`x.solved_at`),
        answers,
        is_good: sql`(x.reopened_at is null)`,
        is_moved: moved,
        member_id: sql`coalesce(x.solved_by, r.assignee_id)`,
      })}, ${others} as others, r.created_at as opened_at
      from ${hangingOn(given, scope)}
    ) f left join lateral (${waitsUntil(scope)}) w on true`;
}

/** It went from one person to another. */
const moved = sql`exists (select from assignments t where t.workspace_id = r.workspace_id and t.request_id = r.id
  and t.before_member_id <> t.member_id and t.at <= x.solved_at)`;

/** How long it waited for us and for the customer until it was solved; unknown where nobody noted how it stood. */
const waitsUntil = ({ workspaceId }: Scope) => {
  const spent = (status: string) =>
    sql`case when count(*) > 0 then coalesce(sum(part) filter (where status = ${status}), 0) end::float8`;
  return sql`
    select ${spent('open')} as ours, ${spent('waiting')} as theirs
    from (
      select status, greatest(0, extract(epoch from least(until, f.at)
        - coalesce(lag(until) over (order by until, id), f.opened_at))) as part
      from past_standings p where p.workspace_id = ${workspaceId}::uuid and p.request_id = f.request_id
    ) stood`;
};
