import { arrayOverlaps, eq, gte, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { findWorkspace } from '../../access/index.ts';
import { messageFiles, messages } from '../../conversations/schema.ts';
import { carriesAnyOf } from '../../requests/index.ts';
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
    ...any(asked.priority, (priority) => sql`${requests.priority} = ${priority}`),
    ...any(asked.team, (name) => ofTeam(name)),
    ...any(asked.assignee, (name) => ofAssignee(run, name)),
    ...any(asked.channel, (channel) => eq(requests.channel, channel.toLowerCase())),
    ...any(asked.language, (language) => eq(requests.language, language)),
    ...any(asked.has, () => withFile),
  ];
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
