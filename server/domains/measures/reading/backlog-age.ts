import { type SQL, sql } from 'drizzle-orm';
import { lastDayOf } from '../../../kernel/calendar-steps.ts';
import { dayIn } from '../../../kernel/date-formats.ts';
import type { Run } from '../../../platform/command.ts';
import { stepsOf } from '../rules/steps.ts';
import type { MeasureAsk } from '../shapes.ts';
import { figureOf, isCounted, isWanted, keysOf } from './conditions.ts';
import type { Question } from './question.ts';

/**
 * How old was what stood open at the end of each step: a request is open while it was solved less often than it was
 * opened. A step that is not over is looked at now.
 */
export function ageStatement(run: Run, { ask, measure }: Question, index: number, isSeen: SQL): SQL {
  const { split, filter, zone } = ask;
  const key = split ? sql`split.key` : sql`null::text`;
  return sql`
    select ${index}::integer as ix, at, key, count(*) as n, 0 as good, 0::float8 as sum, 0::float8 as squares,
      percentile_cont(0.5) within group (order by age) as median,
      percentile_cont(0.9) within group (order by age) as p90
    from (
      select ends.at, key, extract(epoch from ends.until - min(counted.happened))::float8 as age
      from (
        select f.request_id, f.at as happened, ${key} as key, ${figureOf(measure, 'clock')} as change
        from facts f ${split ? sql`cross join lateral ${keysOf(split, zone)} split` : sql``}
        where ${isCounted(measure)} ${isWanted(filter, zone)} ${isSeen} ${standingNow(run, ask)}
      ) counted join (${endsOf(run, ask)}) ends on counted.happened <= ends.until
      group by ends.at, ends.until, key, request_id having sum(change) > 0
    ) aged group by at, key`;
}

/** Where only the end of all is asked for and that is now, what is solved need not be looked at. */
function standingNow({ now }: Run, ask: MeasureAsk): SQL {
  if (ask.step !== 'none' || ask.to < dayIn(ask.zone, now)) return sql``;
  return sql`and f.request_id in (select q.id from requests q
    where q.workspace_id = f.workspace_id and q.folder = 'work' and q.status in ('open', 'waiting'))`;
}

function endsOf({ now }: Run, ask: MeasureAsk): SQL {
  const given = JSON.stringify(stepsOf(ask).map((at) => ({ at, last: lastDayOf(at, ask.step, ask.to) })));
  return sql`select at, least((last + 1)::timestamp at time zone ${ask.zone}, ${now.toISOString()}::timestamptz) as until
    from jsonb_to_recordset(${given}::jsonb) as given(at text, last date)`;
}
