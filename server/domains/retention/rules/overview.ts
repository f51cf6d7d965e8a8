import { type Before, type Figures, type Fitting, figuresOf, fitAll } from './figures.ts';
import { addLosses, type Lost, lossWithin } from './loss.ts';
import { againDays, type Month, repeatByMonth, repeatRate, timeToNext, visitsOf } from './orders/again.ts';
import { averageOf, type Cohort, cohortsOf } from './orders/cohorts.ts';
import { firstDayOf, monthOf } from './orders/months.ts';
import { type Purchase, type Summary, summariesOf } from './purchases.ts';
import type { Model, Terms } from './value.ts';

/** What the orders of all customers say together. Values in the unit of the orders. */
export type Overview = {
  terms: Terms & { winningCost: number };
  repeat: ReturnType<typeof repeatRate>;
  againDays: number;
  months: Month[];
  /** The share that has not ordered again after so many days, with its interval, thinned out for drawing. */
  next: { days: number[]; share: number[]; low: number[]; high: number[]; median: number | null };
  cohorts: Cohort[];
  average: number[];
  /** Since the first of the month; null without a model. */
  lost: (Lost & { since: number }) | null;
  /** What all customers will leave over within the terms; null without a model. */
  value: number | null;
};

/** Orders as they go to a thread: whose by its place among the customers, and on which day. */
export type Columns = { customers: string[]; who: Uint32Array; days: Int32Array; values: Float64Array };

export type Reckoning = {
  orders: Columns;
  until: number;
  terms: Terms & { winningCost: number };
  before: Before | null;
};
export type FiguresWithLoss = Figures & { lostChance: number | null; lostWorth: number | null };
export type Reckoned = Fitting & { overview: Overview; figures: FiguresWithLoss[] };

const mostMonths = 36;
const mostPoints = 120;

/** Everything that is reckoned of the orders of a company: seconds of work, for a thread of its own. */
export function reckon({ orders, until, terms, before }: Reckoning): Reckoned {
  const purchases = purchasesIn(orders);
  const fitting = fitAll(purchases, until, before);
  const model = fitting.fit?.model ?? null;
  const summaries = summariesOf(purchases, until);
  const since = firstDayOf(monthOf(until));
  const figures = summaries.map((one) => ({
    ...figuresOf(one, until, model, terms),
    ...lossOf(model, one, (until - since) / 7, terms),
  }));
  return {
    ...fitting,
    figures,
    overview: overviewOf(purchases, summaries, figures, { until, since, terms, model }),
  };
}

/** The loss of one customer in the last weeks, beside their figures. */
export function lossOf(model: Model | null, summary: Summary, weeks: number, terms: Terms) {
  if (!model) return { lostChance: null, lostWorth: null };
  const { chance, worth } = lossWithin(model, summary, weeks, terms);
  return { lostChance: chance, lostWorth: worth };
}

type About = { until: number; since: number; terms: Reckoning['terms']; model: Model | null };

function overviewOf(
  purchases: readonly Purchase[],
  summaries: readonly Summary[],
  figures: readonly FiguresWithLoss[],
  { until, since, terms, model }: About,
): Overview {
  const cohorts = cohortsOf(purchases, until);
  const losses = figures.map(({ lostChance, lostWorth }) => ({
    chance: lostChance ?? 0,
    worth: lostWorth ?? 0,
  }));
  return {
    terms,
    repeat: repeatRate(summaries),
    againDays,
    months: repeatByMonth(visitsOf(purchases), until).slice(-mostMonths),
    next: drawn(timeToNext(summaries, until)),
    cohorts,
    average: averageOf(cohorts),
    lost: model ? { ...addLosses(losses, terms.winningCost), since } : null,
    value: model ? figures.reduce((sum, { value }) => sum + (value ?? 0), 0) : null,
  };
}

function drawn({ times, survival, low, high, median }: ReturnType<typeof timeToNext>): Overview['next'] {
  const step = Math.max(1, Math.ceil(times.length / mostPoints));
  const some = (values: readonly number[]) =>
    values.filter((_, i) => i % step === 0 || i === values.length - 1);
  return { days: some(times), share: some(survival), low: some(low), high: some(high), median };
}

/** Orders as columns, small to hand over. */
export function columnsOf(purchases: readonly Purchase[]): Columns {
  const places = new Map<string, number>();
  const who = new Uint32Array(purchases.length);
  purchases.forEach(({ customerId }, i) => {
    const place = places.get(customerId) ?? places.size;
    places.set(customerId, place);
    who[i] = place;
  });
  return {
    customers: [...places.keys()],
    who,
    days: Int32Array.from(purchases, ({ day }) => day),
    values: Float64Array.from(purchases, ({ value }) => value),
  };
}

function purchasesIn({ customers, who, days, values }: Columns): Purchase[] {
  return Array.from(who, (place, i) => ({
    customerId: customers[place] ?? '',
    day: days[i] ?? 0,
    value: values[i] ?? 0,
  }));
}
