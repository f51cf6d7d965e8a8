import type { OrderChange } from '../events.ts';

/** The part of an order that a source may change. */
export type OrderState = {
  customerId: string | null;
  orderedAt: Date;
  shippedAt: Date | null;
  deliveredAt: Date | null;
  cancelledAt: Date | null;
  currency: string;
  totalMinor: number;
  refundedMinor: number;
};

/** Whether what a source tells is older than what it told before. */
export function isOlder(told: Date | null, known: Date | null): boolean {
  return told !== null && known !== null && told < known;
}

const same = (one: Date | null, other: Date | null) => one?.getTime() === other?.getTime();

/** What is different, in words that others listen for: a date that came to be names its deed, any other change is `dates`. */
export function changesBetween(before: OrderState, after: OrderState): OrderChange[] {
  const changes = new Set<OrderChange>();
  for (const [part, deed] of [
    ['shippedAt', 'shipped'],
    ['deliveredAt', 'delivered'],
    ['cancelledAt', 'cancelled'],
  ] as const)
    if (!same(before[part], after[part])) changes.add(before[part] === null ? deed : 'dates');
  if (!same(before.orderedAt, after.orderedAt)) changes.add('dates');
  if (before.refundedMinor !== after.refundedMinor) changes.add('refunded');
  if (before.totalMinor !== after.totalMinor || before.currency !== after.currency) changes.add('amount');
  if (before.customerId !== after.customerId) changes.add('customer');
  return [...changes];
}

/** What was given back in all: single refunds added up, or the sum that the source tells, whichever is more. */
export function refundedOf(refunds: readonly { externalId: string; amountMinor: number }[]): number {
  const told = refunds.find(({ externalId }) => externalId === '')?.amountMinor ?? 0;
  const single = refunds.filter(({ externalId }) => externalId !== '');
  return Math.max(
    told,
    single.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
  );
}
