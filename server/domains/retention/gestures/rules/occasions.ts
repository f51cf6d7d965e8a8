import { nextTime } from '../../../customers/index.ts';
import { dateOf, dayOf } from '../../rules/orders/months.ts';

/** What a small attention may be for; the earlier one goes first where several come together. */
export const occasions = [
  'broken-promise',
  'third-incident',
  'made-good',
  'date-near',
  'anniversary',
  'tenth-order',
  'idea-carried-out',
  'back-again',
  'first-order',
] as const;
export type Occasion = (typeof occasions)[number];

/** These are said because something went wrong. All others celebrate, and a celebration mocks whoever waits for help. */
const amends: readonly Occasion[] = ['broken-promise', 'third-incident', 'made-good'];

/** Whether an occasion has to wait until what the customer complains of is settled. */
export function waits(occasion: Occasion, isComplaining: boolean): boolean {
  return isComplaining && !amends.includes(occasion);
}

/** For so many days after it an occasion is still one, and so many days before a day that matters. */
export const freshDays = 7;
/** What has to be made good may be noticed later. */
export const amendsDays = 14;
/** After so many days a suggestion that nobody took goes by. */
export const openDays = 30;

type Happened = { id: string; day: number };

/** What is known of one customer; days are whole days since 1970 at the company. */
export type Known = {
  /** Orders that stand, oldest first; value in minor units, null where no rate is known. */
  orders: readonly { day: number; value: number | null }[];
  requests: readonly Happened[];
  /** Promises that were broken, low scores that were made good, ideas that were carried out. */
  broken: readonly Happened[];
  madeGood: readonly Happened[];
  carriedOut: readonly Happened[];
  dates: readonly { id: string; day: string; isYearly: boolean }[];
};

export type Thresholds = {
  loyalOrders: number;
  loyalMinor: number;
  incidentDays: number;
  silentDays: number;
};

export type Found = { occasion: Occasion; occasionId: string };

/** The occasions of a customer on a day, those that go first in front. */
export function occasionsOf(known: Known, thresholds: Thresholds, today: number): Found[] {
  const found = occasions.flatMap((occasion): Found[] => {
    const occasionId = finders[occasion](known, thresholds, today);
    return occasionId === null ? [] : [{ occasion, occasionId }];
  });
  return found;
}

/** Loyal is who ordered often, or much. */
export function isLoyal({ orders }: Pick<Known, 'orders'>, terms: Thresholds): boolean {
  const total = orders.reduce((sum, { value }) => sum + (value ?? 0), 0);
  return orders.length >= terms.loyalOrders || (terms.loyalMinor > 0 && total >= terms.loyalMinor);
}

type Finder = (known: Known, thresholds: Thresholds, today: number) => string | null;

const isWithin = (day: number, today: number, days: number) => day <= today && today - day < days;

const newest = (all: readonly Happened[], today: number, days: number): string | null =>
  all.filter(({ day }) => isWithin(day, today, days)).sort((a, b) => b.day - a.day)[0]?.id ?? null;

/** The so-manieth order, while it is fresh. */
const nthOrder = (count: number, { orders }: Known, today: number): string | null =>
  orders.length === count && isWithin(orders[count - 1]?.day ?? 0, today, freshDays) ? String(count) : null;

const finders: Record<Occasion, Finder> = {
  'broken-promise': ({ broken }, _, today) => newest(broken, today, amendsDays),
  'made-good': ({ madeGood }, _, today) => newest(madeGood, today, amendsDays),
  'idea-carried-out': ({ carriedOut }, _, today) => newest(carriedOut, today, amendsDays),
  'third-incident': (known, terms, today) => {
    const lately = known.requests
      .filter(({ day }) => isWithin(day, today, terms.incidentDays))
      .sort((a, b) => a.day - b.day);
    const isFresh = isWithin(lately.at(-1)?.day ?? 0, today, amendsDays);
    // Named by the first of them: a fourth one is the same occasion.
    return lately.length >= 3 && isFresh && isLoyal(known, terms) ? (lately[0]?.id ?? null) : null;
  },
  'date-near': ({ dates }, _, today) => {
    const near = dates.flatMap((one) => {
      const on = nextTime(one, dateOf(today));
      return on !== null && dayOf(on) - today < freshDays ? [`${one.id} ${on}`] : [];
    });
    return near[0] ?? null;
  },
  anniversary: ({ orders }, _, today) => {
    const first = orders[0];
    if (!first) return null;
    const from = dateOf(today - freshDays + 1);
    const on = nextTime({ day: dateOf(first.day), isYearly: true }, from);
    const years = Number(on?.slice(0, 4)) - Number(dateOf(first.day).slice(0, 4));
    return on !== null && on <= dateOf(today) && years > 0 ? String(years) : null;
  },
  'tenth-order': (known, _, today) => nthOrder(10, known, today),
  'first-order': (known, _, today) => nthOrder(1, known, today),
  'back-again': ({ orders }, terms, today) => {
    const [before, last] = orders.slice(-2);
    if (!before || !last || !isWithin(last.day, today, freshDays)) return null;
    return last.day - before.day >= terms.silentDays ? dateOf(last.day) : null;
  },
};
