import { and, asc, desc, eq, gt, isNull, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { assertMay } from '../../../platform/permission.ts';
import { listMessages, maySee } from '../../conversations/index.ts';
import { requests, views } from '../schema.ts';
import { findSide } from '../sides/side-row.ts';
import { conditionOf } from './list-filters.ts';
import { filtersWith, type ViewFilters, viewFilters } from './list-shape.ts';
import { type RequestView, selectRequests } from './request-view.ts';

const sorts = ['-createdAt', '-updatedAt', 'nextDueAt'] as const;

/** The list: filters, one of three orders, keyset pages. */
export const listRequests = query({
  name: 'requests.list-requests',
  permission: 'requests:read',
  input: filtersWith({
    ...pageInput,
    sort: z.enum(sorts).default('-createdAt'),
    view: z.uuid().optional(),
  }),
  async run(run, { limit, cursor, sort, view, ...filters }) {
    const asked = view ? { ...(await filtersOfView(run, view)), ...filters } : filters;
    const condition = await conditionOf(run, asked);
    const order = orders[sort];
    const rows = await selectRequests(run)
      .where(and(condition, order.after(readCursor(cursor, ['time', 'id']))))
      .orderBy(...order.by)
      .limit(limit + 1);
    return toPage(rows, limit, order.key);
  },
});

type Order = {
  by: SQL[];
  after(at: (string | number | null)[] | null): SQL | undefined;
  key(row: RequestView): (string | number | null)[];
};

const due = sql`coalesce(${requests.nextDueAt}, 'infinity'::timestamptz)`;

const orders: Record<(typeof sorts)[number], Order> = {
  '-createdAt': newestFirst(requests.createdAt, (row) => row.createdAt),
  '-updatedAt': newestFirst(requests.updatedAt, (row) => row.updatedAt),
  nextDueAt: {
    by: [asc(due), asc(requests.id)],
    after: (at) =>
      at
        ? or(
            sql`${due} > ${at[0]}::timestamptz`,
            and(sql`${due} = ${at[0]}::timestamptz`, gt(requests.id, String(at[1]))),
          )
        : undefined,
    key: (row) => [row.nextDueAt?.toISOString() ?? 'infinity', row.id],
  },
};

function newestFirst(
  column: typeof requests.createdAt | typeof requests.updatedAt,
  value: (row: RequestView) => Date,
): Order {
  return {
    by: [desc(column), desc(requests.id)],
    after: (at) =>
      at ? sql`(${column}, ${requests.id}) < (${at[0]}::timestamptz, ${String(at[1])}::uuid)` : undefined,
    key: (row) => [value(row).toISOString(), row.id],
  };
}

async function filtersOfView(run: Run, viewId: string): Promise<ViewFilters> {
  const [view] = await run.tx
    .select()
    .from(views)
    .where(and(usableBy(run), eq(views.id, viewId)));
  if (!view) throw notFound('view');
  return viewFilters.parse(view.filters);
}

/** One request by id or number; one that was taken into another leads there. @throws Problem 404 `request-not-found`. */
export const findRequest = query({
  name: 'requests.find-request',
  permission: 'requests:read',
  input: z.strictObject({ request: z.string().max(40) }),
  async run(run, { request }): Promise<RequestView> {
    let [row] = await selectRequests(run).where(isRequest(run, request));
    while (row?.mergedIntoId) [row] = await selectRequests(run).where(isRequest(run, row.mergedIntoId));
    if (!row || !maySee(run.actor, row)) throw notFound('request');
    return row;
  },
});

/** What was said on a request, oldest first. @throws Problem 404 `request-not-found`. */
export const listMessagesOfRequest = query({
  name: 'requests.list-messages-of-request',
  permission: 'requests:read',
  input: z.strictObject({ ...pageInput, limit: pageInput.limit.default(200), request: z.string().max(40) }),
  async run(run, { request, ...page }) {
    assertMay(run.actor, 'conversations:read');
    const { conversationId, customerId, teamId, assigneeId, brandId, mergedIntoId } = requests;
    const look = (which: string) =>
      run.tx
        .select({ conversationId, customerId, teamId, assigneeId, brandId, mergedIntoId })
        .from(requests)
        .where(isRequest(run, which));
    let [row] = await look(request);
    while (row?.mergedIntoId) [row] = await look(row.mergedIntoId);
    if (!row || !maySee(run.actor, row)) throw notFound('request');
    return listMessages(run.context, { conversationId: row.conversationId, ...page });
  },
});

function isRequest({ actor }: Run, request: string): SQL | undefined {
  const isNumber = /^\d{1,9}$/.test(request);
  if (!isNumber && !z.uuid().safeParse(request).success) throw notFound('request');
  const same = isNumber ? eq(requests.number, Number(request)) : eq(requests.id, request);
  return and(eq(requests.workspaceId, actor.workspaceId), same);
}

/** The request of a conversation, main or side, or null when it has none or may not be seen. */
export const findRequestOfConversation = query({
  name: 'requests.find-request-of-conversation',
  permission: 'requests:read',
  input: z.strictObject({ conversationId: z.uuid() }),
  async run(run, { conversationId }) {
    const { tx, actor } = run;
    const side = await findSide(run, conversationId);
    const same = side ? eq(requests.id, side.requestId) : eq(requests.conversationId, conversationId);
    const [row] = await tx
      .select()
      .from(requests)
      .where(and(eq(requests.workspaceId, actor.workspaceId), same));
    return row && maySee(actor, row) ? row : null;
  },
});

/** Views of one’s own, those of everybody, and those of one’s teams; a token has no teams. */
function usableBy({ actor }: Run): SQL | undefined {
  const me = actor.type === 'member' ? actor.id : null;
  const inMyTeam = sql`${views.teamId} in (select team_id from team_members
    where workspace_id = ${views.workspaceId} and member_id = ${me}::uuid)`;
  return and(
    eq(views.workspaceId, actor.workspaceId),
    or(
      and(eq(views.isShared, true), or(isNull(views.teamId), me ? inMyTeam : undefined)),
      me ? eq(views.ownerId, me) : undefined,
    ),
  );
}

/** Views that the actor may use: their own and the shared ones, by name. */
export const listViews = query({
  name: 'requests.list-views',
  permission: 'requests:read',
  input: z.strictObject({}),
  async run(run) {
    const { tx, actor } = run;
    const rows = await tx.select().from(views).where(usableBy(run)).orderBy(asc(views.name));
    return rows.map(({ id, name, isShared, teamId, ownerId, filters }) => ({
      id,
      name,
      shared: isShared,
      teamId,
      mine: ownerId === actor.id,
      filters,
    }));
  },
});
