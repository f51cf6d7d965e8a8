import { and, eq } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import type { OrderChange } from '../events.ts';
import { orders } from '../schema.ts';

export type OrderRow = typeof orders.$inferSelect;

const iso = (at: Date | null) => at?.toISOString() ?? null;

/** Writes what changed in an order. */
export async function writeOrder(
  { tx, actor }: Run,
  orderId: string,
  changes: Partial<OrderRow>,
): Promise<void> {
  await tx
    .update(orders)
    .set(changes)
    .where(and(eq(orders.workspaceId, actor.workspaceId), eq(orders.id, orderId)));
}

/** Tells that an order became known. */
export function announcePlaced({ announce }: Run, row: OrderRow): void {
  const { id: orderId, customerId } = row;
  const dates = { deliveredAt: iso(row.deliveredAt), cancelledAt: iso(row.cancelledAt) };
  announce(
    'order.placed',
    { type: 'order', id: orderId },
    { orderId, customerId, orderedAt: row.orderedAt.toISOString(), ...dates },
  );
}

/** Tells what changed in it. */
export function announceChanged({ announce }: Run, row: OrderRow, changes: OrderChange[]): void {
  const { id: orderId, customerId } = row;
  const dates = {
    shippedAt: iso(row.shippedAt),
    deliveredAt: iso(row.deliveredAt),
    cancelledAt: iso(row.cancelledAt),
  };
  announce('order.changed', { type: 'order', id: orderId }, { orderId, customerId, changes, ...dates });
}
