import { and, asc, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { customerCards } from '../../customers/index.ts';
import { memberCards } from '../../team/index.ts';
import { idsInside } from '../later/inside.ts';
import { findRequest } from '../queries/list-requests.ts';
import { requests } from '../schema.ts';
import { type TotalsBy, totalsBy } from './rules.ts';
import { timeActivities, timeEntries } from './schema.ts';

/** The time spent on a request and on what lies inside it, newest first, and its sum. */
export const listTime = query({
  name: 'requests.list-time',
  permission: 'requests:read',
  input: z.strictObject({ request: z.string().max(40) }),
  async run(run, { request }) {
    const { tx, actor, context } = run;
    const ids = await idsInside(run, (await findRequest(context, { request })).id);
    const here = and(eq(timeEntries.workspaceId, actor.workspaceId), inArray(timeEntries.requestId, ids));
    const [sum] = await tx
      .select({ seconds: sql<number>`coalesce(sum(${timeEntries.seconds}), 0)::int` })
      .from(timeEntries)
      .where(here);
    const rows = await tx
      .select({ entry: timeEntries, name: memberCards.name })
      .from(timeEntries)
      .leftJoin(memberCards, isMember)
      .where(here)
      .orderBy(desc(timeEntries.startedAt), desc(timeEntries.id))
      .limit(200);
    return {
      totalSeconds: sum?.seconds ?? 0,
      items: rows.map(({ entry, name }) => ({ ...entry, memberName: name ?? '' })),
    };
  },
});

const isMember = and(
  eq(memberCards.workspaceId, timeEntries.workspaceId),
  eq(memberCards.id, timeEntries.memberId),
);
const isRequest = and(
  eq(requests.workspaceId, timeEntries.workspaceId),
  eq(requests.id, timeEntries.requestId),
);
const isCustomer = and(
  eq(customerCards.workspaceId, requests.workspaceId),
  eq(customerCards.id, requests.customerId),
);
const isActivity = and(
  eq(timeActivities.workspaceId, timeEntries.workspaceId),
  eq(timeActivities.key, timeEntries.activity),
);

/** By what totals are taken, and how each is named. A request is named by its number and subject. */
const groups: Record<TotalsBy, { id: SQL<string | null>; name: SQL<string> }> = {
  member: { id: sql`${timeEntries.memberId}::text`, name: sql`coalesce(${memberCards.name}, '')` },
  customer: { id: sql`${customerCards.id}::text`, name: sql`coalesce(${customerCards.name}, '')` },
  request: {
    id: sql`${requests.id}::text`,
    name: sql`'R-' || ${requests.number} || ' ' || ${requests.subject}`,
  },
  activity: {
    id: sql`${timeEntries.activity}`,
    name: sql`coalesce(nullif(${timeActivities.labels}->>'en', ''), nullif(${timeActivities.labels}->>'id', ''), ${timeActivities.labels}->>'th', '')`,
  },
};

export const totalsInput = z.strictObject({
  by: z.enum(totalsBy).default('member'),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
});

/** Time that was spent in a period, by member, customer, request or activity, of requests that the reader may see. */
export const totalTime = query({
  name: 'requests.total-time',
  permission: 'requests:see-time',
  input: totalsInput,
  async run({ tx, actor }, { by, from, to }) {
    const { id, name } = groups[by];
    const rows = await tx
      .select({
        ...{ id: id.as('group_id'), name: name.as('group_name') },
        seconds: sql<number>`sum(${timeEntries.seconds})::int`.as('seconds'),
        entries: sql<number>`count(*)::int`,
      })
      .from(timeEntries)
      .innerJoin(requests, isRequest)
      .leftJoin(memberCards, isMember)
      .leftJoin(customerCards, isCustomer)
      .leftJoin(timeActivities, isActivity)
      .where(
        and(
          eq(timeEntries.workspaceId, actor.workspaceId),
          visibleTo(actor, requests),
          from ? gte(timeEntries.startedAt, new Date(from)) : undefined,
          to ? lt(timeEntries.startedAt, new Date(to)) : undefined,
        ),
      )
      .groupBy(sql`group_id`, sql`group_name`)
      .orderBy(desc(sql`seconds`), asc(sql`group_name`))
      .limit(1000);
    return rows;
  },
});
