import { wilson } from '../../../kernel/statistics/intervals.ts';
import type { Measure, Standard } from '../../policies/index.ts';

/** Of how many there were, how many were as the standard says. Of what is reopened, how many were reopened. */
export type Counted = { met: number; of: number };

export const verdicts = ['kept', 'missed', 'unsure', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

/** What is reopened shall be little; of everything else there shall be much. */
export const isAtMost = (measure: Measure): boolean => measure === 'reopened';

/**
 * A standard held against reality: the share with its Wilson interval at 95 %. Kept or missed is said only where the whole
 * interval lies on one side of the target; of nothing nothing is known.
 */
export function judge({ measure, target }: Pick<Standard, 'measure' | 'target'>, { met, of }: Counted) {
  const { estimate: share, low, high } = wilson(met, of, 0.95);
  if (of === 0 || share === null) return { share: null, low: null, high: null, verdict: 'unknown' as const };
  const isKept = isAtMost(measure) ? high <= target : low >= target;
  const isMissed = isAtMost(measure) ? low > target : high < target;
  const verdict: Verdict = isKept ? 'kept' : isMissed ? 'missed' : 'unsure';
  return { share, low, high, verdict };
}
