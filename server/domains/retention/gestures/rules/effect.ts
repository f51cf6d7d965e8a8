import { newcombe, wilson } from '../../../../kernel/statistics/intervals.ts';

/** An order within so many days counts, and a score. */
export const effectDays = 90;
/** With fewer in one of both groups nothing is compared. */
export const enough = 20;

/** One suggestion whose time is over: whether something was given, and what came after it. */
export type Case = {
  isGiven: boolean;
  hasOrdered: boolean;
  /** What they said first afterwards; null where they said nothing. */
  isSatisfied: boolean | null;
};

export type Share = { successes: number; n: number; rate: number | null; low: number; high: number };
export type Comparison = {
  given: Share;
  none: Share;
  /** How far the shares lie apart, given − none; null where there is too little to say so. */
  difference: { by: number; low: number; high: number } | null;
};

/**
 * Those who got a gesture beside those who were suggested for one and got none: how many ordered within `effectDays` of
 * the suggestion, and how many of those who said something were satisfied. Wilson's and Newcombe's 95 % intervals.
 */
export function effectOf(cases: readonly Case[]): { ordered: Comparison; satisfied: Comparison } {
  const said = cases.filter(({ isSatisfied }) => isSatisfied !== null);
  return {
    ordered: compare(cases, ({ hasOrdered }) => hasOrdered),
    satisfied: compare(said, ({ isSatisfied }) => isSatisfied === true),
  };
}

function compare(cases: readonly Case[], isSuccess: (one: Case) => boolean): Comparison {
  const [given, none] = [true, false].map((wanted) => {
    const group = cases.filter(({ isGiven }) => isGiven === wanted);
    return { successes: group.filter(isSuccess).length, n: group.length };
  });
  const [a, b] = [given ?? nobody, none ?? nobody];
  const { difference, low, high } = newcombe(a, b);
  const isEnough = a.n >= enough && b.n >= enough && difference !== null;
  return { given: shareOf(a), none: shareOf(b), difference: isEnough ? { by: difference, low, high } : null };
}

const nobody = { successes: 0, n: 0 };

function shareOf({ successes, n }: { successes: number; n: number }): Share {
  const { estimate, low, high } = wilson(successes, n);
  return { successes, n, rate: estimate, low, high };
}
