import { endOf, type Period, stepsOn } from '../../../server/domains/goals/rules/periods.ts';
import { later, stepAt } from '../../../server/kernel/calendar-steps.ts';

/** A day at noon here, so that it is the same day everywhere. */
export const noonOf = (day: string) => `${day}T12:00:00`;

/** The day of a moment here, YYYY-MM-DD. */
export const dayOf = (at: Date) =>
  `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;

const usual = { week: 12, month: 6, quarter: 4 } as const;

/** The days of a goal that begins with this period, of the usual length. */
export function usualDays(today: string, period: Period): { startsOn: string; endsOn: string } {
  const startsOn = stepAt(today, period);
  return { startsOn, endsOn: endOf(stepsOn(startsOn, period, usual[period] - 1), period) };
}

/** A day for a review in the middle of a goal, where it is long enough for one. */
export function middleOf({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string[] {
  const days = (Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000;
  return days >= 28 ? [later(startsOn, Math.round(days / 2))] : [];
}
