import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { isHidden } from '../../../kernel/actor.ts';
import { query } from '../../../platform/command.ts';
import { orders } from '../schema.ts';

/** What a customer ordered, newest first, at most so many. Of a restricted customer nothing. */
export const listOrdersOf = query({
  name: 'orders.list-orders-of',
  permission: 'orders:read',
  input: z.strictObject({ customerId: z.uuid(), limit: z.number().int().min(1).max(500).default(200) }),
  async run({ tx, actor }, { customerId, limit }) {
    if (isHidden(actor, customerId)) return [];
    const { workspaceId, orderedAt, id } = orders;
    return tx
      .select()
      .from(orders)
      .where(and(eq(workspaceId, actor.workspaceId), eq(orders.customerId, customerId)))
      .orderBy(desc(orderedAt), desc(id))
      .limit(limit);
  },
});
