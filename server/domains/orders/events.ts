/** What became of an order. */
export type OrderChange =
  | 'shipped'
  | 'delivered'
  | 'cancelled'
  | 'refunded'
  | 'amount'
  | 'lines'
  | 'dates'
  | 'customer';

declare module '../../platform/events/event.ts' {
  interface EventMap {
    /** An order became known, perhaps long after it was placed: `orderedAt` says when that was. */
    'order.placed': {
      orderId: string;
      customerId: string | null;
      orderedAt: string;
      deliveredAt: string | null;
      cancelledAt: string | null;
    };
    /** What changed in it, and how its dates stand now. */
    'order.changed': {
      orderId: string;
      customerId: string | null;
      changes: OrderChange[];
      shippedAt: string | null;
      deliveredAt: string | null;
      cancelledAt: string | null;
    };
  }
}
