import type { Question } from '../rules/questions.ts';

const day = 86_400_000;

/** Orders of which the time to ask lies further back were told late, or brought in from before: nobody is asked about them. */
const tooLate = 14 * day;

export type Told = {
  orderedAt: Date;
  deliveredAt: Date | null;
  cancelledAt: Date | null;
  totalMinor: number;
  refundedMinor: number;
};

/** Whether an order still stands: not cancelled, not given back whole. */
export function stands({
  cancelledAt,
  totalMinor,
  refundedMinor,
}: Omit<Told, 'orderedAt' | 'deliveredAt'>): boolean {
  return cancelledAt === null && (refundedMinor === 0 || refundedMinor < totalMinor);
}

/**
 * When the customer of an order is asked: so many days after delivery, by the product that takes longest; where nobody
 * tells of the delivery, after ordering, and `extraMinutes` later. Null: nobody is asked, or it would be too late.
 * @param days of each product; null for one that nobody is asked about.
 */
export function dueFor(
  order: Told,
  days: readonly (number | null)[],
  extraMinutes: number,
  now: Date,
): Date | null {
  const known = days.filter((one) => one !== null);
  if (known.length === 0 || !stands(order)) return null;
  const from = order.deliveredAt?.getTime() ?? order.orderedAt.getTime() + extraMinutes * 60_000;
  const dueAt = new Date(from + Math.max(...known) * day);
  return dueAt.getTime() < now.getTime() - tooLate ? null : dueAt;
}

/** The question that is asked again after a repair, and only then. */
export const repairKey = 'repaired';
const missingKey = 'missing';
/** Whether what was agreed happened, and how we can help better. */
export const agreedKey = 'agreed';
export const betterKey = 'better';

/** What is asked of an invitation: after a repair that question and what follows from it, before it all others. */
export function askedFor(questions: readonly Question[], isRepair: boolean): Question[] {
  const isOfRepair = ({ key, when }: Question) =>
    key === repairKey || key === missingKey || when?.question === repairKey;
  return questions.filter((one) => isOfRepair(one) === isRepair);
}
