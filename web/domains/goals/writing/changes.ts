import type { GoalChanges, GoalInFull } from '../types.ts';

/** As many reviews as a goal may have before the day of its end. */
export const mostReviews = 24;

/** The day of a review in the form, YYYY-MM-DD or not chosen yet; its id keeps its place while it is typed. */
export type ReviewDay = { id: number; on: string };

/** The days of the reviews that are still to come; that of its end comes by itself. */
export function daysToCome({ reviews, endsOn }: Pick<GoalInFull, 'reviews' | 'endsOn'>): ReviewDay[] {
  const open = reviews.filter(({ dueOn, reviewedAt }) => !reviewedAt && dueOn !== endsOn);
  return open.map(({ dueOn }, id) => ({ id, on: dueOn }));
}

/** What somebody changed, and nothing else: a review that is due is not planned anew because the reason was. */
export function changesOf(
  goal: Pick<GoalInFull, 'owner' | 'why' | 'reviews' | 'endsOn'>,
  { ownerId, why, days }: { ownerId: string; why: string; days: readonly ReviewDay[] },
): GoalChanges {
  const wanted = sorted(days);
  const isMoved = wanted.join() !== sorted(daysToCome(goal)).join();
  return {
    ...(ownerId === goal.owner.id ? {} : { ownerId }),
    ...(why.trim() === goal.why ? {} : { why: why.trim() }),
    ...(isMoved ? { reviewsOn: wanted } : {}),
  };
}

const sorted = (days: readonly ReviewDay[]) =>
  [...new Set(days.flatMap(({ on }) => (on === '' ? [] : [on])))].toSorted();
