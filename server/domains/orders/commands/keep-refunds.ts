import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { orderRefunds } from '../schema.ts';

type Known = { id: string; source: string; externalId: string };
type Refund = { externalId: string; amount: number; refundedAt: string };
type Told = { refunded?: number | undefined; refunds: readonly Refund[] };

/** Keeps what was told of refunds, each once, and ties those to the order that came before it. @returns all of them. */
export async function keepRefunds(run: Run, { id: orderId, source, externalId }: Known, told: Told) {
  const { tx, actor } = run;
  await keepEarlyRefunds(run, { source, externalOrderId: externalId }, told);
  const mine = and(
    eq(orderRefunds.workspaceId, actor.workspaceId),
    eq(orderRefunds.source, source),
    eq(orderRefunds.externalOrderId, externalId),
  );
  const rows = await tx.select().from(orderRefunds).where(mine);
  if (rows.some((row) => row.orderId === null)) await tx.update(orderRefunds).set({ orderId }).where(mine);
  return rows;
}

/** Keeps refunds under the id that their order has at the source, whether that is known yet or not. */
export async function keepEarlyRefunds(
  { tx, actor }: Run,
  order: { source: string; externalOrderId: string },
  { refunded, refunds }: Told,
): Promise<void> {
  const own = { workspaceId: actor.workspaceId, ...order };
  if (refunded === undefined && refunds.length === 0) return;
  const sum =
    refunded === undefined ? [] : [{ ...own, externalId: '', amountMinor: refunded, refundedAt: null }];
  const single = refunds.map((one) => ({
    ...{ ...own, externalId: one.externalId, amountMinor: one.amount },
    refundedAt: new Date(one.refundedAt),
  }));
  const { workspaceId, source, externalOrderId, externalId } = orderRefunds;
  for (const row of [...sum, ...single])
    await tx
      .insert(orderRefunds)
      .values(row)
      .onConflictDoUpdate({
        target: [workspaceId, source, externalOrderId, externalId],
        set: { amountMinor: row.amountMinor },
      });
}

/**
 * Orders that nobody knows yet and refunds of them wait for each other, so that neither overlooks the other: there is no
 * row yet that both could hold.
 */
export async function awaitTurns({ tx, actor }: Run, source: string, orders: string[]): Promise<void> {
  if (orders.length === 0) return;
  const keys = [...new Set(orders)].sort().map((one) => `order ${actor.workspaceId} ${source} ${one}`);
  const list = sql`(select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb))`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(key, 11)) from ${list} as given(key)`);
}

/** Those of these orders of which a refund is known. */
export async function refundedBefore({ tx, actor }: Run, of: string, orders: string[]): Promise<Set<string>> {
  if (orders.length === 0) return new Set();
  const { workspaceId, source, externalOrderId } = orderRefunds;
  const rows = await tx
    .selectDistinct({ externalOrderId })
    .from(orderRefunds)
    .where(and(eq(workspaceId, actor.workspaceId), eq(source, of), inArray(externalOrderId, orders)));
  return new Set(rows.map((row) => row.externalOrderId));
}
