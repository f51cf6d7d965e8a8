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
    /** An order is gone again, with the import that had brought it. */
    'order.removed': { orderId: string; customerId: string | null };
    'shop.connected': { shopId: string; kind: string };
    'shop.changed': { shopId: string };
    'shop.closed': { shopId: string };
    'product.changed': { productId: string };
    'currency-rate.changed': { currency: string; day: string };
    'order-settings.changed': { currency: string };
    'order-import.changed': { importId: string; state: string };
  }
}
