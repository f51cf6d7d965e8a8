import type { OpportunityState } from '../schema.ts';

/** So many points of five, and a customer is satisfied. */
const satisfied = 4;

export type Refusal = 'opportunity-not-solved' | 'opportunity-not-rated' | 'opportunity-not-satisfied';

/** How a customer found a request: what they rated, or answered to a survey. */
export type Said = { score: number; at: Date; isSatisfied: boolean };

/** A rating from one to five as what was said. */
export function ratingAsSaid(rating: { score: number; ratedAt: Date } | null): Said | null {
  return rating && { score: rating.score, at: rating.ratedAt, isSatisfied: rating.score >= satisfied };
}

/** Of two things that were said the later one counts. */
export function later(one: Said | null, other: Said | null): Said | null {
  if (!one || !other) return one ?? other;
  return other.at > one.at ? other : one;
}

/** Why nothing may be offered on a request yet; null where good service opened the door. */
export function refusalOf(status: string, said: Said | null): Refusal | null {
  if (status !== 'solved' && status !== 'closed') return 'opportunity-not-solved';
  if (said === null) return 'opportunity-not-rated';
  return said.isSatisfied ? null : 'opportunity-not-satisfied';
}

/** For so many days an order counts as the result. */
export const resultDays = 90;
const dayMs = 86_400_000;

export type Result = { state: OpportunityState; orderedAt: Date | null; valueMinor: number | null };

/** What became of an opportunity: the first order after it within `resultDays`, or none when they are over. */
export function resultOf(
  recordedAt: Date,
  orders: readonly { orderedAt: Date; value: number | null }[],
  now: Date,
): Result {
  const end = new Date(recordedAt.getTime() + resultDays * dayMs);
  const [first] = orders
    .filter(({ orderedAt }) => orderedAt >= recordedAt && orderedAt <= end)
    .sort((a, b) => a.orderedAt.getTime() - b.orderedAt.getTime());
  if (first) return { state: 'ordered', orderedAt: first.orderedAt, valueMinor: first.value };
  return { state: now > end ? 'lapsed' : 'open', orderedAt: null, valueMinor: null };
}
