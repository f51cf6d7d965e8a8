import { and, eq } from 'drizzle-orm';
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
