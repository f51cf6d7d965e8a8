import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { query } from '../../../platform/command.ts';
import { orders } from '../schema.ts';

/** One order. @throws Problem 404 `order-not-found`. */
export const findOrder = query({
  name: 'orders.find-order',
  permission: 'orders:read',
  input: z.strictObject({ orderId: z.uuid() }),
  async run({ tx, actor }, { orderId }) {
    const it = and(eq(orders.workspaceId, actor.workspaceId), eq(orders.id, orderId));
    const [row] = await tx.select().from(orders).where(it);
    if (!row) throw notFound('order');
    return row;
  },
});
