import type { LiveRule } from '../../platform/live/Live.tsx';

export const ordersLive: LiveRule = {
  stale: ({ name }) => (name.startsWith('order.') ? [['orders']] : []),
};
