import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { amountInput, momentInput, sourceInput } from '../inputs.ts';
import { refundedOf } from '../rules/changes.ts';
import { orders } from '../schema.ts';
import { awaitTurns, keepEarlyRefunds, keepRefunds } from './keep-refunds.ts';
import { announceChanged, writeOrder } from './order-row.ts';

/** A refund that a source tells by itself. Where its order is not known yet it waits for it. */
export const recordRefund = command({
  name: 'orders.record-refund',
  permission: 'orders:write',
  input: z.object({
    source: sourceInput,
    externalOrderId: z.string().min(1).max(200),
    refund: z.strictObject({
      externalId: z.string().min(1).max(200),
      amount: amountInput,
      refundedAt: momentInput,
    }),
  }),
  async run(run, { source, externalOrderId, refund }) {
    const { tx, actor } = run;
    await awaitTurns(run, source, [externalOrderId]);
    const it = and(
      eq(orders.workspaceId, actor.workspaceId),
      eq(orders.source, source),
      eq(orders.externalId, externalOrderId),
    );
    const [order] = await tx.select().from(orders).where(it).for('update');
    const told = { refunds: [refund] };
    if (!order) return keepEarlyRefunds(run, { source, externalOrderId }, told);
    const refundedMinor = refundedOf(await keepRefunds(run, order, told));
    if (refundedMinor === order.refundedMinor) return;
    await writeOrder(run, order.id, { refundedMinor, updatedAt: run.now });
    announceChanged(run, { ...order, refundedMinor }, ['refunded']);
  },
});
