import { wilson } from '../../../kernel/statistics/intervals.ts';
import { traits } from '../rules/card/card.ts';

export const verdicts = ['good', 'bad', 'indifferent'] as const;
export type Verdict = (typeof verdicts)[number];
export const experienceChannels = ['web', 'chat', 'mail', 'phone', 'counter'] as const;
export type ExperienceChannel = (typeof experienceChannels)[number];
export const visitChannels = ['web', 'chat', 'mail', 'phone'] as const;
export type VisitChannel = (typeof visitChannels)[number];
/** What makes a service good or bad: the seven traits, and the way of doing it. */
export const differences = [...traits, 'way'] as const;
export type Difference = (typeof differences)[number];

type Judged = { verdict: Verdict; differences: readonly Difference[] };
export type Share = { count: number; share: number | null; low: number; high: number };
export type Summary = {
  n: number;
  shares: Record<Verdict, Share>;
  /** What made them so, the most often named first; those that nobody named are left out. */
  differences: { key: Difference; good: number; bad: number; n: number }[];
};

/** How many were good, bad or indifferent, each share with Wilson's 95 % interval, and what made them so. */
export function summarise(all: readonly Judged[]): Summary {
  const n = all.length;
  const share = (verdict: Verdict): Share => {
    const count = all.filter((one) => one.verdict === verdict).length;
    const { estimate, low, high } = wilson(count, n);
    return { count, share: estimate, low, high };
  };
  return {
    n,
    shares: { good: share('good'), bad: share('bad'), indifferent: share('indifferent') },
    differences: differences
      .map((key) => {
        const named = all.filter((one) => one.differences.includes(key));
        const as = (verdict: Verdict) => named.filter((one) => one.verdict === verdict).length;
        return { key, good: as('good'), bad: as('bad'), n: named.length };
      })
      .filter((one) => one.n > 0)
      .sort((a, b) => b.n - a.n),
  };
}

/** The middle of values, or of the two in the middle; null where there are none. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
