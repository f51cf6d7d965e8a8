import { compareRates, type Observed } from '../../../../kernel/statistics/poisson-rates.ts';

/** Days that are compared at most on each side, and at least before anything is said. */
export const mostDays = 56;
export const fewestDays = 7;

export type Verdict = 'not-fixed' | 'too-early' | 'fell' | 'rose' | 'cannot-tell';

/** Before and after the fix: their rates, how the second stands to the first, and what that says. */
export type Decline = {
  verdict: Verdict;
  /** Whole days on each side. */
  days: number;
  before: Observed;
  after: Observed;
  /** After to before, with its exact 95 % interval; null where nothing came before, or without a bound. */
  ratio: number | null;
  low: number;
  high: number | null;
  p: number | null;
};

/** How many whole days can be compared: as many after the fix as before it, none of them before `began`. */
export function comparableDays({ began, fixedAt, now }: { began: Date; fixedAt: Date; now: Date }): number {
  const days = (from: Date, to: Date) => Math.floor((to.getTime() - from.getTime()) / 86_400_000);
  return Math.max(0, Math.min(mostDays, days(began, fixedAt), days(fixedAt, now)));
}

/**
 * Whether requests fell after the fix: the rate after it to the rate before it, with the exact interval of the conditional
 * test. Exposure is days, or orders, or whatever stands for how much could have happened. The data cannot tell while the
 * interval holds 1; before a week has passed nothing is said at all.
 */
export function measureDecline(days: number, before: Observed, after: Observed, least = fewestDays): Decline {
  const said = { days, before, after };
  if (days < least) return { ...said, verdict: 'too-early', ratio: null, low: 0, high: null, p: null };
  if (before.events + after.events === 0)
    return { ...said, verdict: 'cannot-tell', ratio: null, low: 0, high: null, p: null };
  const { ratio, low, high, p } = compareRates(after, before);
  const fell = high !== null && high < 1;
  const verdict: Verdict = fell ? 'fell' : low > 1 ? 'rose' : 'cannot-tell';
  return { ...said, verdict, ratio, low, high, p };
}
