import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type BetaGeometric,
  expectedOfKnown,
  nextOrder,
} from '../../server/domains/retention/rules/bg-nbd.ts';
import { type Fitted, fitBetaGeometric, fitSpend } from '../../server/domains/retention/rules/fit.ts';
import { chooseModel, foretell } from '../../server/domains/retention/rules/foretold.ts';
import { dayOf } from '../../server/domains/retention/rules/orders/months.ts';
import { type Purchase, summariesOf } from '../../server/domains/retention/rules/purchases.ts';
import { type Figure, informs, mustBeNone } from './figures.ts';
import { linesOf } from './folders.ts';

const fitted = dayOf('1997-09-30');
const foretold = dayOf('1998-06-30');
/** What was published for the same customers (Fader, Hardie & Lee 2005; Fader & Hardie 2013), and how near it has to be. */
const published = {
  bg: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
  spend: { p: 6.25, q: 3.74, v: 15.44 },
  near: 0.005,
};
/** What the published parameters foretell of the next 39 weeks; how far they are off per customer. */
const toBeat = { orders: 1882, expected: 1653, error: 0.786 };

/** CDNOW from its raw file: the published parameters, and the forecast of 39 weeks. Nothing where it does not lie. */
export function orderFigures(folder: string): Figure[] {
  const path = join(folder, 'cdnow', 'CDNOW_sample.txt');
  if (!existsSync(path)) return [];
  const purchases = linesOf(path).map(purchaseIn);
  const customers = summariesOf(purchases, fitted);
  const bg = fitBetaGeometric('bg', customers);
  const mbg = fitBetaGeometric('mbg', customers);
  const spend = fitSpend(customers);
  const forecast = foretell(purchases, foretold, { days: foretold - fitted });
  if (!bg || !mbg || !spend || !forecast) return [mustBeNone('orders.not-fitted', 1)];
  const { model } = chooseModel({ bg, mbg }, forecast);
  const chosen = forecast.by.find(({ way }) => way === model);
  return [
    informs('orders.customers', customers.length),
    ...Object.entries(bg.parameters).map(([name, value]) =>
      informs(`orders.bg-nbd.${name}`, value.toFixed(4)),
    ),
    ...Object.entries(spend.parameters).map(([name, value]) =>
      informs(`orders.gamma-gamma.${name}`, value.toFixed(3)),
    ),
    mustBeNone('orders.parameters-not-as-published', countFar(bg, spend)),
    mustBeNone('orders.customers-not-as-published', countOff(bg.parameters)),
    ...forecast.by.flatMap(({ way, expected, error, rootMeanSquare }) => [
      informs(`orders.forecast.${way}.expected`, `${Math.round(expected)}/${forecast.actual}`),
      informs(`orders.forecast.${way}.error`, error.toFixed(3)),
      informs(`orders.forecast.${way}.root-mean-square`, rootMeanSquare.toFixed(3)),
    ]),
    informs('orders.forecast.chosen', model),
    mustBeNone('orders.forecast.worse-than-published', (chosen?.error ?? 1) <= toBeat.error ? 0 : 1),
    mustBeNone('orders.forecast.other-orders', Math.abs(forecast.actual - toBeat.orders)),
  ];
}

/** A line: the number of the customer, one in the sample, the day as 19970101, how many discs, and dollars. */
function purchaseIn(line: string): Purchase {
  const [, customerId = '', day = '', , dollars = '0'] = line.trim().split(/\s+/);
  const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  return { customerId, day: dayOf(date), value: Number(dollars) };
}

function countFar(bg: Fitted<BetaGeometric>, spend: Fitted<typeof published.spend>): number {
  const pairs = [
    ...(['r', 'alpha', 'a', 'b'] as const).map((name) => [bg.parameters[name], published.bg[name]] as const),
    ...(['p', 'q', 'v'] as const).map((name) => [spend.parameters[name], published.spend[name]] as const),
  ];
  return pairs.filter(([is, said]) => Math.abs(is - said) > published.near).length;
}

/** The customer of the paper: two more orders, the last after 30.43 of 38.86 weeks. */
function countOff(parameters: BetaGeometric): number {
  const one = { x: 2, tX: 30.43, T: 38.86 };
  const isNear = [
    Math.abs(expectedOfKnown('bg', parameters, one, 39) - 1.226) < 0.001,
    Math.abs(nextOrder('bg', parameters, one, 39) - 0.5546) < 0.001,
  ];
  return isNear.filter((near) => !near).length;
}
