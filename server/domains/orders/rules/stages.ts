/** The stages of a customer's way, in their order. */
export const stages = ['before', 'ordering', 'delivery', 'getting-started', 'using', 'returning'] as const;
export type Stage = (typeof stages)[number];

/** The days of an order that say where its customer stands. */
export type OrderDays = {
  orderedAt: Date;
  shippedAt: Date | null;
  deliveredAt: Date | null;
  cancelledAt: Date | null;
};

const day = 86_400_000;

/** Where a source tells neither sending nor arrival: an order is sent so many days after it was placed, and arrives so many after it. */
const sentAfter = 2 * day;
const arrivesAfter = 14 * day;

/** For so long after an order arrived its customer gets started with it. */
const startsFor = 14 * day;

/**
 * Where on their way a customer stands at a moment, by their orders as they stood then; what came later changes nothing.
 *
 * | the newest order that stands at the moment | stage |
 * | --- | --- |
 * | there is none | before |
 * | is not sent yet, and is the first one | ordering |
 * | is not sent yet, and others stood before it | returning |
 * | is sent and did not arrive yet | delivery |
 * | arrived not more than 14 days ago | getting-started |
 * | arrived longer ago | using |
 *
 * A source that tells no days has its orders sent after 2 days and arrived after 14.
 */
export function stageAt(at: Date, orders: readonly OrderDays[]): Stage {
  const standing = orders
    .filter((order) => order.orderedAt <= at && !(order.cancelledAt && order.cancelledAt <= at))
    .sort((one, other) => one.orderedAt.getTime() - other.orderedAt.getTime());
  const newest = standing.at(-1);
  if (!newest) return 'before';
  const arrived = arrivalOf(newest);
  if (arrived <= at.getTime()) return at.getTime() - arrived <= startsFor ? 'getting-started' : 'using';
  if (sendingOf(newest) <= at.getTime()) return 'delivery';
  return standing.length > 1 ? 'returning' : 'ordering';
}

function arrivalOf({ orderedAt, shippedAt, deliveredAt }: OrderDays): number {
  if (deliveredAt) return deliveredAt.getTime();
  return (shippedAt ?? orderedAt).getTime() + arrivesAfter;
}

function sendingOf({ orderedAt, shippedAt, deliveredAt }: OrderDays): number {
  const guessed = orderedAt.getTime() + sentAfter;
  return shippedAt?.getTime() ?? Math.min(guessed, deliveredAt?.getTime() ?? guessed);
}
