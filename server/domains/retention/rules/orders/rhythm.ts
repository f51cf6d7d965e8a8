import type { Summary } from '../purchases.ts';

/** So many times a customer has come back before they have a rhythm of their own. */
const enough = 2;

/** The usual time between the orders of a customer in days: the middle one of all; null before there is one. */
export function rhythmOf(gaps: readonly number[]): number | null {
  return gaps.length < enough ? null : medianOf(gaps);
}

/** How many days a customer is over their own rhythm; 0 within it, null without one. */
export function daysLate({ gaps, last }: Pick<Summary, 'gaps' | 'last'>, today: number): number | null {
  const rhythm = rhythmOf(gaps);
  return rhythm === null ? null : Math.max(0, Math.round(today - last - rhythm));
}

/** Half a rhythm over it is more than a bad week. */
export const muchLate = 0.5;
/** Whoever is less likely to be a customer than this has left, and is not at risk of it. */
export const gone = 0.1;
export const leastDays = 3;

/** Whether somebody should be looked after: late by half their rhythm or more, and perhaps still there. */
export function isAtRisk(rhythm: number | null, late: number | null, alive: number | null): boolean {
  if (rhythm === null || late === null) return false;
  return late >= Math.max(leastDays, rhythm * muchLate) && (alive === null || alive >= gone);
}

/** The middle one; of an even number the mean of both in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}
