import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { customerCards } from '../../customers/index.ts';
import { one } from './request-row.ts';
import { privacyRequests } from './schema.ts';

export const requestFilters = {
  state: z.enum(['open', 'done', 'refused']).optional(),
  customer: z.uuid().optional(),
};

/** What was asked: the open ones by the day by which they must be done, all others newest first. */
export const listPrivacyRequests = query({
  name: 'privacy.list-requests',
  permission: 'privacy:take-down',
  input: z.strictObject({ ...pageInput, ...requestFilters }),
  async run(run, { limit, cursor, state, customer }) {
    const isOpen = state === 'open';
    const key = isOpen ? privacyRequests.dueAt : privacyRequests.askedAt;
    const at = readCursor(cursor, ['time', 'id']);
    const place = sql`(${key}, ${privacyRequests.id})`;
    const [time, id] = at ?? [];
    const from = sql`(${time}::timestamptz, ${String(id)}::uuid)`;
    const after = at ? (isOpen ? sql`${place} > ${from}` : sql`${place} < ${from}`) : undefined;
    const order = isOpen ? asc : desc;
    const rows = await select(
      run,
      and(
        state ? eq(privacyRequests.state, state) : undefined,
        customer ? eq(privacyRequests.customerId, customer) : undefined,
        after,
      ),
    )
      .orderBy(order(key), order(privacyRequests.id))
      .limit(limit + 1);
    return toPage(rows, limit, ({ row }) => [(isOpen ? row.dueAt : row.askedAt).toISOString(), row.id]);
  },
});

/** One of them. @throws Problem 404 `privacy-request-not-found`. */
export const findPrivacyRequest = query({
  name: 'privacy.find-request',
  permission: 'privacy:take-down',
  input: z.strictObject({ privacyRequestId: z.uuid() }),
  async run(run, { privacyRequestId }) {
    const [found] = await select(run, one(run, privacyRequestId));
    if (!found) throw notFound('privacy-request');
    return found;
  },
});

function select({ tx, actor }: Run, condition: SQL | undefined) {
  const { workspaceId, customerId } = privacyRequests;
  return tx
    .select({ row: privacyRequests, customerName: customerCards.name, erasedAt: customerCards.erasedAt })
    .from(privacyRequests)
    .innerJoin(
      customerCards,
      and(eq(customerCards.workspaceId, workspaceId), eq(customerCards.id, customerId)),
    )
    .where(and(eq(workspaceId, actor.workspaceId), condition))
    .$dynamic();
}

export type PrivacyRequestView = Awaited<ReturnType<typeof listPrivacyRequests>>['items'][number];
