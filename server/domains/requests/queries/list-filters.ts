import {
  and,
  type Column,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  not,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { memberIdOf } from '../../../kernel/actor.ts';
import type { Run } from '../../../platform/command.ts';
import { assertMay } from '../../../platform/permission.ts';
import { mentionCards, visibleTo } from '../../conversations/index.ts';
import { findCustomerByEmail } from '../../customers/index.ts';
import { hasFields } from '../fields/condition.ts';
import { requestFollowers } from '../followers/schema.ts';
import { ofFigure } from '../kinds/of-figure.ts';
import { ofKinds } from '../kinds/of-kind.ts';
import { carries, carriesAnyOf } from '../labels/condition.ts';
import { columnAmong } from '../narrowing/few.ts';
import { inTime } from '../narrowing/moments.ts';
import { lacks, ofOrganisation, ofProvider } from '../narrowing/owners.ts';
import { anyOf, listOf, noneOf } from '../narrowing/several.ts';
import { type Folder, requests, statuses } from '../schema.ts';
import { hasCustomStatus, standsInAnyOf } from '../statuses/condition.ts';
import { parted, type ViewFilters, viewFilters } from './list-shape.ts';
import { hasWords } from './words.ts';

/** A question to the list: what holds for all that fits, and the conditions of which one is enough, if there are any. */
export type Question = { common: SQL | undefined; arms: SQL[] };

/**
 * A question to the list, permission included. Counts may find words in a way of their own. What asks for any of
 * several things has an arm for each, so that each may be found by an index of its own; among what waits to be done,
 * which is little, one look is enough for all of them.
 */
export async function questionOf(
  run: Run,
  filters: ViewFilters,
  find: typeof hasWords = hasWords,
): Promise<Question> {
  const { actor } = run;
  const { every, any } = parted(filters);
  const isLittle = isToDo(every);
  const common = and(
    eq(requests.workspaceId, actor.workspaceId),
    filters.trashed ? isIn.trash : filters.spam ? isIn.spam : isIn.work,
    visibleTo(actor, requests),
    ...(await conditionsOf(run, every, find, isLittle)),
    ...inTime(filters),
    await ofFigure(run, filters),
    worthAtLeast(run, filters.worthFrom),
  );
  const arms = (await conditionsOf(run, any, find, isLittle)).filter((one) => one !== undefined);
  return arms.length < 2 || isLittle ? { common: and(common, or(...arms)), arms: [] } : { common, arms };
}

/** Of customers who are worth so much; asked only by whoever may know what they are. @throws Problem 403 `permission-missing`. */
function worthAtLeast({ actor }: Run, minor: number | undefined): SQL | undefined {
  if (minor === undefined) return undefined;
  assertMay(actor, 'retention:read');
  return gte(requests.customerValueMinor, minor);
}

/** The condition of a question to the list, as one. */
export async function conditionOf(run: Run, filters: ViewFilters): Promise<SQL | undefined> {
  const { common, arms } = await questionOf(run, filters);
  return and(common, or(...arms));
}

/** The same of words as they stand in an address. @throws ZodError where the list knows no such words. */
export async function askedOfList(run: Run, words: object): Promise<SQL | undefined> {
  return conditionOf(run, viewFilters.parse(words));
}

/** Whether a question looks only at what waits to be done. */
function isToDo({ status, spam, trashed }: ViewFilters): boolean {
  const asked = status === undefined ? [] : listOf(status);
  return !spam && !trashed && asked.length > 0 && asked.every((one) => one === 'open' || one === 'waiting');
}

/** Each thing that is asked, as a condition by itself. */
async function conditionsOf(
  run: Run,
  filters: ViewFilters,
  find: typeof hasWords,
  isLittle: boolean,
): Promise<(SQL | undefined)[]> {
  return [
    hasStatus(filters.status),
    ...fits(run, filters),
    await withLabel(run, filters.label, isLittle),
    ...(await withValues(run, filters, isLittle)),
    await withStanding(run, filters.customStatus, isLittle),
    await ofCustomer(run, filters.customer),
    anyOf(filters.organisation, ofOrganisation),
    anyOf(filters.topic, (topic) => eq(requests.topicId, topic)),
    anyOf(filters.provider, ofProvider),
    anyOf(filters.without, lacks),
    ...sinceDays(run, filters),
    ...inTalk(filters),
    ...(await hasFields(run, filters, isLittle)),
    ...ofKinds(run, filters),
    filters.q?.trim() ? await find(run, filters.q) : undefined,
    filters.due ? isDue[filters.due](run.now) : undefined,
    ifAsked(filters.snoozed, isNotNull(requests.snoozedUntil)),
    ifAsked(filters.mentioned, mentioned(run)),
    ifAsked(filters.followed, followed(run)),
  ];
}

/** What is asked for or ruled out by yes and no. */
function ifAsked(wanted: boolean | undefined, holds: SQL): SQL | undefined {
  if (wanted === undefined) return undefined;
  return wanted ? holds : not(holds);
}

/** Words, not parameters: only then may PostgreSQL use the small indexes of what waits to be done. */
const isIn: Record<Exclude<Folder, 'merged'>, SQL> = {
  work: sql`${requests.folder} = 'work'`,
  spam: sql`${requests.folder} = 'spam'`,
  trash: sql`${requests.folder} = 'trash'`,
};
/** What is at work and neither solved nor closed. */
export const toDo = sql`${isIn.work} and ${requests.status} in ('open', 'waiting')`;

function hasStatus(status: ViewFilters['status']): SQL | undefined {
  const wanted = status === undefined ? [] : listOf(status);
  if (wanted.length === 0) return undefined;
  const asked = statuses.filter((one) => wanted.includes(one)).map((one) => `'${one}'`);
  return sql`${requests.status} in (${sql.raw(asked.join(', '))})`;
}

/** What has one of the values that are asked for, and none that is ruled out. */
function fits(run: Run, filters: ViewFilters): (SQL | undefined)[] {
  const is = (column: Column) => (value: string) => eq(column, value);
  const ofAssignee = (value: string) => assignedTo(run, value);
  const ofTeam = (value: string) => inTeam(run, value);
  const standing = (value: string) => hasCustomStatus(run, value);
  return [
    anyOf(filters.assignee, ofAssignee),
    anyOf(filters.team, ofTeam),
    noneOf(filters.notStatus, is(requests.status)),
    noneOf(filters.notAssignee, ofAssignee),
    noneOf(filters.notTeam, ofTeam),
    noneOf(filters.notLabel, carries),
    noneOf(filters.notChannel, is(requests.channel)),
    noneOf(filters.notLanguage, is(requests.language)),
    noneOf(filters.notPriority, is(requests.priority)),
    noneOf(filters.notCustomStatus, standing),
  ];
}

async function withLabel(run: Run, label: ViewFilters['label'], isLittle: boolean): Promise<SQL | undefined> {
  if (label === undefined || isLittle) return anyOf(label, carries);
  return carriesAnyOf(run, listOf(label));
}

/** Values that few may have, over everything: a channel that was just opened, a brand of last week. */
async function withValues(
  run: Run,
  { channel, language, priority, brand }: ViewFilters,
  isLittle: boolean,
): Promise<(SQL | undefined)[]> {
  const asked: [PgColumn, string | readonly string[] | undefined][] = [
    [requests.channel, channel],
    [requests.language, language],
    [requests.priority, priority],
    [requests.brandId, brand],
  ];
  const conditions: (SQL | undefined)[] = [];
  for (const [column, values] of asked)
    if (values !== undefined)
      conditions.push(
        isLittle ? inArray(column, [...listOf(values)]) : await columnAmong(run, column, listOf(values)),
      );
  return conditions;
}

async function withStanding(
  run: Run,
  keys: ViewFilters['customStatus'],
  isLittle: boolean,
): Promise<SQL | undefined> {
  if (keys === undefined || isLittle) return anyOf(keys, (key) => hasCustomStatus(run, key));
  return standsInAnyOf(run, listOf(keys));
}

function assignedTo({ actor }: Run, asked: string): SQL {
  if (asked === 'none') return isNull(requests.assigneeId);
  if (asked !== 'me') return eq(requests.assigneeId, asked);
  return actor.type === 'member' ? eq(requests.assigneeId, actor.id) : sql`false`;
}

function inTeam({ actor }: Run, asked: string): SQL {
  if (asked === 'none') return isNull(requests.teamId);
  return asked === 'me' ? myTeams(memberIdOf(actor)) : eq(requests.teamId, asked);
}

function myTeams(me: string | null): SQL {
  if (!me) return sql`false`;
  return sql`${requests.teamId} in (select team_id from team_members where workspace_id = ${requests.workspaceId} and member_id = ${me}::uuid)`;
}

async function ofCustomer(run: Run, customer: string | undefined): Promise<SQL | undefined> {
  if (!customer) return undefined;
  const id = customer.includes('@') ? await findCustomerByEmail(run.context, { email: customer }) : customer;
  return id ? eq(requests.customerId, id) : sql`false`;
}

/** Without a time of its own, what is due is near an hour before. */
const nearFrom = sql`coalesce(${requests.nextWarnAt}, ${requests.nextDueAt} - interval '1 hour')`;
const isDue = {
  soon: (now: Date) =>
    and(gt(requests.nextDueAt, now), sql`${nearFrom} <= ${now.toISOString()}::timestamptz`),
  late: (now: Date) => lte(requests.nextDueAt, now),
};

function sinceDays({ now }: Run, { openedWithin, openedOver, quietFor }: ViewFilters): (SQL | undefined)[] {
  const ago = (many: number) => new Date(now.getTime() - many * 86_400_000);
  return [
    openedWithin ? gte(requests.createdAt, ago(openedWithin)) : undefined,
    openedOver ? lt(requests.createdAt, ago(openedOver)) : undefined,
    quietFor ? lt(requests.lastMessageAt, ago(quietFor)) : undefined,
  ];
}

function inTalk({ answered, lastWord }: ViewFilters): (SQL | undefined)[] {
  const { firstAnsweredAt, customerSpokeLast } = requests;
  return [
    answered === undefined ? undefined : answered ? isNotNull(firstAnsweredAt) : isNull(firstAnsweredAt),
    lastWord ? eq(customerSpokeLast, lastWord === 'customer') : undefined,
  ];
}

function followed({ actor }: Run): SQL {
  if (actor.type !== 'member') return sql`false`;
  const { workspaceId, requestId, memberId } = requestFollowers;
  const mine = and(eq(workspaceId, requests.workspaceId), eq(requestId, requests.id), eq(memberId, actor.id));
  return sql`exists (select from ${requestFollowers} where ${mine})`;
}

function mentioned({ tx, actor }: Run): SQL {
  if (actor.type !== 'member') return sql`false`;
  const named = tx
    .select({ id: mentionCards.conversationId })
    .from(mentionCards)
    .where(and(eq(mentionCards.workspaceId, actor.workspaceId), eq(mentionCards.memberId, actor.id)));
  return inArray(requests.conversationId, named);
}
