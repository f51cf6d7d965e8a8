import { factsOf } from '../calendar/facts.ts';
import { type Country, daysBetween } from '../calendar/holidays.ts';
import { sumOf } from './arrivals.ts';
import { solveLinear } from './solve-linear.ts';

/** How many come on a day, as a product of what is known of it. */
export type DayModel = { country: Country; lastDate: string; weights: readonly number[] };
export type DayTotal = { date: string; total: number };

/** After so many days a day of the past counts half. */
const halfLife = 56;
/** A rise or fall is believed for so many days beyond the past, and goes no further. */
const trendDays = 14;
/** How sure we are beforehand that something changes nothing: weekday, holiday, day after, payday, trend per week. */
const doubt = { weekday: 0.5, holiday: 4, after: 4, payday: 8, trend: 600 };

/**
 * Fits log λ = level + weekday + holiday + day after a holiday + payday + trend to counts: Poisson regression by
 * iteratively reweighted least squares with a ridge (Nelder & Wedderburn 1972; Hoerl & Kennard 1970), so that what
 * the past has not shown is taken to change nothing. Old days fade.
 */
export function fitDays(days: readonly DayTotal[], country: Country): DayModel {
  const lastDate = days.at(-1)?.date ?? '1970-01-01';
  const rows = days.map(({ date }) => featuresOf(country, lastDate, date));
  const fades = days.map(({ date }) => 0.5 ** (daysBetween(date, lastDate) / halfLife));
  const mean = sumOf(days.map(({ total }, i) => total * (fades[i] ?? 0))) / Math.max(1e-9, sumOf(fades));
  let weights: number[] = ridge.map((_, i) => (i === 0 ? Math.log(Math.max(mean, 1e-3)) : 0));
  for (let round = 0; round < 25; round++) {
    const next = step(rows, days, fades, weights);
    const moved = Math.max(...next.map((one, i) => Math.abs(one - (weights[i] ?? 0))));
    weights = next;
    if (moved < 1e-8) break;
  }
  return { country, lastDate, weights };
}

/** How many are expected on a date. */
export function expectedOn({ country, lastDate, weights }: DayModel, date: string): number {
  return Math.exp(dot(featuresOf(country, lastDate, date), weights));
}

const ridge = [
  1e-6,
  ...Array.from({ length: 7 }, () => doubt.weekday),
  ...[doubt.holiday, doubt.after, doubt.payday, doubt.trend],
];

function featuresOf(country: Country, lastDate: string, date: string): number[] {
  const facts = factsOf(country, date);
  const weeks = Math.min(daysBetween(lastDate, date), trendDays) / 7;
  return [
    1,
    ...Array.from({ length: 7 }, (_, i) => (i === facts.weekday ? 1 : 0)),
    ...[facts.isHoliday, facts.isAfterHoliday, facts.isPayday].map(Number),
    weeks,
  ];
}

/** One round: weighted least squares on the working response. */
function step(
  rows: readonly number[][],
  days: readonly DayTotal[],
  fades: readonly number[],
  weights: readonly number[],
): number[] {
  const n = weights.length;
  const matrix = ridge.map((one, i) => Array.from({ length: n }, (_, j) => (i === j ? one : 0)));
  const right = Array.from({ length: n }, () => 0);
  rows.forEach((row, at) => {
    const linear = Math.max(-12, Math.min(16, dot(row, weights)));
    const mean = Math.exp(linear);
    const weight = (fades[at] ?? 0) * mean;
    const response = linear + ((days[at]?.total ?? 0) - mean) / mean;
    row.forEach((one, i) => {
      if (one === 0) return;
      right[i] = (right[i] ?? 0) + weight * one * response;
      const line = matrix[i] ?? [];
      row.forEach((other, j) => {
        line[j] = (line[j] ?? 0) + weight * one * other;
      });
    });
  });
  return solveLinear(matrix, right);
}

const dot = (a: readonly number[], b: readonly number[]) => sumOf(a.map((one, i) => one * (b[i] ?? 0)));
