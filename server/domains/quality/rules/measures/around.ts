import { changeOf, type Level } from './level.ts';

/** Somebody who learnt something, and when. */
export type Learnt = { memberId: string; passedAt: Date };
type Share = { memberId: string; share: number; workedAt: Date };
export type Around = {
  before: { mean: number; n: number } | null;
  after: { mean: number; n: number } | null;
  difference: { value: number; low: number; high: number } | null;
};

/** With fewer people the mean of all would tell of one of them. */
export const fewestPeople = 3;
const day = 86_400_000;

/**
 * A trait before and after each one's own day of learning, all together: work of so many days on either side. Nothing at all
 * where fewer than three people have been reviewed on both sides, and no difference where the reviews are too few for one.
 */
export function around(shares: readonly Share[], learnt: readonly Learnt[], days: number): Around {
  const whole = { before: null, after: null, difference: null };
  const sides = learnt.map(({ memberId, passedAt }) => {
    const near = shares.filter(
      (one) =>
        one.memberId === memberId && Math.abs(one.workedAt.getTime() - passedAt.getTime()) <= days * day,
    );
    const side = (isAfter: boolean) =>
      near.filter(({ workedAt }) => workedAt >= passedAt === isAfter).map(({ share }) => share);
    return { before: side(false), after: side(true) };
  });
  const both = sides.filter(({ before, after }) => before.length > 0 && after.length > 0);
  if (both.length < fewestPeople) return whole;
  const { before, after, difference, low, high } = changeOf(
    both.flatMap((one) => one.before),
    both.flatMap((one) => one.after),
  );
  const told = ({ mean, n }: Level) => (mean === null ? null : { mean, n });
  const isKnown = difference !== null && low !== null && high !== null;
  return {
    before: told(before),
    after: told(after),
    difference: isKnown ? { value: difference, low, high } : null,
  };
}
