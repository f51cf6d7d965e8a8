import { later, stepAt } from '../../../kernel/calendar-steps.ts';

/** How long one point of a goal's chart is: a calendar week from Monday, a month, or a quarter of a year. */
export const periods = ['week', 'month', 'quarter'] as const;
export type Period = (typeof periods)[number];

/** So many periods before a goal its limits are made of: twenty weeks, a year of months, two years of quarters. */
export const looksBack: Record<Period, number> = { week: 20, month: 12, quarter: 8 };

const day = 86_400_000;
const monthsOf = { month: 1, quarter: 3 } as const;

/** The first day of the period that begins so many periods after this one, or before it. */
export function stepsOn(start: string, period: Period, steps: number): string {
  if (period === 'week') return later(start, 7 * steps);
  const [year = 0, month = 1] = start.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + monthsOf[period] * steps, 1)).toISOString().slice(0, 10);
}

/** The last day of the period that a day lies in. */
export function endOf(date: string, period: Period): string {
  return later(stepsOn(stepAt(date, period), period, 1), -1);
}

/** How many periods lie between two beginnings; negative where the second is the earlier one. */
export function stepsBetween(from: string, to: string, period: Period): number {
  if (period === 'week') return Math.round((Date.parse(to) - Date.parse(from)) / (7 * day));
  const months = (date: string) => {
    const [year = 0, month = 1] = date.split('-').map(Number);
    return year * 12 + month - 1;
  };
  return (months(to) - months(from)) / monthsOf[period];
}

/** The days of which a goal is read: the time before it, and what of it is over. Null while nothing is. */
export function spanOf(
  goal: { from: string; until: string; period: Period },
  today: string,
): { from: string; to: string } | null {
  const from = stepsOn(goal.from, goal.period, -looksBack[goal.period]);
  const yesterday = later(stepAt(today, goal.period), -1);
  const to = yesterday < goal.until ? yesterday : goal.until;
  return to > from ? { from, to } : null;
}
