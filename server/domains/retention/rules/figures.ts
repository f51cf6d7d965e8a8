import { alive, expectedOfKnown, nextOrder } from './bg-nbd.ts';
import { type Fitted, fewestRepeaters, fitBetaGeometric, fitSpend } from './fit.ts';
import { chooseModel, type Foretold, foretell, type Known } from './foretold.ts';
import type { Spend } from './gamma-gamma.ts';
import { daysLate, rhythmOf } from './orders/rhythm.ts';
import { type Purchase, type Summary, summariesOf } from './purchases.ts';
import { lifetimeValue, type Model, type Terms } from './value.ts';

/** So far ahead orders are expected, in days and weeks. */
export const aheadDays = 90;
const aheadWeeks = aheadDays / 7;

/** What is known of one customer; what only a model knows is null without one. Days since 1970, values as orders came. */
export type Figures = {
  customerId: string;
  firstDay: number;
  lastDay: number;
  orders: number;
  total: number;
  mean: number;
  rhythmDays: number | null;
  lateDays: number | null;
  alive: number | null;
  /** Orders that are expected in the next `aheadDays`, and the chance of at least one. */
  expected: number | null;
  nextChance: number | null;
  /** When the next order is due: by their own rhythm, else by what is usual for customers like them. */
  nextDay: number | null;
  value: number | null;
};

/** What was fitted of all customers of a company. */
export type Fit = {
  model: Model;
  chosenBy: 'foretold' | 'likelihood';
  logLikelihood: Record<'bg' | 'mbg', number>;
  foretold: Foretold | null;
  parameters: NonNullable<Known['parameters']>;
  /** How much the number of orders and their value move together: the model of spending holds only near 0. */
  spendCorrelation: number | null;
};

export type Fitting = { customers: number; repeaters: number; orders: number; fit: Fit | null };
/** What was found the last time, to begin with. */
export type Before = { parameters: NonNullable<Known['parameters']>; spend: Spend | null };

/** Fits the models to the orders of a company; without a fit where too few came back. */
export function fitAll(purchases: readonly Purchase[], until: number, before: Before | null): Fitting {
  const summaries = summariesOf(purchases, until);
  const repeaters = summaries.filter(({ x }) => x > 0);
  const orders = summaries.reduce((sum, one) => sum + one.orders, 0);
  const counted = { customers: summaries.length, repeaters: repeaters.length, orders };
  if (repeaters.length < fewestRepeaters) return { ...counted, fit: null };
  const bg = fitBetaGeometric('bg', summaries, before?.parameters.bg);
  const mbg = fitBetaGeometric('mbg', summaries, before?.parameters.mbg);
  if (!bg || !mbg) return { ...counted, fit: null };
  const spending = repeaters.filter(({ mean }) => mean > 0).map(({ x, mean }) => ({ x, mean }));
  const spend = fitSpend(spending, before?.spend)?.parameters ?? null;
  const foretold = foretell(purchases, until, { parameters: { bg: bg.parameters, mbg: mbg.parameters } });
  const { model: variant, by } = chooseModel({ bg, mbg }, foretold);
  const chosen: Fitted<Model['parameters']> = variant === 'bg' ? bg : mbg;
  return {
    ...counted,
    fit: {
      model: { variant, parameters: chosen.parameters, spend },
      chosenBy: by,
      logLikelihood: { bg: bg.logLikelihood, mbg: mbg.logLikelihood },
      foretold,
      parameters: { bg: bg.parameters, mbg: mbg.parameters },
      spendCorrelation: correlation(spending),
    },
  };
}

/** What is known of a customer at the end of a day, with a model or without. */
export function figuresOf(summary: Summary, until: number, model: Model | null, terms: Terms): Figures {
  const { customerId, first, last, orders, total, mean, gaps } = summary;
  const rhythm = rhythmOf(gaps);
  return {
    ...{ customerId, firstDay: first, lastDay: last, orders, total, mean },
    rhythmDays: rhythm,
    lateDays: daysLate(summary, until),
    ...(model ? foretellOne(model, summary, terms) : nothing),
    nextDay: rhythm !== null ? Math.round(last + rhythm) : model ? usualNextDay(model, summary) : null,
  };
}

const nothing = { alive: null, expected: null, nextChance: null, value: null };

function foretellOne(model: Model, summary: Summary, terms: Terms) {
  const { variant, parameters } = model;
  return {
    alive: alive(variant, parameters, summary),
    expected: expectedOfKnown(variant, parameters, summary, aheadWeeks),
    nextChance: nextOrder(variant, parameters, summary, aheadWeeks),
    value: lifetimeValue(model, summary, terms),
  };
}

/** By this day after the last order half of such customers who are still there have ordered again. */
function usualNextDay({ parameters: { r, alpha } }: Model, { x, tX, last }: Summary): number {
  return Math.round(last + (alpha + tX) * (2 ** (1 / (r + x)) - 1) * 7);
}

function correlation(rows: readonly { x: number; mean: number }[]): number | null {
  if (rows.length < 3) return null;
  const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [mx, my] = [mean(rows.map(({ x }) => x)), mean(rows.map((one) => one.mean))];
  const sum = (f: (dx: number, dy: number) => number) =>
    rows.reduce((so, one) => so + f(one.x - mx, one.mean - my), 0);
  const spread = Math.sqrt(sum((dx) => dx * dx) * sum((_, dy) => dy * dy));
  return spread === 0 ? null : sum((dx, dy) => dx * dy) / spread;
}
