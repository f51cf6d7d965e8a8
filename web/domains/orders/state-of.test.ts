import { expect, test } from 'vitest';
import type { Order } from './api.ts';
import { stateOf } from './state-of.ts';

const order: Order = {
  ...{ id: '1', source: 'api', number: '#1', customer: null, orderedAt: '2026-03-01T00:00:00Z' },
  ...{ shippedAt: null, deliveredAt: null, cancelledAt: null, currency: 'IDR', total: 100, refunded: 0 },
};
const at = '2026-03-02T00:00:00Z';

test.each([
  [{}, 'ordered'],
  [{ shippedAt: at }, 'underWay'],
  [{ shippedAt: at, deliveredAt: at }, 'delivered'],
  [{ deliveredAt: at, refunded: 99 }, 'delivered'],
  [{ deliveredAt: at, refunded: 100 }, 'givenBack'],
  [{ total: 0 }, 'ordered'],
  [{ shippedAt: at, refunded: 100, cancelledAt: at }, 'cancelled'],
])('an order stands by the last thing that happened to it: %j', (more, state) => {
  expect(stateOf({ ...order, ...more })).toBe(state);
});
