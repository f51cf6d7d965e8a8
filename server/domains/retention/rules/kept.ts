import { dayOf } from './orders/months.ts';
import type { Buyer } from './value.ts';

/** What is kept of a customer by their orders; amounts in minor units, days by their dates. */
export type Kept = {
  orders: number;
  totalMinor: number;
  meanMinor: number;
  firstOn: string;
  lastOn: string;
  rhythmDays: number | null;
};

/** The same as the models ask it, on a later day: from day to day only the time that is watched grows. */
export function buyerOf({ orders, totalMinor, meanMinor, firstOn, lastOn }: Kept, today: number): Buyer {
  const [first, last] = [dayOf(firstOn), dayOf(lastOn)];
  return {
    ...{ x: orders - 1, orders, mean: meanMinor, total: totalMinor },
    tX: (last - first) / 7,
    T: Math.max(last - first, today - first) / 7,
  };
}

/** How many days a customer is over their own rhythm; 0 within it, null without one. */
export function lateBy({ rhythmDays, lastOn }: Kept, today: number): number | null {
  return rhythmDays === null ? null : Math.max(0, Math.round(today - dayOf(lastOn) - rhythmDays));
}
