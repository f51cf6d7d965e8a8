import { stepsIn } from '../../../../kernel/calendar-steps.ts';
import type { Dimension, Measure } from '../../../measures/index.ts';
import type { ReportDefinition } from '../shapes.ts';
import { isWeekHeat, narrowed } from './places.ts';
import { daysOf, lengthOf } from './spans.ts';

/** As many steps as can be told apart; three years of days, two weeks of hours. */
const longest = 3 * 366;
const mostHours = 14;
const mostSteps = 1100;

/** Of which measures a curve of waiting can be drawn, and the time at which the waiting ends. */
export const survivals: Partial<Record<string, 'firstAnsweredAt' | 'solvedAt'>> = {
  'first-answer': 'firstAnsweredAt',
  solving: 'solvedAt',
};

/** What makes a report impossible, as the code of a problem; null where it can be told. @param today YYYY-MM-DD. */
export function faultOf(asked: ReportDefinition, measures: readonly Measure[], today: string): string | null {
  const days = daysOf(asked.span, today);
  const length = lengthOf(days);
  if (!(length >= 1 && length <= longest)) return 'period-invalid';
  if (asked.step === 'hour' && length > mostHours) return 'report-step-too-fine';
  if (stepsIn(days, asked.step).length > mostSteps) return 'report-step-too-fine';
  const used = [...(asked.split ? [asked.split] : []), ...narrowed(asked.filter).map(([one]) => one)];
  if (!used.every((one) => measures.every(({ splits }) => knows(splits, one))))
    return 'report-split-impossible';
  if (asked.time === 'business' && !measures.every(({ business }) => business))
    return 'report-hours-impossible';
  return canShow(asked, measures) ? null : 'report-picture-impossible';
}

/** Whether a measure can be split by it; by the company's own fields where it tells of requests, which have organisations. */
export function knows(splits: readonly Dimension[], dimension: Dimension): boolean {
  return splits.includes(dimension.startsWith('field.') ? 'organisation' : dimension);
}

/** Whether a picture can show what is asked. */
export function canShow(asked: ReportDefinition, measures: readonly Measure[]): boolean {
  const isOne = measures.length === 1;
  const can: Record<ReportDefinition['picture'], boolean> = {
    number: !asked.split,
    line: asked.step !== 'none' && (isOne || !asked.split),
    bar: isOne || !asked.split || asked.step === 'none',
    heat:
      isOne && (isWeekHeat(asked) ? asked.step === 'none' : Boolean(asked.split) && asked.step !== 'none'),
    survival:
      isOne &&
      asked.time === 'clock' &&
      asked.step === 'none' &&
      asked.measures.every((one) => survivals[one]),
    table: true,
  };
  return can[asked.picture];
}
