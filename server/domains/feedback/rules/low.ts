import type { SurveyKind } from '../schema.ts';
import type { Scale } from './questions.ts';

/**
 * The highest score that is still low and is made good: 2 of 5 (dissatisfied), 6 of 10 (a detractor of the net promoter
 * score), 3 of 7 (it was not easy); on a scale of one's own the lower two fifths.
 */
export function lowUpTo(kind: SurveyKind, { from, to }: Pick<Scale, 'from' | 'to'>): number {
  if (kind === 'nps') return 6;
  if (kind === 'ces') return 3;
  return from + Math.floor((to - from) * 0.4);
}

/** From which score on a customer is satisfied: 4 of 5, 9 of 10 (a promoter), 5 of 7; else the upper two fifths. */
export function highFrom(kind: SurveyKind, { from, to }: Pick<Scale, 'from' | 'to'>): number {
  if (kind === 'nps') return 9;
  if (kind === 'ces') return 5;
  return to - Math.floor((to - from) * 0.4);
}
