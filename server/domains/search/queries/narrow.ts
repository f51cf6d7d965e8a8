import { arrayOverlaps, eq, gte, inArray, isNull, lt, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { findWorkspace } from '../../access/index.ts';
import { messageFiles, messages } from '../../conversations/schema.ts';
import { groupCards, problemCards } from '../../problems/index.ts';
import { carriesAnyOf, columnAmong, fieldAmong, listFields, ofKind } from '../../requests/index.ts';
import { requests } from '../../requests/schema.ts';
import { members, teams } from '../../team/schema.ts';
import { readQuery, toQuery } from '../rules/read-query.ts';
import type { Narrowing } from '../rules/read-search.ts';
import { searchEntries } from '../schema.ts';

/** Of customers with the name that was asked for so many are looked at. */
const mostCustomers = 500;

/** The conditions on a request, and on the moment of what was found (`at`), that the operators of a search make. */
export async function conditionsOf(run: Run, asked: Narrowing, at: SQL): Promise<SQL[]> {
  const without = [...(await listed(run, asked.without)), ...asked.without.label.map(carries)];
  return [
    ...(await listed(run, asked)),
    ...(asked.label.length > 0 ? [await labelled(run, asked.label)] : []),
    // What is unknown, such as the team of what has none, is not what was left out.
    ...without.map((one) => sql`(${one}) is not true`),
    ...(await inDays(run, asked, at)),
  ];
}

async function listed(run: Run, asked: Narrowing['without']): Promise<SQL[]> {
  const any = <T>(values: T[], make: (value: T) => SQL | undefined) =>
    values.length > 0 ? [or(...values.map(make)) ?? sql`false`] : [];
  return [
    ...(asked.from.length > 0 ? [inArray(requests.customerId, await customersCalled(run, asked.from))] : []),
    ...any(asked.status, (status) => sql`${requests.status} = ${status}`),
    ...any(asked.team, (name) => ofTeam(name)),
    ...any(asked.assignee, (name) => ofAssignee(run, name)),
    ...(await among(run, requests.priority, asked.priority)),
    ...(await among(
      run,
      requests.channel,
      asked.channel.map((one) => one.toLowerCase()),
    )),
    ...(await among(run, requests.language, asked.language)),
    ...any(asked.has, () => withFile),
    ...any(await idsOfGroups(run, asked.group), (id) => ofKind(run, 'group', id)),
    ...any(await idsOfProblems(run, asked.problem), (id) => ofKind(run, 'problem', id)),
    ...(asked.field.length > 0 ? [or(...(await withFields(run, asked.field))) ?? sql`false`] : []),
  ];
}

async function among(run: Run, column: PgColumn, values: readonly string[]): Promise<SQL[]> {
  return values.length > 0 ? [(await columnAmong(run, column, values)) ?? sql`false`] : [];
}

/** A label is written as it is kept, or in lower case. */
const spellings = (label: string) => [label, label.toLowerCase()];

const carries = (label: string) => arrayOverlaps(requests.labels, spellings(label));

async function labelled(run: Run, labels: readonly string[]): Promise<SQL> {
  return (await carriesAnyOf(run, [...new Set(labels.flatMap(spellings))])) ?? sql`false`;
}

function ofTeam(name: string): SQL | undefined {
  if (isNone(name)) return isNull(requests.teamId);
  return sql`${requests.teamId} in (select ${teams.id} from ${teams}
    where ${teams.workspaceId} = ${requests.workspaceId} and ${begins(sql`${teams.name}`, name)})`;
}

function ofAssignee({ actor }: Run, name: string): SQL | undefined {
  if (isNone(name)) return isNull(requests.assigneeId);
  if (['me', 'saya', 'ฉัน'].includes(name.toLowerCase()) && actor.type === 'member')
    return eq(requests.assigneeId, actor.id);
  return sql`${requests.assigneeId} in (select ${members.id} from ${members}
    where ${members.workspaceId} = ${requests.workspaceId} and ${begins(sql`${members.name}`, name)})`;
}

const isNone = (name: string) => ['none', 'kosong', 'ไม่มี'].includes(name.toLowerCase());

function begins(column: SQL, name: string): SQL {
  return sql`starts_with(lower(${column}), ${name.toLowerCase()})`;
}

/** Of groups and problems with the words that were asked for so many are looked through. */
const mostKinds = 50;

/** A group is found by a part of its name or of its own words. */
function idsOfGroups(run: Run, names: readonly string[]): Promise<string[]> {
  const { id, workspaceId, name, words } = groupCards;
  const called = sql`coalesce(${name}, array_to_string(${words}, ' '))`;
  return idsCalled(
    run,
    names,
    (text) => sql`select ${id} as id from ${groupCards}
    where ${workspaceId} = ${run.actor.workspaceId}::uuid and ${contains(called, text)} limit ${mostKinds}`,
  );
}

function idsOfProblems(run: Run, names: readonly string[]): Promise<string[]> {
  const { id, workspaceId, title } = problemCards;
  return idsCalled(
    run,
    names,
    (text) => sql`select ${id} as id from ${problemCards}
    where ${workspaceId} = ${run.actor.workspaceId}::uuid and ${contains(title, text)} limit ${mostKinds}`,
  );
}

/** Ids stand for themselves; an id that nothing has where nothing is called so, or the actor may not know what is. */
async function idsCalled(run: Run, names: readonly string[], find: (text: string) => SQL): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) {
    if (isNone(name)) ids.push('none');
    else if (isId(name)) ids.push(name);
    else if (may(run.actor, 'problems:read'))
      ids.push(...(await run.tx.execute<{ id: string }>(find(name))).map((row) => row.id));
  }
  return names.length > 0 && ids.length === 0 ? [nobody] : ids;
}

