import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { Language } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { requestGroups } from '../../problems/schema.ts';
import { countedKinds, type FieldDefinition, labelIn, listFields } from '../../requests/index.ts';
import { requests } from '../../requests/schema.ts';
import { providerCards } from '../../team/index.ts';
import { members, teams } from '../../team/schema.ts';
import type { Period } from './period.ts';

export const groupings = ['day', 'team', 'member', 'channel', 'label', 'group'] as const;
type Plain = (typeof groupings)[number];
/** Also a field of the workspace's own, answers to question guides among them: `field.size`. */
export type Grouping = Plain | `field.${string}`;
const fieldGrouping = z
  .string()
  .regex(/^field\.[a-z][a-z0-9-]{0,39}$/)
  .transform((text) => text as `field.${string}`);
export const groupingInput = z.union([z.enum(groupings), fieldGrouping]);

/** The key under which a request is counted; '' is “without”. A request with three labels counts under each. */
export function keyOf(grouping: Grouping, { zone }: Period, time: AnyPgColumn): SQL {
  if (isField(grouping)) return fieldValue(keyIn(grouping));
  const keys: Record<Plain, SQL> = {
    day: sql`to_char((${time} at time zone ${zone}::text)::date, 'YYYY-MM-DD')`,
    team: sql`coalesce(${requests.teamId}::text, '')`,
    member: sql`coalesce(${requests.assigneeId}::text, '')`,
    channel: sql`${requests.channel}`,
    label: sql`unnest(case when cardinality(${requests.labels}) = 0 then array[''] else ${requests.labels} end)`,
    group: sql`coalesce((select p.group_id::text from group_placements p
      where p.workspace_id = ${requests.workspaceId} and p.request_id = ${requests.id}), '')`,
  };
  return keys[grouping];
}

const isField = (grouping: string): grouping is `field.${string}` => grouping.startsWith('field.');
const keyIn = (grouping: `field.${string}`) => grouping.slice('field.'.length);

/** What a field holds, as text; several choices one by one. */
function fieldValue(key: string): SQL {
  const value = sql`${requests.fields} -> ${key}::text`;
  return sql`unnest(case
    when coalesce(${value}, 'null'::jsonb) in ('null', '""', '[]') then array['']
    when jsonb_typeof(${value}) = 'array' then array(select jsonb_array_elements_text(${value}))
    else array[${requests.fields} ->> ${key}::text] end)`;
}

/**
 * The field that is grouped by; null for the other groupings. Written answers are not counted one by one: they may name
 * somebody. @throws Problem 400 `report-field-unknown`.
 */
export async function fieldOf(run: Run, grouping: Grouping): Promise<FieldDefinition | null> {
  if (!isField(grouping)) return null;
  const field = (await listFields(run.context, {})).find(({ key }) => key === keyIn(grouping));
  if (!field || !countedKinds.some((one) => one === field.kind))
    throw new Problem(400, 'report-field-unknown');
  return field;
}

/** What the values of a field are called in a language. */
export function choicesOf(field: FieldDefinition, language: Language): Map<string, string> {
  const choices = (field.rules.choices ?? []).map(
    (one) => [one.value, labelIn(one.labels, language)] as const,
  );
  const yesNo = [
    ['true', say(language, 'report.yes')] as const,
    ['false', say(language, 'report.no')] as const,
  ];
  return new Map(field.kind === 'yes-no' ? yesNo : choices);
}

const named = { team: teams, member: members, provider: providerCards };

/** The names of the keys; one that has none (a day, a channel) is its own. */
export async function namesOf(
  { tx, actor }: Run,
  grouping: Grouping | 'provider',
  keys: string[],
): Promise<Map<string, string>> {
  const ids = keys.filter((key) => key !== '');
  if (grouping === 'group') return namesOfGroups(tx, actor.workspaceId, ids);
  const table = grouping in named ? named[grouping as keyof typeof named] : null;
  if (ids.length === 0 || !table) return new Map(keys.map((key) => [key, key]));
  const rows = await tx
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(sql`${eq(table.workspaceId, actor.workspaceId)} and ${inArray(table.id, ids)}`);
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** A group is called by its name, or by its own words. */
async function namesOfGroups(
  tx: Run['tx'],
  workspaceId: string,
  ids: string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { id, name, words } = requestGroups;
  const rows = await tx
    .select({ id, name, words })
    .from(requestGroups)
    .where(and(eq(requestGroups.workspaceId, workspaceId), inArray(id, ids)));
  return new Map(rows.map((row) => [row.id, row.name ?? row.words.join(' · ')]));
}
