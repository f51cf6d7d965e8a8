import { and, asc, eq, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { byCurrency, inBase, type Rate } from '../rules/money.ts';
import { currencyRates, orders } from '../schema.ts';
import { baseCurrency } from './find-settings.ts';

export type Purchase = {
  customerId: string;
  orderedAt: Date;
  /** In minor units of the workspace's currency, refunds taken off; null where no rate for its day is known. */
  value: number | null;
};

/**
 * What customers bought until a moment, oldest first, for whoever counts who comes back: nothing that was cancelled, and
 * nothing that was given back whole. Only of some customers where such are named.
 */
export const purchasesOf = query({
  name: 'orders.purchases-of',
  permission: 'orders:read',
  input: z.strictObject({ until: z.date(), customerIds: z.array(z.uuid()).max(1000).optional() }),
  async run(run, { until, customerIds }): Promise<{ currency: string; purchases: Purchase[] }> {
    const currency = await baseCurrency(run);
    const rates = byCurrency(await readRates(run));
    const rows = await readBought(run, until, customerIds);
    const purchases = rows.map(({ customerId, orderedAt, currency: own, minor }) => {
      const amount = { minor: Number(minor), currency: own, day: orderedAt.toISOString().slice(0, 10) };
      return { customerId: customerId ?? '', orderedAt, value: inBase(amount, currency, rates) };
    });
    return { currency, purchases };
  },
});

/** Every rate of the workspace. */
export async function readRates({ tx, actor }: Run): Promise<Rate[]> {
  const { workspaceId, currency, day, rate } = currencyRates;
  return tx.select({ currency, day, rate }).from(currencyRates).where(eq(workspaceId, actor.workspaceId));
}

async function readBought({ tx, actor }: Run, until: Date, customerIds: string[] | undefined) {
  const { workspaceId, customerId, orderedAt, cancelledAt, currency, totalMinor, refundedMinor } = orders;
  return tx
    .select({ customerId, orderedAt, currency, minor: sql<string>`${totalMinor} - ${refundedMinor}` })
    .from(orders)
    .where(
      and(
        eq(workspaceId, actor.workspaceId),
        lte(orderedAt, until),
        customerIds ? inArray(customerId, customerIds) : isNotNull(customerId),
        isNull(cancelledAt),
        sql`(${refundedMinor} = 0 or ${refundedMinor} < ${totalMinor})`,
      ),
    )
    .orderBy(asc(orderedAt), asc(orders.id));
}
