import { and, desc, eq, lt, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { notFound } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { insertJobs } from '../../../platform/jobs/queue.ts';
import { type DeliveryJob, deliveryQueue, longestTake } from './keep-delivery.ts';
import { findShop } from './keep-shop.ts';
import { shopDeliveries } from './schema.ts';

/**
 * Calls of a shop that were signed and could not be read, newest first, with the part that is wrong and what it sent. They are
 * kept for 30 days. @throws Problem 404 `shop-not-found`.
 */
export const listRefusedCalls = query({
  name: 'orders.list-refused-calls',
  permission: 'orders:manage',
  input: z.strictObject({ ...pageInput, shopId: z.uuid() }),
  async run(run, { limit, cursor, shopId }) {
    await findShop(run, shopId);
    const at = readCursor(cursor, ['time', 'id']);
    const { workspaceId, id, receivedAt, reason, body, tries, fate } = shopDeliveries;
    const after = at
      ? or(
          lt(receivedAt, sql`${at[0]}::timestamptz`),
          and(eq(receivedAt, sql`${at[0]}::timestamptz`), lt(id, String(at[1]))),
        )
      : undefined;
    const rows = await run.tx
      .select({ id, receivedAt, part: reason, body, tries })
      .from(shopDeliveries)
      .where(
        and(
          ...[eq(workspaceId, run.actor.workspaceId), eq(shopDeliveries.shopId, shopId)],
          ...[eq(fate, 'refused'), after],
        ),
      )
      .orderBy(desc(receivedAt), desc(id))
      .limit(limit + 1);
    const items = rows.map(({ part, body: sent, ...row }) => ({
      ...row,
      part: part ?? '',
      body: sent ?? '',
    }));
    return toPage(items, limit, (row) => [row.receivedAt.toISOString(), row.id]);
  },
});

const which = { shopId: z.uuid(), callId: z.uuid() };

/** Reads a refused call once more. @throws Problem 404 `shop-not-found`, `shop-call-not-found`. */
export const retryCall = command({
  name: 'orders.retry-call',
  permission: 'orders:manage',
  input: z.strictObject(which),
  async run(run, { shopId, callId }) {
    const { workspaceId, tries } = await findRefused(run, shopId, callId);
    await run.tx
      .update(shopDeliveries)
      .set({ fate: 'stored', reason: null, processedAt: null, tries: tries + 1 })
      .where(and(eq(shopDeliveries.workspaceId, workspaceId), eq(shopDeliveries.id, callId)));
    const data: DeliveryJob = { workspaceId, deliveryId: callId };
    await insertJobs(run.tx, deliveryQueue, [{ data, expireInSeconds: longestTake }]);
  },
});

/** Lets a refused call go, and what it sent with it. @throws Problem 404 `shop-not-found`, `shop-call-not-found`. */
export const dropCall = command({
  name: 'orders.drop-call',
  permission: 'orders:manage',
  input: z.strictObject(which),
  async run(run, { shopId, callId }) {
    const { workspaceId } = await findRefused(run, shopId, callId);
    await run.tx
      .update(shopDeliveries)
      .set({ fate: 'left', reason: 'dropped', body: null })
      .where(and(eq(shopDeliveries.workspaceId, workspaceId), eq(shopDeliveries.id, callId)));
  },
});

async function findRefused(run: Run, shopId: string, callId: string) {
  await findShop(run, shopId);
  const [row] = await run.tx
    .select()
    .from(shopDeliveries)
    .where(
      and(
        ...[eq(shopDeliveries.workspaceId, run.actor.workspaceId), eq(shopDeliveries.shopId, shopId)],
        ...[eq(shopDeliveries.id, callId), eq(shopDeliveries.fate, 'refused')],
      ),
    )
    .for('update');
  if (!row) throw notFound('shop-call');
  return row;
}
