import { and, eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { assertMay } from '../../../platform/permission.ts';
import { listMessages, maySee } from '../../conversations/index.ts';
import { listOf } from '../narrowing/several.ts';
import { sorts } from '../rules/orders.ts';
import { requests, statuses } from '../schema.ts';
import { findSide } from '../sides/side-row.ts';
import { findView } from '../views/list-views.ts';
import { type Question, questionOf } from './list-filters.ts';
import { after, inOrder, type Order, orders } from './list-orders.ts';
import { filtersWith, type ViewFilters, viewFilters } from './list-shape.ts';
import { type RequestView, selectRequests } from './request-view.ts';

/** The list: filters, its order, keyset pages. A saved view brings both with it; what is asked beside it goes above. */
export const listRequests = query({
  name: 'requests.list-requests',
  permission: 'requests:read',
  input: filtersWith({ ...pageInput, sort: z.enum(sorts).optional(), view: z.uuid().optional() }),
  async run(run, { limit, cursor, sort, view: viewId, ...filters }) {
    const view = viewId ? await findView(run, viewId) : null;
    const asked = view ? { ...viewFilters.parse(view.filters), ...filters } : filters;
    const by = sort ?? view?.sort ?? '-createdAt';
    if (by === '-customerValue') assertMay(run.actor, 'retention:read');
    const order = orders[by];
    const question = await questionOf(run, asked);
    const behind = after(order, readCursor(cursor, order.places));
    const rows = await selectRequests(run)
      .where(pageOf(question, asked.status, { order, behind, most: limit + 1 }))
      .orderBy(...inOrder(order))
      .limit(limit + 1);
    return toPage(rows, limit, order.key);
  },
});

type Cut = { order: Order; behind: SQL | undefined; most: number };

/**
 * What a page is cut from. A question with arms, or in an order whose index leads with the status, is looked through
 * arm by arm and status by status, no more than a page of each: so none of it costs more with a million requests.
 */
function pageOf({ common, arms }: Question, status: ViewFilters['status'], cut: Cut): SQL | undefined {
  const { order, behind, most } = cut;
  const asked = status === undefined ? statuses : listOf(status);
  const standing = order.byStatus && asked.length > 1 ? asked.map((one) => eq(requests.status, one)) : [];
  const ways = (arms.length > 0 ? arms : [undefined]).flatMap((arm) =>
    (standing.length > 0 ? standing : [undefined]).map((one) => and(common, arm, one, behind)),
  );
  if (ways.length === 1) return ways[0];
  const by = sql.join(inOrder(order), sql`, `);
  // A number, not a parameter: a plan that is kept would be made for a tenth of all rows.
  const page = sql.raw(String(most));
  const pages = ways.map(
    (way) =>
      sql`(select ${requests.workspaceId}, ${requests.id} from ${requests} where ${way} order by ${by} limit ${page})`,
  );
  return sql`(${requests.workspaceId}, ${requests.id}) in (${sql.join(pages, sql` union `)})`;
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
