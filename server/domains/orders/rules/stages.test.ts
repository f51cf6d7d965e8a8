import { expect, test } from 'vitest';
import { type OrderDays, type Stage, stageAt } from './stages.ts';

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const order = (
  ordered: number,
  more: Partial<Record<'shippedAt' | 'deliveredAt' | 'cancelledAt', number>> = {},
): OrderDays => ({
  ...{ orderedAt: day(ordered), shippedAt: null, deliveredAt: null, cancelledAt: null },
  ...Object.fromEntries(Object.entries(more).map(([name, number]) => [name, day(number)])),
});
const told = order(10, { shippedAt: 12, deliveredAt: 15 });
const bare = order(10);
const second = order(40, { shippedAt: 41, deliveredAt: 44 });

test.each<[number, OrderDays[], Stage]>([
  [9, [told], 'before'],
  [10, [told], 'ordering'],
  [11, [told], 'ordering'],
  [12, [told], 'delivery'],
  [14, [told], 'delivery'],
  [15, [told], 'getting-started'],
  [29, [told], 'getting-started'],
  [30, [told], 'using'],
  [400, [told], 'using'],
  [40, [second, told], 'returning'],
  [41, [told, second], 'delivery'],
  [44, [told, second], 'getting-started'],
  [39, [told, second], 'using'],
  // No days told: sent after two, arrived after fourteen.
  [11, [bare], 'ordering'],
  [12, [bare], 'delivery'],
  [24, [bare], 'getting-started'],
  [39, [bare], 'using'],
  // Sent, and nobody tells of its arrival.
  [25, [order(10, { shippedAt: 12 })], 'delivery'],
  [26, [order(10, { shippedAt: 12 })], 'getting-started'],
  // Arrived on the day after it was ordered, and nobody told that it was sent.
  [11, [order(10, { deliveredAt: 11 })], 'getting-started'],
  // Cancelled: it stood until then.
  [11, [order(10, { cancelledAt: 12 })], 'ordering'],
  [12, [order(10, { cancelledAt: 12 })], 'before'],
  [45, [told, order(40, { cancelledAt: 44 })], 'using'],
  [41, [order(5, { cancelledAt: 6 }), order(40)], 'ordering'],
  [9, [], 'before'],
])('on day %i: %j is %s', (at, orders, stage) => {
  expect(stageAt(day(at), orders)).toBe(stage);
});
