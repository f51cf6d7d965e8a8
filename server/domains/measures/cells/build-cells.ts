import { type SQL, sql } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { figureOf, isCounted, signOf } from '../reading/conditions.ts';
import { type Definition, registry } from '../rules/registry.ts';
import { sketchBase } from '../rules/sketch.ts';
import type { CellStep } from '../schema.ts';
import type { Dimension } from '../shapes.ts';

/** What is summed up value by value. There are too many organisations; weekdays and hours come from the steps. */
export const summedUp = [
  ...(['team', 'provider', 'member', 'channel', 'brand', 'topic', 'group', 'label'] as const),
  ...(['priority', 'language'] as const),
] satisfies Dimension[];

/** What a fact has of each, '' for none. Byte by byte: by a language's own order it takes most of the time. */
const keys: Record<Exclude<(typeof summedUp)[number], 'label'>, SQL> = {
  team: sql`f.team_id::text`,
  provider: sql`f.provider_id::text`,
  member: sql`f.member_id::text`,
  channel: sql`f.channel`,
  brand: sql`f.brand_id::text`,
  topic: sql`f.topic_id::text`,
  group: sql`f.group_id::text`,
  priority: sql`f.priority`,
  language: sql`f.language`,
};
const named = (name: string): SQL => sql`${sql.identifier(`of_${name}`)}`;
const keyed = sql.join(
  Object.entries(keys).map(([name, key]) => sql`coalesce(${key}, '') collate "C" as ${named(name)}`),
  sql`, `,
);

/** The series that are summed up: each measure, and once more in opening hours. Ages change with the clock and are not. */
const series = registry
  .filter(({ key }) => key !== 'backlog-age')
  .flatMap((measure): { name: string; measure: Definition; time: 'clock' | 'business' }[] => [
    { name: measure.key, measure, time: 'clock' },
    ...(measure.business ? [{ name: `${measure.key}:business`, measure, time: 'business' as const }] : []),
  ]);

/** Days from the first to the last, by the company's own clock. */
export type Stretch = { from: string; to: string; zone: string };

/** Sums up the facts of some whole days anew: hour by hour all of them, and day by day by each dimension too. */
export async function buildDays(run: Run, stretch: Stretch): Promise<void> {
  await build(run, stretch, ['hour', 'day']);
}

/** Sums up a whole month anew; its first and last day are given. */
export async function buildMonth(run: Run, stretch: Stretch): Promise<void> {
  await build(run, stretch, ['month']);
}

/** The same of a month with all its days. */
export async function buildMonthAndDays(run: Run, stretch: Stretch): Promise<void> {
  await build(run, stretch, ['hour', 'day', 'month']);
}

async function forget({ tx, actor }: Run, { from, to }: Stretch, steps: readonly CellStep[]): Promise<void> {
  for (const step of steps)
    await tx.execute(sql`delete from measure_cells
      where workspace_id = ${actor.workspaceId}::uuid and step = ${step}
        and at >= ${from}::timestamp and at < ${to}::timestamp + interval '1 day'`);
}

const sums = sql`count(*) as n, count(*) filter (where good) as good, sum(v) as sum, sum(v * v) as squares`;

/** A month of some hundred thousand facts takes minutes where the machine is slow; cut off, it would never be done. */
const longestStatement = '15min';

/**
 * All steps and all dimensions are counted in one pass over the facts, in tables of their own in memory (grouping sets):
 * a row for each cell to which a fact adds, to be sorted, takes ten times as long.
 */
async function build(run: Run, stretch: Stretch, steps: readonly CellStep[]): Promise<void> {
  await forget(run, stretch, steps);
  const { tx, actor } = run;
  const bySplit = steps.filter((step) => step !== 'hour');
  const sets = [...steps.map((step) => [step]), ...bySplit.flatMap((step) => ofOne(step))];
  const labels = bySplit.map((step) => [step, 'label']);
  await tx.execute(sql`select set_config('work_mem', '96MB', true), set_config('hash_mem_multiplier', '2', true),
    set_config('statement_timeout', ${longestStatement}, true)`);
  await tx.execute(sql`
    with f as materialized (
      select f.*, ${keyed}, ${sql.join(steps.map(stamped), sql`, `)} from measure_facts f
      where f.workspace_id = ${actor.workspaceId}::uuid
        and f.at >= (${stretch.from}::date::timestamp at time zone ${stretch.zone}::text)
        and f.at < ((${stretch.to}::date + 1)::timestamp at time zone ${stretch.zone}::text)
    ), m as (${sql.join(series.map(counted), sql` union all `)}),
    sized as (
      select measure, bucket, ${placeOf(steps, Object.keys(keys))}, ${sums} from m ${grouped(sets)}
      union all
      select measure, bucket, ${placeOf(bySplit, ['label'])}, ${sums} from m cross join lateral
        unnest(case when cardinality(labels) = 0 then array[''] else labels end) of_label
      ${grouped(labels)}
    )
    insert into measure_cells (workspace_id, measure, dimension, step, at, key, n, good, sum, squares, sketch)
    select ${actor.workspaceId}::uuid, measure, dimension, step, at, key, sum(n), sum(good), coalesce(sum(sum), 0),
      coalesce(sum(squares), 0),
      string_agg(int2send(bucket::smallint) || int4send(n::integer), ''::bytea order by bucket)
        filter (where bucket is not null)
    from sized join (values ${sql.join(splits, sql`, `)}) known(measure, splits) using (measure)
    where dimension = '' or dimension = any(splits)
    group by measure, dimension, step, at, key`);

  function stamped(step: CellStep): SQL {
    return sql`date_trunc(${step}::text, f.at at time zone ${stretch.zone}::text) as ${named(step)}`;
  }
}

const ofOne = (step: CellStep) => Object.keys(keys).map((dimension) => [step, dimension]);

/** One table of counts for each combination of a step and a dimension. */
function grouped(sets: readonly string[][]): SQL {
  const each = sets.map((names) => sql`(measure, bucket, ${sql.join(names.map(named), sql`, `)})`);
  return sql`group by grouping sets (${sql.join(each, sql`, `)})`;
}

/** Which cell a row of counts is for: what it was not counted by is null in it. */
function placeOf(steps: readonly CellStep[], dimensions: readonly string[]): SQL {
  const whenOf = (names: readonly string[], told: (name: string) => SQL) =>
    sql.join(
      names.map((name) => sql`when grouping(${named(name)}) = 0 then ${told(name)}`),
      sql` `,
    );
  const literal = (name: string) => sql`${name}::text collate "C"`;
  return sql`(case ${whenOf(steps, literal)} end) as step, (case ${whenOf(steps, named)} end) as at,
    (case ${whenOf(dimensions, literal)} else '' end) as dimension, (case ${whenOf(dimensions, named)} else '' end) as key`;
}

const splits = series.map(({ name, measure }) => {
  const known = summedUp.filter((one) => measure.splits.includes(one));
  return sql`(${name}::text collate "C", ${`{${known.join(',')}}`}::text[])`;
});

/** The facts of one series, each with the bucket of its value. */
function counted({ name, measure, time }: (typeof series)[number]): SQL {
  const value = figureOf(measure, time);
  const bucket = sql`(case when ${value} <= 1 then 0 else ceil(ln(${value}) / ${Math.log(sketchBase)}::float8) end)::smallint`;
  return sql`select ${name}::text collate "C" as measure,
    ${measure.kind === 'time' ? bucket : sql`null::smallint`} as bucket, ${value} as v, ${signOf(measure)} as good, f.*
    from f where ${isCounted(measure)} ${time === 'business' ? sql`and ${value} is not null` : sql``}`;
}
