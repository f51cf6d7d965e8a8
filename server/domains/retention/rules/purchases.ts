import type { Customer } from './customer.ts';

/** An order that stands: whose, on which day (whole days since 1970), and what it was worth less what was given back. */
export type Purchase = { customerId: string; day: number; value: number };

/** The first and the last day of a customer's orders, what all were worth, and how they come back. Times in weeks. */
export type Summary = Customer & {
  customerId: string;
  first: number;
  last: number;
  orders: number;
  total: number;
  /** What a repeat order was worth on average; 0 without one. */
  mean: number;
  /** Days between one order and the next. */
  gaps: number[];
};

const weekDays = 7;

/**
 * What the models ask of each customer, as seen at the end of the day `until`: several orders of a day count as one, and the
 * first is no repeat order.
 */
export function summariesOf(purchases: readonly Purchase[], until: number): Summary[] {
  const found: Summary[] = [];
  for (const [customerId, days] of dayByDay(purchases, until)) {
    const each = [...days].sort(([a], [b]) => a - b);
    const [first = 0] = each.map(([day]) => day);
    const last = each.at(-1)?.[0] ?? first;
    const x = each.length - 1;
    const total = each.reduce((sum, [, value]) => sum + value, 0);
    found.push({
      ...{ customerId, first, last, orders: each.length, total, x },
      tX: (last - first) / weekDays,
      T: (until - first) / weekDays,
      mean: x === 0 ? 0 : (total - (each[0]?.[1] ?? 0)) / x,
      gaps: each.slice(1).map(([day], i) => day - (each[i]?.[0] ?? day)),
    });
  }
  return found;
}

/** What each customer spent on each day with an order, until the end of a day. */
export function dayByDay(
  purchases: readonly Purchase[],
  until = Number.POSITIVE_INFINITY,
): Map<string, Map<number, number>> {
  const found = new Map<string, Map<number, number>>();
  for (const { customerId, day, value } of purchases) {
    if (day > until) continue;
    const days = found.get(customerId) ?? new Map<number, number>();
    found.set(customerId, days);
    days.set(day, (days.get(day) ?? 0) + value);
  }
  return found;
}
