import { type SQL, sql } from 'drizzle-orm';
import type { Step } from '../../../kernel/calendar-steps.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Definition, Figure, Only, Sign } from '../rules/registry.ts';
import { stepsOf } from '../rules/steps.ts';
import type { Dimension, MeasureAsk } from '../shapes.ts';

/** All of these look at a fact called `f`. */
const onlies: Record<Only, SQL> = {
  good: sql`f.is_good`,
  bad: sql`not f.is_good`,
  chat: sql`f.channel = 'chat'`,
};
const signs: Record<Sign, SQL> = {
  good: sql`f.is_good`,
  bad: sql`not f.is_good`,
  first: sql`f.is_first`,
  moved: sql`f.is_moved`,
};
const figures: Record<Figure, SQL> = {
  value: sql`f.value`,
  ours: sql`f.ours`,
  theirs: sql`f.theirs`,
  answers: sql`f.answers::float8`,
};

/** The backlog is made of what came and what went. */
export const isOfBacklog = ({ key }: Pick<Definition, 'key'>) => key === 'backlog' || key === 'backlog-age';

/** Which facts a measure is made of. */
export function isCounted({ key, fact, only, figure }: Definition): SQL {
  if (isOfBacklog({ key })) return sql`f.kind in ('opened', 'reopened', 'solution')`;
  const known = figure ? sql`and ${figures[figure]} is not null` : sql``;
  return sql`f.kind = ${fact} ${only ? sql`and ${onlies[only]}` : sql``} ${known}`;
}

/** What is measured of one fact; what leaves the backlog counts as one less. */
export function figureOf({ key, figure }: Definition, time: MeasureAsk['time']): SQL {
  if (isOfBacklog({ key })) return sql`(case when f.kind = 'solution' then -1 else 1 end)::float8`;
  if (time === 'business' && figure === 'value') return sql`f.business`;
  return figure ? figures[figure] : sql`null::float8`;
}

/** Whether one fact bears the sign of a share. */
export const signOf = ({ sign }: Definition): SQL => (sign ? signs[sign] : sql`false`);

const plain: Partial<Record<Dimension, SQL>> = {
  team: sql`coalesce(f.team_id::text, '')`,
  provider: sql`coalesce(f.provider_id::text, '')`,
  member: sql`coalesce(f.member_id::text, '')`,
  channel: sql`coalesce(f.channel, '')`,
  brand: sql`coalesce(f.brand_id::text, '')`,
  topic: sql`coalesce(f.topic_id::text, '')`,
  group: sql`coalesce(f.group_id::text, '')`,
  priority: sql`coalesce(f.priority, '')`,
  language: sql`coalesce(f.language, '')`,
  organisation: sql`coalesce(f.organisation_id::text, '')`,
};
export const isField = (dimension: Dimension): dimension is `field.${string}` =>
  dimension.startsWith('field.');

/** The values that a fact has of a dimension, as rows of text called `split(key)`; several labels count one by one. */
export function keysOf(dimension: Dimension, zone: string): SQL {
  const local = sql`f.at at time zone ${zone}`;
  if (dimension === 'label') return list(sql`f.labels`);
  if (dimension === 'weekday') return one(sql`extract(isodow from ${local})::integer::text`);
  if (dimension === 'hour') return one(sql`extract(hour from ${local})::integer::text`);
  if (isField(dimension)) return list(fieldValues(dimension.slice('field.'.length)));
  return one(plain[dimension] ?? sql`''`);
}

const one = (key: SQL) => sql`(select ${key} as key)`;
const list = (keys: SQL) =>
  sql`(select unnest(case when cardinality(${keys}) = 0 then array[''] else ${keys} end) as key)`;

/** What a field of the request holds, several choices one by one. */
function fieldValues(key: string): SQL {
  const value = sql`(select q.fields -> ${key}::text from requests q
    where q.workspace_id = f.workspace_id and q.id = f.request_id)`;
  return sql`(select case
    when v is null or v in ('null', '""') then '{}'::text[]
    when jsonb_typeof(v) = 'array' then array(select jsonb_array_elements_text(v))
    else array[v #>> '{}'] end from (select ${value} as v) of_field)`;
}

/** Only facts that have one of the values of each dimension. */
export function isWanted(filter: MeasureAsk['filter'], zone: string): SQL {
  const asked = Object.entries(filter) as [Dimension, string[]][];
  const parts = asked.map(
    ([dimension, values]) =>
      sql` and exists (select from ${keysOf(dimension, zone)} wanted
        where wanted.key in (select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb)))`,
  );
  return sql.join(parts);
}

/** The name of the step in which a fact lies. */
export function atOf(step: Step, zone: string): SQL {
  const local = sql`f.at at time zone ${zone}`;
  if (step === 'none') return sql`null::text`;
  if (step === 'hour') return sql`to_char(${local}, 'YYYY-MM-DD"T"HH24')`;
  return sql`to_char(date_trunc(${step}, ${local}), 'YYYY-MM-DD')`;
}

/** From the first instant of a day to the end of another, as people in the zone live them. */
export function isBetween(from: string | null, to: string, zone: string): SQL {
  const after = from === null ? sql`` : sql`f.at >= (${from}::date::timestamp at time zone ${zone}) and `;
  return sql`${after}f.at < ((${to}::date + 1)::timestamp at time zone ${zone})`;
}

/** @throws Problem 400 `measure-split`, `measure-business` when a measure is not known like that. */
export function assertAsked(
  measure: Definition,
  { split, filter, time }: Pick<MeasureAsk, 'split' | 'filter' | 'time'>,
): void {
  const wanted = [...(split ? [split] : []), ...(Object.keys(filter) as Dimension[])];
  const known = (one: Dimension) =>
    isField(one) ? measure.splits.includes('organisation') : measure.splits.includes(one);
  const lost = wanted.find((one) => !known(one));
  if (lost) throw new Problem(400, 'measure-split', { params: { measure: measure.key, split: lost } });
  if (time === 'business' && !measure.business)
    throw new Problem(400, 'measure-business', { params: { measure: measure.key } });
}

/** Every step looks at the whole backlog once more. */
const mostSteps = 93;

/** @throws Problem 400 `measure-steps`, `period-invalid` where the time cannot be told step by step like that. */
export function assertSteps({ key }: Pick<Definition, 'key'>, ask: MeasureAsk): void {
  const { length } = stepsOf(ask);
  if (key === 'backlog-age' && (ask.step === 'hour' || length > mostSteps))
    throw new Problem(400, 'measure-steps');
}
