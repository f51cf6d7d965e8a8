import { and, asc, eq, inArray, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { query, type Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { visibleTo } from '../../conversations/index.ts';
import { customerCards } from '../../customers/index.ts';
import { requestCards } from '../../requests/index.ts';
import { memberCards, teamCards } from '../../team/index.ts';
import { endOfDay, wallClock } from '../rules/calendar/zone.ts';
import { promiseStates, promises } from '../schema.ts';

export const promiseFilters = {
  member: z.union([z.uuid(), z.literal('me'), z.literal('none')]).optional(),
  team: z.union([z.uuid(), z.literal('none')]).optional(),
  state: z.enum(promiseStates).optional(),
  /** Due up to the end of today, in the zone of the workspace, or over already. */
  due: z.enum(['today', 'overdue']).optional(),
};

/** Promises by the time at which they are due; of one request, of a member, of a team. */
export const listPromises = query({
  name: 'promises.list-promises',
  permission: 'promises:read',
  input: z.strictObject({ ...pageInput, ...promiseFilters, requestId: z.uuid().optional() }),
  async run(run, { limit, cursor, ...asked }) {
    const at = readCursor(cursor, ['time', 'id']);
    const after = at
      ? sql`(${promises.dueAt}, ${promises.id}) > (${at[0]}::timestamptz, ${String(at[1])}::uuid)`
      : undefined;
    const rows = await select(run)
      .where(and(await conditionOf(run, asked), after))
      .orderBy(asc(promises.dueAt), asc(promises.id))
      .limit(limit + 1);
    return toPage(rows, limit, (row) => [row.dueAt.toISOString(), row.id]);
  },
});

function select({ tx }: Run) {
  const { workspaceId: w } = promises;
  const { id, words, dueAt, precision, state, messageId, followsId, createdAt, settledAt, toldAt } = promises;
  const card = { id: requestCards.id, number: requestCards.number, subject: requestCards.subject };
  return tx
    .select({
      ...{ id, words, dueAt, precision, state, messageId, followsId, createdAt, settledAt, toldAt },
      request: { ...card, status: requestCards.status, language: requestCards.language },
      customerName: customerCards.name,
      ownerId: promises.ownerId,
      ownerName: memberCards.name,
      teamId: promises.teamId,
      teamName: teamCards.name,
    })
    .from(promises)
    .innerJoin(requestCards, and(eq(requestCards.workspaceId, w), eq(requestCards.id, promises.requestId)))
    .innerJoin(
      customerCards,
      and(eq(customerCards.workspaceId, w), eq(customerCards.id, requestCards.customerId)),
    )
    .leftJoin(memberCards, and(eq(memberCards.workspaceId, w), eq(memberCards.id, promises.ownerId)))
    .leftJoin(teamCards, and(eq(teamCards.workspaceId, w), eq(teamCards.id, promises.teamId)));
}

type Asked = { [Key in keyof typeof promiseFilters]?: z.output<(typeof promiseFilters)[Key]> } & {
  requestId?: string | undefined;
};

async function conditionOf(run: Run, { member, team, state, due, requestId }: Asked) {
  const { actor, now } = run;
  const memberId = member === 'me' ? actor.id : member;
  return and(
    eq(promises.workspaceId, actor.workspaceId),
    requestId ? eq(promises.requestId, requestId) : eq(requestCards.folder, 'work'),
    is(promises.ownerId, memberId),
    is(promises.teamId, team),
    state ? eq(promises.state, state) : undefined,
    due === 'overdue' ? isOverdue(now) : due === 'today' ? await isDueToday(run) : undefined,
    visibleTo(actor, requestCards),
  );
}

function is(column: typeof promises.ownerId | typeof promises.teamId, value: string | null | undefined) {
  if (value === undefined) return undefined;
  return value === 'none' || value === null ? sql`${column} is null` : eq(column, value);
}

/** Broken and its request still at work, or open beyond its time. */
function isOverdue(now: Date): SQL | undefined {
  const broken = and(eq(promises.state, 'broken'), inArray(requestCards.status, ['open', 'waiting']));
  return or(broken, and(eq(promises.state, 'open'), lt(promises.dueAt, now)));
}

async function isDueToday({ actor, now }: Run): Promise<SQL | undefined> {
  const { zone } = await findWorkspace(actor.workspaceId);
  const end = endOfDay(wallClock(now, zone).day, zone);
  return and(eq(promises.state, 'open'), lte(promises.dueAt, end));
}
