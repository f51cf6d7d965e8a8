import type { Tone } from '../../design/Chip.tsx';
import type { Order } from './api.ts';

export type OrderState = 'cancelled' | 'givenBack' | 'delivered' | 'underWay' | 'ordered';

/** How an order stands today: the last thing that happened to it. */
export function stateOf(order: Order): OrderState {
  if (order.cancelledAt) return 'cancelled';
  if (order.refunded > 0 && order.refunded >= order.total) return 'givenBack';
  if (order.deliveredAt) return 'delivered';
  return order.shippedAt ? 'underWay' : 'ordered';
}

export const toneOf: Record<OrderState, Tone> = {
  cancelled: 'plain',
  givenBack: 'soon',
  delivered: 'kept',
  underWay: 'accent',
  ordered: 'accent',
};