const nobody = '00000000-0000-0000-0000-000000000000';
const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

function contains(column: SQLWrapper, text: string): SQL {
  return sql`position(${text.toLowerCase()} in lower(${column})) > 0`;
}

/** A field by its key or its label, a value as it is kept or as its choice is called. */
async function withFields(run: Run, asked: readonly string[]): Promise<SQL[]> {
  const definitions = await listFields(run.context, {});
  const conditions = asked.map(async (pair) => {
    const [key = '', ...rest] = pair.split(':');
    const value = rest.join(':');
    const field = definitions.find((one) => one.key === key || isCalled(one.labels, key));
    if (!field) return sql`false`;
    const choice = field.rules.choices?.find((one) => one.value === value || isCalled(one.labels, value));
    const truth =
      field.kind === 'yes-no' ? truths.find(({ words }) => words.includes(value.toLowerCase())) : null;
    return (await fieldAmong(run, field.key, [truth?.value ?? choice?.value ?? value])) ?? sql`false`;
  });
  return Promise.all(conditions);
}

function isCalled(labels: Readonly<Record<string, string>>, name: string): boolean {
  return Object.values(labels).some((label) => label.toLowerCase() === name.toLowerCase());
}

const truths = [
  { value: 'true', words: ['yes', 'ya', 'ใช่'] },
  { value: 'false', words: ['no', 'tidak', 'ไม่'] },
];

const withFile = sql`exists (select from ${messageFiles} join ${messages}
  on ${messages.workspaceId} = ${messageFiles.workspaceId} and ${messages.id} = ${messageFiles.messageId}
  where ${messages.workspaceId} = ${requests.workspaceId} and ${messages.conversationId} = ${requests.conversationId})`;

/** By name or address, as the search of customers finds them; nobody when customers may not be read. */
async function customersCalled({ tx, actor }: Run, names: string[]): Promise<string[]> {
  if (!may(actor, 'customers:read')) return [];
  const asked = names.map((name) => toQuery(readQuery(name))).filter(Boolean);
  if (asked.length === 0) return [];
  const question = asked.map((one) => `(${one})`).join(' | ');
  const rows = await tx.execute<{ id: string }>(sql`
    select f.id from find_newest_entries(${question}::tsquery, ''::tsquery, '{}'::text[], '{}'::text[],
      array['customer'], now(), null, null, ${mostCustomers}::integer) as f
    join ${searchEntries} on ${searchEntries.workspaceId} = ${actor.workspaceId}::uuid
      and ${searchEntries.type} = 'customer' and ${searchEntries.id} = f.id`);
  return rows.map(({ id }) => id);
}

/** A day begins in the zone of the workspace. */
async function inDays(run: Run, { before, after }: Narrowing, at: SQL): Promise<SQL[]> {
  if (!before && !after) return [];
  const { zone } = await findWorkspace(run.actor.workspaceId);
  const start = (day: string) => sql`(${day}::timestamp at time zone ${zone})`;
  return [...(before ? [lt(at, start(before))] : []), ...(after ? [gte(at, start(after))] : [])];
}
