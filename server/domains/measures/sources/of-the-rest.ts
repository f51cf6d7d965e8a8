import { sql } from 'drizzle-orm';
import type { FactKind } from '../rules/registry.ts';
import { columnsOf, type Scope, type Source, secondsFrom } from './columns.ts';

/** What hangs on no request, or need not: problems, articles, calls, orders, courses. */
export const otherSources = {
  training: (scope) => sql`
    select ${columnsOf('training', sql`t.id`, sql`coalesce(t.marked_at, t.handed_in_at, t.started_at)`, {
      provider_id: sql`m.provider_id`,
      value: sql`t.score`,
      is_good: sql`(t.state = 'passed')`,
    })} from training_tries t
    left join members m on m.workspace_id = t.workspace_id and m.id = t.member_id
    where t.workspace_id = ${scope.workspaceId}::uuid and t.phase = 'after' and t.state in ('passed', 'failed')`,
  'problem-opened': (scope) => sql`
    select ${columnsOf('problem-opened', sql`p.id`, sql`p.created_at`, {})}
    from problems p where p.workspace_id = ${scope.workspaceId}::uuid`,
  'problem-fixed': (scope) => sql`
    select ${columnsOf('problem-fixed', sql`p.id`, sql`p.fixed_at`, {})} from problems p
    where p.workspace_id = ${scope.workspaceId}::uuid and p.fixed_at is not null
      and p.state in ('fixed', 'watched', 'closed')`,
  'article-reads': (scope) => articleDays(scope, 'article-reads', 'reads'),
  'article-prevented': (scope) => articleDays(scope, 'article-prevented', 'prevented'),
  'article-rated': (scope) => sql`
    select ${columnsOf('article-rated', sql`b.id`, sql`b.at`, {
      topic_id: sql`a.topic_id`,
      language: sql`b.language`,
      is_good: sql`b.is_helpful`,
    })} from article_feedback b
    join articles a on a.workspace_id = b.workspace_id and a.id = b.article_id
    where b.workspace_id = ${scope.workspaceId}::uuid`,
  /** Calls of an exchange: what a member wrote down by hand was never missed. */
  call: (scope) => sql`
    select ${columnsOf('call', sql`k.id`, sql`k.started_at`, {
      request_id: sql`r.id`,
      team_id: sql`r.team_id`,
      provider_id: sql`m.provider_id`,
      brand_id: sql`r.brand_id`,
      channel: sql`'phone'`,
      value: secondsFrom(sql`k.started_at`, sql`k.answered_at`),
      is_good: sql`(k.answered_at is not null)`,
    })} from calls k
    left join requests r on r.workspace_id = k.workspace_id and r.id = k.request_id
    left join members m on m.workspace_id = k.workspace_id and m.id = k.member_id
    where k.workspace_id = ${scope.workspaceId}::uuid and k.kind = 'call' and k.direction = 'in'
      and k.connection_id is not null and k.state in ('ended', 'missed')`,
  order: orderSource,
} satisfies Partial<Record<FactKind, Source>>;

/** The day is the company's own, counted at its noon. */
function articleDays(scope: Scope, kind: FactKind, counted: 'reads' | 'prevented') {
  const id = sql`md5(d.article_id::text || d.language || d.day::text || ${counted}::text)::uuid`;
  const noon = sql`((d.day::timestamp + interval '12 hours') at time zone ${scope.zone})`;
  const times = sql`d.${sql.identifier(counted)}`;
  return sql`
    select ${columnsOf(kind, id, noon, {
      topic_id: sql`a.topic_id`,
      language: sql`d.language`,
      value: sql`${times}::float8`,
    })} from article_days d
    join articles a on a.workspace_id = d.workspace_id and a.id = d.article_id
    where d.workspace_id = ${scope.workspaceId}::uuid and ${times} > 0`;
}

/**
 * Orders that were not cancelled, less what was given back, in the company's currency by the newest rate up to their day
 * (UTC, as rates are); without one their value is unknown. Whoever had ordered before orders again.
 */
function orderSource({ workspaceId, currency, shifts }: Scope) {
  const rate = sql`(select c.rate from currency_rates c where c.workspace_id = o.workspace_id
    and c.currency = o.currency and c.day <= (o.ordered_at at time zone 'UTC')::date order by c.day desc limit 1)`;
  const shift = sql`power(10::numeric, coalesce((${JSON.stringify(shifts)}::jsonb ->> o.currency)::integer, 0))`;
  const left = sql`(o.total_minor - o.refunded_minor)`;
  return sql`
    select ${columnsOf('order', sql`o.id`, sql`o.ordered_at`, {
      value: sql`(case when o.currency = ${currency} then ${left}::float8 else round(${left} * ${rate} * ${shift})::float8 end)`,
      is_good: sql`exists (select from orders e where e.workspace_id = o.workspace_id and e.customer_id = o.customer_id
        and e.cancelled_at is null and (e.ordered_at, e.id) < (o.ordered_at, o.id))`,
    })} from orders o
    where o.workspace_id = ${workspaceId}::uuid and o.cancelled_at is null`;
}
