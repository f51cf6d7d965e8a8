import { figuresOf, fitAll } from '../server/domains/retention/rules/figures.ts';
import { type Purchase, summariesOf } from '../server/domains/retention/rules/purchases.ts';
import { chanceFrom } from '../server/kernel/statistics/chance.ts';
import { figure, quantile } from './figures.ts';

/**
 * How long one core needs to fit all models to the orders of a shop (BG/NBD, MBG/NBD, Gamma-Gamma, both models again with a
 * part of the time hidden) and to reckon every customer, cold and as it is by night, from what was found the day before.
 * `node bench/retention.ts [customers] [times]`
 */
const [customers = 25_000, times = 3] = process.argv.slice(2).map(Number);
const goal = 10;
const until = 20_000;
const terms = { margin: 0.4, yearlyDiscount: 0.1, months: 12 };

const purchases = shop(customers, until);
figure('retention.customers', customers, 'customers');
figure('retention.orders', purchases.length, 'orders');
const cold = measured(() => fitAll(purchases, until, null));
figure('retention.fit', cold.seconds, 's', { most: goal });
const { fit } = cold.found;
const before = fit ? { parameters: fit.parameters, spend: fit.model.spend } : null;
figure('retention.refit', measured(() => fitAll(purchases, until, before)).seconds, 's', { most: goal });
const reckoned = measured(() =>
  summariesOf(purchases, until).map((one) => figuresOf(one, until, fit?.model ?? null, terms)),
);
figure('retention.reckon', reckoned.seconds, 's', { most: goal });
figure('retention.all', cold.seconds + reckoned.seconds, 's', { most: goal });
figure('retention.memory', process.memoryUsage().rss / 1024 ** 2, 'MB');

/** The middle of several times. */
function measured<T>(work: () => T): { seconds: number; found: T } {
  const runs = Array.from({ length: times }, () => {
    const from = performance.now();
    const found = work();
    return { seconds: (performance.now() - from) / 1000, found };
  });
  const seconds = quantile(
    runs.map((run) => run.seconds),
    0.5,
  );
  return { seconds, found: (runs[0] as (typeof runs)[number]).found };
}

/** Customers who came in the course of two years, buy at rates of their own, and leave after some order. */
function shop(count: number, end: number): Purchase[] {
  const chance = chanceFrom(25);
  const waited = (rate: number) => -Math.log(1 - chance()) / rate;
  return Array.from({ length: count }, (_, at): Purchase[] => {
    const customerId = String(at);
    const rate = waited(1) / 60;
    const leaving = chance() ** 2;
    const usual = 2_000 + waited(1) * 4_000;
    const bought: Purchase[] = [];
    for (let day = end - Math.floor(chance() * 730); day <= end; day += waited(rate)) {
      bought.push({ customerId, day: Math.floor(day), value: Math.round(usual * (0.5 + chance())) });
      if (chance() < leaving) break;
    }
    return bought;
  }).flat();
}
