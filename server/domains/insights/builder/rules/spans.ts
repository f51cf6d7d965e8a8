import {
  type Days,
  firstOf,
  lastDayOf,
  later,
  mondayOf,
  type Step,
} from '../../../../kernel/calendar-steps.ts';
import type { ReportDefinition, Span } from '../shapes.ts';

export type { Days };

const day = 86_400_000;

/** The days that a span means on a day: the step that runs is counted as one, however young it is. */
export function daysOf(span: Span, today: string): Days {
  if ('from' in span) return { from: span.from, to: span.to };
  const first = { day: today, week: mondayOf(today), month: firstOf(today, 1), quarter: firstOf(today, 3) };
  const from = span.unit === 'year' ? firstOf(today, 12) : first[span.unit];
  return { from: moved(from, span.unit, 1 - span.last), to: today };
}

/**
 * The days beside which these are laid, of the same shape, so that the third week stands beside the third week. A year
 * before is 52 weeks before where weeks or weekdays are looked at: a Monday is compared with a Monday.
 */
export function comparedDays(
  { span, compare, step, split }: Pick<ReportDefinition, 'span' | 'compare' | 'step' | 'split'>,
  { from, to }: Days,
): Days | null {
  if (compare === 'none') return null;
  const byWeeks = step === 'week' || step === 'day' || step === 'hour' || split === 'weekday';
  const back = (date: string) => {
    if (compare === 'year-before') return byWeeks ? later(date, -364) : moved(date, 'year', -1);
    if ('from' in span) return later(date, -lengthOf({ from, to }));
    return moved(date, span.unit, -span.last);
  };
  return { from: back(from), to: back(to) };
}

/** How many days. */
export function lengthOf({ from, to }: Days): number {
  return (Date.parse(to) - Date.parse(from)) / day + 1;
}

/** The days of a step as far as they lie in the period. */
export function daysOfStep(at: string, step: Step, { from, to }: Days): Days {
  const date = at.slice(0, 10);
  return { from: date < from ? from : date, to: lastDayOf(at, step, to) };
}

/** So many units later; a month that is too short gives its last day. */
function moved(date: string, unit: 'day' | 'week' | 'month' | 'quarter' | 'year', count: number): string {
  if (unit === 'day' || unit === 'week') return later(date, count * (unit === 'week' ? 7 : 1));
  const months = count * { month: 1, quarter: 3, year: 12 }[unit];
  const [year = 0, month = 1, date1 = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date1, last))).toISOString().slice(0, 10);
}
