import type { MeasureAsk } from '../../server/domains/measures/index.ts';

/** A question of the dashboard, and the statement that goes through all rows for it: $1 is the workspace, $2 to $3 the time. */
export type Asked = { ask: Omit<MeasureAsk, 'from' | 'to' | 'zone'>; plain: string };

const own = { filter: {}, time: 'clock', split: null, step: 'none' } as const;
const month = (column: string) =>
  `to_char(date_trunc('month', ${column} at time zone 'Asia/Jakarta'), 'YYYY-MM')`;
const within = (column: string) => `${column} >= $2::timestamptz and ${column} < $3::timestamptz`;
const work = `workspace_id = $1::uuid and folder = 'work'`;
const half = (value: string) =>
  `percentile_cont(0.5) within group (order by ${value}), percentile_cont(0.9) within group (order by ${value})`;
const lasted = (column: string) => `extract(epoch from ${column} - created_at)`;
const ofRequest = (table: string) =>
  `${table} x join requests r on r.workspace_id = x.workspace_id and r.id = x.request_id and r.folder = 'work'
    where x.workspace_id = $1::uuid`;

/** Twelve parts of a dashboard over two years. */
export const dashboard: readonly Asked[] = [
  {
    ask: { ...own, measure: 'requests.opened', step: 'month' },
    plain: `select ${month('created_at')}, count(*) from requests where ${work} and ${within('created_at')} group by 1`,
  },
  {
    ask: { ...own, measure: 'requests.solved', step: 'month' },
    plain: `select ${month('x.solved_at')}, count(*) from ${ofRequest('solutions')} and x.reopened_at is null
      and ${within('x.solved_at')} group by 1`,
  },
  {
    ask: { ...own, measure: 'backlog', step: 'month' },
    plain: `select ends, count(*) from generate_series($2::timestamptz, $3::timestamptz, interval '1 month') ends
      join requests on ${work} and created_at <= ends and (solved_at is null or solved_at > ends) group by 1`,
  },
  {
    ask: { ...own, measure: 'first-answer', step: 'month' },
    plain: `select ${month('first_answered_at')}, ${half(lasted('first_answered_at'))} from requests
      where ${work} and ${within('first_answered_at')} group by 1`,
  },
  {
    ask: { ...own, measure: 'first-answer', split: 'team' },
    plain: `select team_id, ${half(lasted('first_answered_at'))} from requests
      where ${work} and ${within('first_answered_at')} group by 1`,
  },
  {
    ask: { ...own, measure: 'solving', split: 'channel' },
    plain: `select channel, ${half(lasted('solved_at'))} from requests where ${work} and ${within('solved_at')} group by 1`,
  },
  {
    ask: { ...own, measure: 'solving', step: 'month', split: 'team' },
    plain: `select team_id, ${month('solved_at')}, ${half(lasted('solved_at'))} from requests
      where ${work} and ${within('solved_at')} group by 1, 2`,
  },
  {
    ask: { ...own, measure: 'first-answer.in-time', step: 'month' },
    plain: `select ${month('x.ended_at')}, count(*), count(*) filter (where x.state = 'met') from ${ofRequest('clocks')}
      and x.kind = 'first-reply' and ${within('x.ended_at')} group by 1`,
  },
  {
    ask: { ...own, measure: 'requests.reopened', split: 'team' },
    plain: `select r.team_id, count(*), count(*) filter (where x.reopened_at is not null) from ${ofRequest('solutions')}
      and ${within('x.solved_at')} group by 1`,
  },
  {
    ask: { ...own, measure: 'satisfaction.rating', step: 'week' },
    plain: `select date_trunc('week', x.rated_at), count(*), count(*) filter (where x.score >= 4)
      from ${ofRequest('request_ratings')} and ${within('x.rated_at')} group by 1`,
  },
  {
    ask: { ...own, measure: 'requests.opened', split: 'weekday' },
    plain: `select extract(isodow from created_at at time zone 'Asia/Jakarta'), count(*) from requests
      where ${work} and ${within('created_at')} group by 1`,
  },
  {
    ask: { ...own, measure: 'requests.opened', split: 'label' },
    plain: `select unnest(labels), count(*) from requests where ${work} and ${within('created_at')} group by 1`,
  },
];
