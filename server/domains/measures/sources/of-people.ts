import { type SQL, sql } from 'drizzle-orm';
import type { FactKind } from '../rules/registry.ts';
import { columnsOf, hangingOn, ofRequest, type Scope, type Source } from './columns.ts';

/** What people said, promised, reviewed and learnt, from their own rows. */
export const peopleSources = {
  'clock.first-reply': (scope) => clockSource(scope, 'first-reply'),
  'clock.next-reply': (scope) => clockSource(scope, 'next-reply'),
  'clock.solving': (scope) => clockSource(scope, 'solving'),
  'promise-made': (scope) => sql`
    select ${columnsOf('promise-made', sql`x.id`, sql`x.created_at`, ofPromise)}
    from ${hangingOn(sql`promises`, scope)}`,
  promise: (scope) => sql`
    select ${columnsOf('promise', sql`x.id`, sql`x.due_at`, { ...ofPromise, is_good: sql`(x.state = 'kept')` })}
    from ${hangingOn(sql`promises`, scope, sql`x.state in ('kept', 'broken')`)}`,
  rating: (scope) => sql`
    select ${columnsOf('rating', sql`x.request_id`, sql`x.rated_at`, {
      ...ofRequest,
      value: sql`x.score::float8`,
      is_good: sql`(x.score >= 4)`,
    })} from ${hangingOn(sql`request_ratings`, scope)}`,
  'survey.csat': (scope) => surveySource(scope, 'csat', sql`x.number::float8`, sql`(x.number >= x.best - 1)`),
  'survey.nps': (scope) =>
    surveySource(
      scope,
      'nps',
      sql`(case when x.number >= 9 then 100 when x.number <= 6 then -100 else 0 end)::float8`,
      sql`(x.number >= 9)`,
    ),
  'survey.ces': (scope) => surveySource(scope, 'ces', sql`x.number::float8`, sql`(x.number >= 5)`),
  invited: (scope) => sql`
    select ${columnsOf('invited', sql`x.id`, sql`x.sent_at`, {
      ...ofInvitation,
      is_good: sql`(x.answered_at is not null)`,
    })} from ${hangingOn(sql`survey_invitations`, scope, sql`x.sent_at is not null`)}`,
  /** Until it is due and still open it is neither. */
  'call-back': (scope) => sql`
    select ${columnsOf('call-back', sql`x.id`, sql`x.due_at`, {
      ...ofRequest,
      team_id: sql`coalesce(x.team_id, r.team_id)`,
      member_id: sql`x.owner_id`,
      is_good: sql`(x.state = 'reached' and x.settled_at <= x.due_at)`,
    })} from ${hangingOn(
      sql`recoveries`,
      scope,
      sql`(x.state <> 'open' or x.due_at < ${scope.now.toISOString()}::timestamptz)`,
    )}`,
  review: (scope) => sql`
    select ${columnsOf('review', sql`x.id`, sql`x.worked_at`, {
      ...ofRequest,
      team_id: sql`x.team_id`,
      provider_id: sql`x.provider_id`,
      member_id: sql`null::uuid`,
      value: sql`100 * x.score`,
      is_good: sql`not coalesce(x.failed, false)`,
    })} from ${hangingOn(
      sql`quality_units`,
      scope,
      sql`x.score is not null and x.told_at is not null and x.struck_at is null and x.session_id is null`,
    )}`,
  time: (scope) => sql`
    select ${columnsOf('time', sql`x.id`, sql`x.started_at`, {
      ...ofRequest,
      member_id: sql`null::uuid`,
      value: sql`x.seconds::float8`,
    })} from ${hangingOn(sql`time_entries`, scope)}`,
  opportunity: (scope) => sql`
    select ${columnsOf('opportunity', sql`x.id`, sql`x.ordered_at`, {
      ...ofRequest,
      member_id: sql`null::uuid`,
      value: sql`x.value_minor::float8`,
    })} from ${hangingOn(
      sql`opportunities`,
      scope,
      sql`x.kind = 'up-sell' and x.state = 'ordered' and x.ordered_at is not null`,
    )}`,
} satisfies Partial<Record<FactKind, Source>>;

const ofPromise = {
  ...ofRequest,
  team_id: sql`coalesce(x.team_id, r.team_id)`,
  member_id: sql`coalesce(x.owner_id, r.assignee_id)`,
};
const ofInvitation = {
  ...ofRequest,
  team_id: sql`coalesce(x.team_id, r.team_id)`,
  member_id: sql`coalesce(x.member_id, r.assignee_id)`,
};

/** A clock counts when it ended in time, and when it was due if it did not. What still has time is not there. */
function clockSource(scope: Scope, kind: 'first-reply' | 'next-reply' | 'solving'): SQL {
  const at = sql`(case when x.state = 'breached' then coalesce(x.due_at, x.ended_at) else x.ended_at end)`;
  return sql`
    select ${columnsOf(`clock.${kind}`, sql`x.id`, at, {
      ...ofRequest,
      value: sql`x.elapsed_seconds::float8`,
      is_good: sql`(x.state = 'met')`,
    })} from ${hangingOn(
      sql`clocks`,
      scope,
      sql`x.kind = ${kind} and x.state in ('met', 'breached') and ${at} is not null`,
    )}`;
}

/** The answers to the first question with a scale that everybody is asked; asked again after a recovery, they do not count. */
function surveySource(scope: Scope, kind: string, value: SQL, isGood: SQL): SQL {
  const answers = sql`(
    select i.*, a.number, main.best from survey_invitations i
    join surveys s on s.workspace_id = i.workspace_id and s.id = i.survey_id and s.kind = ${kind}
    join survey_versions v on v.workspace_id = i.workspace_id and v.survey_id = i.survey_id and v.version = i.version
    join lateral (select q ->> 'key' as key, (q -> 'scale' ->> 'to')::integer as best
      from jsonb_array_elements(v.questions) with ordinality as listed(q, place)
      where q ? 'scale' and not q ? 'when' order by place limit 1) main on true
    join survey_answers a on a.workspace_id = i.workspace_id and a.invitation_id = i.id and a.question = main.key
    where i.workspace_id = ${scope.workspaceId}::uuid and i.recovery_id is null and a.number is not null
      and i.answered_at is not null)`;
  return sql`
    select ${columnsOf(`survey.${kind as 'csat'}`, sql`x.id`, sql`x.answered_at`, {
      ...ofInvitation,
      value,
      is_good: isGood,
    })} from ${hangingOn(answers, scope)}`;
}
