import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { query, type Run } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { assertPeople } from '../../measures/index.ts';
import { labelIn } from '../../requests/index.ts';
import { requests } from '../../requests/schema.ts';
import { choicesOf, fieldOf, type Grouping, groupingInput, keyOf, namesOf } from './groups.ts';
import { edgesOf, type Period, readPeriod } from './period.ts';

/**
 * What was opened and solved in the period. Times are of the requests that were opened in it, in seconds; null when
 * none of them was answered or solved yet.
 */
export type Measured = {
  opened: number;
  solved: number;
  firstAnswerMedianSeconds: number | null;
  firstAnswerP90Seconds: number | null;
  solvingMedianSeconds: number | null;
  solvingP90Seconds: number | null;
};

export type RequestsReport = Period & {
  groupBy: Grouping;
  /** The field’s label where it is grouped by one. */
  fieldLabel: string | null;
  totals: Measured;
  /** Every day of the period, those without requests too. */
  days: { date: string; opened: number; solved: number }[];
  /** One row a group; key and name are '' for requests without team, member or label. */
  rows: ({ key: string; name: string } & Measured)[];
};

/** What can be asked of the report; the same words stand in the address. */
export const reportInput = {
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  groupBy: groupingInput.default('team'),
  team: z.union([z.uuid(), z.literal('none')]).optional(),
  zone: z.string().max(100).optional(),
};

/** Requests opened and solved, per day and per group. Spam, trash and what the reader may not see are left out. */
export const requestsReport = query({
  name: 'insights.requests-report',
  permission: 'insights:read',
  input: z.strictObject({ ...reportInput, language: z.enum(languages).default('en') }),
  async run(run, { groupBy, team, language, ...asked }): Promise<RequestsReport> {
    if (groupBy === 'member') await assertPeople(run, null);
    const field = await fieldOf(run, groupBy);
    const period = await readPeriod(run, asked);
    const scope = { period, condition: scopeOf(run, team) };
    const totals = await measure(run, scope, () => sql`''::text`);
    const perDay = new Map((await measure(run, scope, byDay(period))).map((row) => [row.key, row]));
    const rows =
      groupBy === 'day' ? [...perDay.values()] : await measure(run, scope, byGroup(groupBy, period));
    const keys = rows.map((row) => row.key);
    const names = field ? choicesOf(field, language) : await namesOf(run, groupBy, keys);
    const named = rows.map((row) => ({ ...row, name: names.get(row.key) ?? (field ? row.key : '') }));
    const fieldLabel = field && labelIn(field.labels, language);
    const days = daysOf(period).map((date) => ({
      date,
      opened: perDay.get(date)?.opened ?? 0,
      solved: perDay.get(date)?.solved ?? 0,
    }));
    const { key: _, ...sum } = totals[0] ?? nothing;
    return {
      ...period,
      groupBy,
      fieldLabel,
      totals: sum,
      days,
      rows: groupBy === 'day' ? fill(named, days) : named,
    };
  },
});

type Scope = { period: Period; condition: SQL | undefined };
type Key = (time: AnyPgColumn) => SQL;

const byDay = (period: Period) => byGroup('day', period);
const byGroup =
  (grouping: Grouping, period: Period): Key =>
  (time) =>
    keyOf(grouping, period, time);

function scopeOf({ actor }: Run, team: string | undefined): SQL | undefined {
  const ofTeam = team === 'none' ? isNull(requests.teamId) : team ? eq(requests.teamId, team) : undefined;
  const own = eq(requests.workspaceId, actor.workspaceId);
  return and(own, eq(requests.folder, 'work'), ofTeam, visibleTo(actor, requests));
}

const seconds = z.coerce.number().nullable();
const measured = z.object({
  key: z.string(),
  opened: z.coerce.number(),
  solved: z.coerce.number(),
  first_answer_median: seconds,
  first_answer_p90: seconds,
  solving_median: seconds,
  solving_p90: seconds,
});

const nothing = {
  ...{ key: '', opened: 0, solved: 0, firstAnswerMedianSeconds: null, firstAnswerP90Seconds: null },
  ...{ solvingMedianSeconds: null, solvingP90Seconds: null },
};

async function measure({ tx }: Run, { period, condition }: Scope, key: Key) {
  const { start, end } = edgesOf(period);
  const within = (time: AnyPgColumn) => sql`${condition} and ${time} >= ${start} and ${time} < ${end}`;
  const share = (part: number) => sql`percentile_cont(${part}::float8) within group`;
  const rows = await tx.execute(sql`
    with opened as (
      select ${key(requests.createdAt)} as key,
        extract(epoch from ${requests.firstAnsweredAt} - ${requests.createdAt})::float8 as answer,
        extract(epoch from ${requests.solvedAt} - ${requests.createdAt})::float8 as solving
      from ${requests} where ${within(requests.createdAt)}
    ), began as (
      select key, count(*) as opened, ${share(0.5)} (order by answer) as first_answer_median,
        ${share(0.9)} (order by answer) as first_answer_p90, ${share(0.5)} (order by solving) as solving_median,
        ${share(0.9)} (order by solving) as solving_p90
      from opened group by key
    ), ended as (
      select key, count(*) as solved
      from (select ${key(requests.solvedAt)} as key from ${requests} where ${within(requests.solvedAt)}) as solved
      group by key
    )
    select coalesce(began.key, ended.key) as key, coalesce(opened, 0) as opened, coalesce(solved, 0) as solved,
      first_answer_median, first_answer_p90, solving_median, solving_p90
    from began full join ended on ended.key = began.key order by opened desc, key`);
  return rows.map((given) => {
    const row = measured.parse(given);
    const first = {
      firstAnswerMedianSeconds: whole(row.first_answer_median),
      firstAnswerP90Seconds: whole(row.first_answer_p90),
    };
    const solving = {
      solvingMedianSeconds: whole(row.solving_median),
      solvingP90Seconds: whole(row.solving_p90),
    };
    return { key: row.key, opened: row.opened, solved: row.solved, ...first, ...solving };
  });
}

/** To the millisecond, as the instants are. */
function whole(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}

function daysOf({ from, to }: Period): string[] {
  const dates: string[] = [];
  for (let time = Date.parse(from); time <= Date.parse(to); time += 86_400_000)
    dates.push(new Date(time).toISOString().slice(0, 10));
  return dates;
}

function fill(rows: RequestsReport['rows'], days: { date: string }[]): RequestsReport['rows'] {
  const known = new Map(rows.map((row) => [row.key, row]));
  return days.map(({ date }) => known.get(date) ?? { ...nothing, key: date, name: date });
}
