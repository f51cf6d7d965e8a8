import { type Interval, wilson } from '../../../../kernel/statistics/intervals.ts';
import { kaplanMeier, type Survival } from '../../../../kernel/statistics/kaplan-meier.ts';
import { dayByDay, type Purchase, type Summary } from '../purchases.ts';
import { firstDayOf, monthOf, nameOfMonth } from './months.ts';

/** A customer who orders again within so many days was satisfied. */
export const againDays = 90;

/** One order day: whose, when, what it was worth, and whether the next one came in time. */
export type Visit = { customerId: string; day: number; value: number; cameAgain: boolean };

/** Every day on which somebody ordered, with whether they ordered again within `againDays`. */
export function visitsOf(purchases: readonly Purchase[]): Visit[] {
  return [...dayByDay(purchases)].flatMap(([customerId, days]) => {
    const each = [...days].sort(([a], [b]) => a - b);
    return each.map(([day, value], i) => {
      const next = each[i + 1]?.[0];
      return { customerId, day, value, cameAgain: next !== undefined && next - day <= againDays };
    });
  });
}

export type Month = {
  month: string;
  customers: number;
  again: number;
  revenue: number;
  /** Whether the time to come again is over for all of the month. */
  isOver: boolean;
  rate: number | null;
} & Interval;

/**
 * The repeat-order rate by month: of those who ordered in it, how many ordered again within `againDays` of their last order
 * in it, with Wilson's interval.
 */
export function repeatByMonth(visits: readonly Visit[], today: number): Month[] {
  const months = Map.groupBy(visits, ({ day }) => monthOf(day));
  return [...months]
    .sort(([a], [b]) => a - b)
    .map(([month, within]) => {
      const last = lastOfEach(within);
      const again = last.filter(({ cameAgain }) => cameAgain).length;
      const { estimate, low, high } = wilson(again, last.length);
      const revenue = within.reduce((sum, { value }) => sum + value, 0);
      const isOver = firstDayOf(month + 1) + againDays <= today;
      return {
        month: nameOfMonth(month),
        customers: last.length,
        again,
        revenue,
        isOver,
        rate: estimate,
        low,
        high,
      };
    });
}

function lastOfEach(visits: readonly Visit[]): Visit[] {
  const last = new Map<string, Visit>();
  for (const visit of visits) {
    const known = last.get(visit.customerId);
    if (!known || known.day < visit.day) last.set(visit.customerId, visit);
  }
  return [...last.values()];
}

/** The repeat purchase rate: of all who ever ordered, those who did so on two days or more. */
export function repeatRate(summaries: readonly Summary[]) {
  const repeaters = summaries.filter(({ x }) => x > 0).length;
  const { estimate, low, high } = wilson(repeaters, summaries.length);
  return { customers: summaries.length, repeaters, rate: estimate, low, high };
}

/**
 * The time from an order to the next one in days (Kaplan & Meier): those who have not ordered again are counted for as long
 * as they were watched, so that late ones do not make it look shorter.
 */
export function timeToNext(
  summaries: readonly Summary[],
  today: number,
): Survival & { median: number | null } {
  const waiting = summaries.map(({ last }) => today - last);
  const gaps = summaries.flatMap((one) => one.gaps);
  const told = kaplanMeier([...gaps, ...waiting], [...gaps.map(() => true), ...waiting.map(() => false)]);
  return { ...told, median: told.times[told.survival.findIndex((share) => share <= 0.5)] ?? null };
}
