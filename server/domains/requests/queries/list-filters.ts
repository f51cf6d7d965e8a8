import {
  and,
  arrayContains,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  type SQL,
  sql,
} from 'drizzle-orm';
import { z } from 'zod';
import type { Run } from '../../../platform/command.ts';
import { mentionCards, visibleTo } from '../../conversations/index.ts';
import { findCustomerByEmail } from '../../customers/index.ts';
import { hasFields, isFieldFilter } from '../fields/condition.ts';
import { type Folder, requests, statuses } from '../schema.ts';
import { hasCustomStatus } from '../statuses/condition.ts';
import { hasWords } from './words.ts';

/** As a query parameter, or as a saved view keeps it. */
const flag = z.union([
  z.boolean(),
  z.enum(['0', '1', 'true', 'false']).transform((text) => text === '1' || text === 'true'),
]);
const place = z.union([z.uuid(), z.literal('me'), z.literal('none')]);

/** What the list can be asked for; the same words stand in saved views and in the address of the page. */
const shape = {
  status: z.union([z.enum(statuses).transform((one) => [one]), z.array(z.enum(statuses))]).optional(),
  assignee: place.optional(),
  team: place.optional(),
  customer: z.union([z.uuid(), z.email()]).optional(),
  label: z.string().max(100).optional(),
  topic: z.uuid().optional(),
  brand: z.uuid().optional(),
  channel: z.string().max(50).optional(),
  language: z.string().max(10).optional(),
  priority: z.enum(['low', 'normal', 'high', 'urgent']).optional(),
  openedFrom: z.iso.datetime({ offset: true }).optional(),
  openedTo: z.iso.datetime({ offset: true }).optional(),
  solvedFrom: z.iso.datetime({ offset: true }).optional(),
  solvedTo: z.iso.datetime({ offset: true }).optional(),
  /** What is near, and what is late. */
  due: z.enum(['soon', 'late']).optional(),
  /** Words, as the search reads them, operators too. */
  q: z.string().max(400).optional(),
  snoozed: flag.optional(),
  mentioned: flag.optional(),
  spam: flag.optional(),
  trashed: flag.optional(),
  /** Key of the workspace's own status. */
  customStatus: z.string().max(40).optional(),
};

/** The filters and further parameters; besides them `field.<key>` narrows by a field, and nothing else is known. */
export function filtersWith<T extends z.ZodRawShape>(further: T) {
  const whole = { ...shape, ...further };
  return z
    .object(whole)
    .catchall(z.unknown())
    .superRefine((asked, ctx) => {
      const rest = Object.entries(asked).filter(([name]) => !(name in whole));
      const keys = rest.filter(([name, value]) => !isFieldFilter(name, value)).map(([name]) => name);
      if (keys.length > 0) ctx.addIssue({ code: 'unrecognized_keys', keys, input: asked });
    });
}
export const viewFilters = filtersWith({});

export type ViewFilters = z.output<typeof viewFilters>;

/** The condition of a question to the list, permission included. Counts may find words in a way of their own. */
export async function conditionOf(
  run: Run,
  filters: ViewFilters,
  find: typeof hasWords = hasWords,
): Promise<SQL | undefined> {
  const { actor } = run;
  return and(
    eq(requests.workspaceId, actor.workspaceId),
    filters.trashed ? isIn.trash : filters.spam ? isIn.spam : isIn.work,
    visibleTo(actor, requests),
    hasStatus(filters.status),
    whose(run, filters),
    await ofCustomer(run, filters.customer),
    filters.label ? arrayContains(requests.labels, [filters.label]) : undefined,
    filters.topic ? sql`false` : undefined,
    filters.brand ? eq(requests.brandId, filters.brand) : undefined,
    filters.channel ? eq(requests.channel, filters.channel) : undefined,
    filters.language ? eq(requests.language, filters.language) : undefined,
    filters.priority ? eq(requests.priority, filters.priority) : undefined,
    inTime(filters),
    hasFields(filters),
    filters.q?.trim() ? await find(run, filters.q) : undefined,
    filters.customStatus ? hasCustomStatus(filters.customStatus) : undefined,
    filters.due ? isDue[filters.due](run.now) : undefined,
    filters.snoozed === undefined
      ? undefined
      : filters.snoozed
        ? isNotNull(requests.snoozedUntil)
        : isNull(requests.snoozedUntil),
    filters.mentioned ? mentioned(run) : undefined,
  );
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
  if (!status || status.length === 0) return undefined;
  const asked = statuses.filter((one) => status.includes(one)).map((one) => `'${one}'`);
  return sql`${requests.status} in (${sql.raw(asked.join(', '))})`;
}

function whose({ actor }: Run, { assignee, team }: ViewFilters): SQL | undefined {
  const me = actor.type === 'member' ? actor.id : null;
  return and(
    assignee === 'none' ? isNull(requests.assigneeId) : undefined,
    assignee === 'me' ? (me ? eq(requests.assigneeId, me) : sql`false`) : undefined,
    assignee && assignee !== 'me' && assignee !== 'none' ? eq(requests.assigneeId, assignee) : undefined,
    team === 'none' ? isNull(requests.teamId) : undefined,
    team === 'me' ? myTeams(me) : undefined,
    team && team !== 'me' && team !== 'none' ? eq(requests.teamId, team) : undefined,
  );
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

function inTime({ openedFrom, openedTo, solvedFrom, solvedTo }: ViewFilters): SQL | undefined {
  return and(
    openedFrom ? gte(requests.createdAt, new Date(openedFrom)) : undefined,
    openedTo ? lt(requests.createdAt, new Date(openedTo)) : undefined,
    solvedFrom ? gte(requests.solvedAt, new Date(solvedFrom)) : undefined,
    solvedTo ? lt(requests.solvedAt, new Date(solvedTo)) : undefined,
  );
}

function mentioned({ tx, actor }: Run): SQL | undefined {
  if (actor.type !== 'member') return sql`false`;
  const named = tx
    .select({ id: mentionCards.conversationId })
    .from(mentionCards)
    .where(and(eq(mentionCards.workspaceId, actor.workspaceId), eq(mentionCards.memberId, actor.id)));
  return inArray(requests.conversationId, named);
}
