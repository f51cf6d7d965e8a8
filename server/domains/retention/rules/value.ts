import { alive, type BetaGeometric, chanceOfCount, expectedOfKnown, type Variant } from './bg-nbd.ts';
import type { Customer } from './customer.ts';
import { expectedValue, type Spend } from './gamma-gamma.ts';

/** A model that was fitted to a company's orders; `spend` is null where values could not be fitted. Times in weeks. */
export type Model = { variant: Variant; parameters: BetaGeometric; spend: Spend | null };

/** What every value stands on: how much of an order is left, how much less a year makes it worth, how far is looked. */
export type Terms = {
  /** The share of an order that is left when it is paid for, 0 to 1. */
  margin: number;
  /** 0.1: what comes in a year is worth a tenth less. */
  yearlyDiscount: number;
  months: number;
};

const yearWeeks = 365.25 / 7;
const monthWeeks = yearWeeks / 12;
/** Value is added up by quarters: finer steps change it by less than a thousandth. */
const stepMonths = 3;

/** A customer and what their orders are worth on average. */
export type Buyer = Customer & { mean: number; total: number; orders: number };

/** What the next orders of a customer are worth on average: by the model of spending, or as much as their own so far. */
export function orderWorth({ spend }: Model, { x, mean, total, orders }: Buyer): number {
  const foretold = spend ? expectedValue(spend, { x, mean }) : null;
  return foretold ?? (orders > 0 ? total / orders : 0);
}

/** What a customer will leave over within the months of the terms, as worth today; in the unit of their orders. */
export function lifetimeValue(model: Model, buyer: Buyer, terms: Terms): number {
  const { variant, parameters } = model;
  let [sum, before] = [0, 0];
  for (let month = 0; month < terms.months; month += stepMonths) {
    const until = Math.min(terms.months, month + stepMonths);
    const orders = expectedOfKnown(variant, parameters, buyer, until * monthWeeks);
    const middle = (month + until) / 24;
    sum += (orders - before) / (1 + terms.yearlyDiscount) ** middle;
    before = orders;
  }
  return sum * orderWorth(model, buyer) * terms.margin;
}

/**
 * From how few to how many orders a customer brings within so many weeks, with the given chance in between. A customer
 * who is still one is, from here on, like a new one with parameters that their orders have taught.
 */
export function ordersBetween(
  { variant, parameters: { r, alpha, a, b } }: Model,
  customer: Customer,
  weeks: number,
  confidence = 0.8,
): { low: number; high: number } {
  const still = alive(variant, { r, alpha, a, b }, customer);
  const stayed = customer.x + (variant === 'bg' ? 0 : 1);
  const learnt = { r: r + customer.x, alpha: alpha + customer.T, a, b: b + stayed };
  const outside = (1 - confidence) / 2;
  let [count, below] = [0, 1 - still + still * chanceOfCount(learnt, 0, weeks)];
  const reach = (share: number) => {
    while (below < share && count < most) below += still * chanceOfCount(learnt, ++count, weeks);
    return count;
  };
  return { low: reach(outside), high: reach(1 - outside) };
}

/** Nobody is foretold more orders than this: beyond it sums say nothing. */
const most = 1_000;
