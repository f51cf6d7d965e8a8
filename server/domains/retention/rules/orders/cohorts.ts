import { dayByDay, type Purchase } from '../purchases.ts';
import { monthOf, nameOfMonth } from './months.ts';

export type Cohort = {
  /** The month of the first order, 2026-03. */
  month: string;
  customers: number;
  /** How many of them ordered 0, 1, 2 … months later; the last one is of a month that is not over. */
  ordered: number[];
};

/**
 * The cohort triangle: those whose first order was in a month, and how many of them ordered in each month after it, until
 * the month of the day `until`. The newest `most` cohorts, oldest first; a month without new customers is left out.
 */
export function cohortsOf(purchases: readonly Purchase[], until: number, most = 24): Cohort[] {
  const end = monthOf(until);
  const found = new Map<number, { customers: number; ordered: number[] }>();
  for (const days of dayByDay(purchases, until).values()) {
    const months = [...new Set([...days.keys()].map(monthOf))].sort((a, b) => a - b);
    const [first = end] = months;
    const cohort = found.get(first) ?? { customers: 0, ordered: Array<number>(end - first + 1).fill(0) };
    found.set(first, cohort);
    cohort.customers += 1;
    for (const month of months) cohort.ordered[month - first] = (cohort.ordered[month - first] ?? 0) + 1;
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .slice(-most)
    .map(([month, { customers, ordered }]) => ({ month: nameOfMonth(month), customers, ordered }));
}

/** How many of a hundred ordered 1, 2, 3 … months later over all cohorts, each weighing as much as it has customers; only months that are over. */
export function averageOf(cohorts: readonly Cohort[]): number[] {
  const longest = Math.max(0, ...cohorts.map(({ ordered }) => ordered.length - 1));
  return Array.from({ length: longest }, (_, later) => {
    const whole = cohorts.filter(({ ordered }) => later < ordered.length - 1);
    const customers = whole.reduce((sum, one) => sum + one.customers, 0);
    const ordered = whole.reduce((sum, one) => sum + (one.ordered[later] ?? 0), 0);
    return customers === 0 ? 0 : ordered / customers;
  });
}
