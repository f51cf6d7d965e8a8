import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { orderLines, products } from '../schema.ts';

/** For each product of an order, after how many days its buyer is asked how it goes; null for one that nobody is asked about. */
export const findFollowUpDays = query({
  name: 'orders.find-follow-up-days',
  permission: 'orders:read',
  input: z.strictObject({ orderId: z.uuid() }),
  async run({ tx, actor }, { orderId }): Promise<(number | null)[]> {
    const rows = await tx
      .select({ days: products.followUpDays })
      .from(orderLines)
      .innerJoin(
        products,
        and(eq(products.workspaceId, orderLines.workspaceId), eq(products.id, orderLines.productId)),
      )
      .where(and(eq(orderLines.workspaceId, actor.workspaceId), eq(orderLines.orderId, orderId)));
    return rows.map(({ days }) => days);
  },
});
