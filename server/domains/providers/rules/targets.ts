import { z } from 'zod';
import { wilson } from '../../../kernel/statistics/intervals.ts';

/** What a contract can promise: each is a share, from 0 to 1. */
export const measures = [
  'first-reply',
  'next-reply',
  'solving',
  'satisfaction',
  'quality',
  'promises',
  'hours',
] as const;
export type Measure = (typeof measures)[number];
export const verdicts = ['met', 'missed', 'unsure'] as const;
export type Verdict = (typeof verdicts)[number];

const share = z.number().min(0).max(1);
const percent = z.number().min(0).max(100);

/** What is taken off the fee: by steps (below so much, so many per cent) or so many per cent for each point that is lacking. */
const penalty = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('steps'),
    steps: z
      .array(z.strictObject({ below: share, percent }))
      .min(1)
      .max(10),
  }),
  z.strictObject({ by: z.literal('points'), percent, most: percent }),
]);

export const targetInput = z.strictObject({
  measure: z.enum(measures),
  atLeast: share,
  /** So far under it is still taken for met. */
  tolerance: share.default(0),
  penalty: penalty.nullable().default(null),
  /** What is added to the fee where the whole interval lies at or above `from`. */
  credit: z.strictObject({ from: share, percent }).nullable().default(null),
});
export type Target = z.output<typeof targetInput>;

/** What was counted for a target. Of hours `good` and `n` are seconds delivered and required, and nothing is drawn by chance. */
export type Counted = { measure: Measure; good: number; n: number };
export type Judged = Target & {
  good: number;
  n: number;
  estimate: number | null;
  low: number | null;
  high: number | null;
  verdict: Verdict;
};

/**
 * Judges a target by Wilson's interval (95 %): met where all of it lies at or above the line (target less tolerance), missed where
 * all of it lies below, and else nobody can tell. Hours have no interval: they are compared once the month is over, or when they
 * are complete before.
 */
export function judge(target: Target, { good, n }: Counted, isOver: boolean): Judged {
  const line = lineOf(target);
  if (target.measure === 'hours') return judgeHours(target, { good, n, line, isOver });
  const { estimate, low, high } = wilson(good, n);
  if (estimate === null) return { ...target, good, n, estimate, low: null, high: null, verdict: 'unsure' };
  const below = high < line ? 'missed' : 'unsure';
  return { ...target, good, n, estimate, low, high, verdict: low >= line ? 'met' : below };
}

function judgeHours(
  target: Target,
  { good, n, line, isOver }: { good: number; n: number; line: number; isOver: boolean },
): Judged {
  const estimate = n > 0 ? good / n : null;
  const nothing = { ...target, good, n, estimate, low: null, high: null };
  if (estimate === null) return { ...nothing, verdict: 'unsure' };
  if (estimate >= line) return { ...nothing, verdict: 'met' };
  return { ...nothing, verdict: isOver ? 'missed' : 'unsure' };
}

/** From where on a target counts as met; sums of decimals are kept from losing it by a hair. */
export function lineOf({ atLeast, tolerance }: Target): number {
  return Math.round((atLeast - tolerance) * 1e9) / 1e9;
}

/** So few say nothing yet about what is coming. */
const enough = 10;

/**
 * Whether somebody should be told of a target within its month: it is missed, or near to it, as what there is so far lies below
 * the line and chance alone would still explain that. Hours are near when a third of the month is over and less than nine tenths
 * of what should be there by now is. @param gone the share of the month that is over.
 */
export function alertOf(judged: Judged, gone: number): 'missed' | 'near' | null {
  if (judged.verdict === 'missed') return 'missed';
  if (judged.verdict === 'met' || judged.estimate === null) return null;
  const line = lineOf(judged);
  if (judged.measure === 'hours') return gone >= 1 / 3 && judged.estimate < 0.9 * line * gone ? 'near' : null;
  return judged.n >= enough && judged.estimate < line ? 'near' : null;
}
