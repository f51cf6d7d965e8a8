import type { Judged, Verdict } from './targets.ts';

/** Why a target costs, brings or does nothing: what a person reads beside the sum. */
export const becauses = ['no-rule', 'unsure', 'met', 'above', 'step', 'points', 'no-step'] as const;
export type Because = (typeof becauses)[number];

export type Line = {
  measure: Judged['measure'];
  verdict: Verdict;
  because: Because;
  /** What the rule compared with: the step, the target, or where the credit begins. */
  against: number | null;
  /** Points of a hundred that were lacking, for a rule by points. */
  lacking: number | null;
  percent: number;
  /** In the smallest unit of the currency: below zero it is taken off the fee. */
  amount: number;
};

export type Settled = {
  fee: number;
  lines: Line[];
  /** All that the rules would take off, and how much of it the contract lets be taken off. */
  penalties: number;
  penaltiesAtMost: number;
  credits: number;
  due: number;
};

/**
 * What a month's fee becomes: each target by its rule, explained line by line. Where nobody can tell whether a target was met it
 * costs nothing and brings nothing. All penalties together take off at most `mostPercent` of the fee.
 */
export function settle(fee: number, mostPercent: number, judged: readonly Judged[]): Settled {
  const lines = judged.map((one) => lineFor(fee, one));
  const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0);
  const penalties = -sum(lines.map(({ amount }) => Math.min(0, amount)));
  const credits = sum(lines.map(({ amount }) => Math.max(0, amount)));
  const penaltiesAtMost = Math.min(penalties, Math.round((fee * mostPercent) / 100));
  return { fee, lines, penalties, penaltiesAtMost, credits, due: fee - penaltiesAtMost + credits };
}

function lineFor(fee: number, one: Judged): Line {
  const { because, against, lacking = null, percent = 0 } = ruleOf(one);
  const size = Math.round((fee * percent) / 100);
  const isTaken = because === 'step' || because === 'points';
  const { measure, verdict } = one;
  return {
    ...{ measure, verdict, because, against, lacking, percent },
    amount: isTaken && size > 0 ? -size : size,
  };
}

type Ruled = { because: Because; against: number | null; lacking?: number; percent?: number };

function ruleOf(one: Judged): Ruled {
  const { penalty, credit, verdict, estimate, low, atLeast } = one;
  if (verdict === 'unsure' || estimate === null) return { because: 'unsure', against: null };
  if (verdict === 'met') {
    const reached = low ?? estimate;
    if (credit && reached >= credit.from)
      return { because: 'above', against: credit.from, percent: credit.percent };
    return { because: 'met', against: atLeast };
  }
  if (!penalty) return { because: 'no-rule', against: atLeast };
  if (penalty.by === 'points') {
    const lacking = Math.round((atLeast - estimate) * 100_00) / 100;
    const percent = Math.min(penalty.most, lacking * penalty.percent);
    return { because: 'points', against: atLeast, lacking, percent: Math.round(percent * 100) / 100 };
  }
  const fitting = penalty.steps.filter(({ below }) => estimate < below);
  const hardest = fitting.sort((a, b) => b.percent - a.percent)[0];
  if (!hardest) return { because: 'no-step', against: null };
  return { because: 'step', against: hardest.below, percent: hardest.percent };
}
