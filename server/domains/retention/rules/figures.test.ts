import { expect, test } from 'vitest';
import { chanceFrom } from '../../../kernel/statistics/chance.ts';
import { alive, expectedOfKnown, lnLikelihood } from './bg-nbd.ts';
import { byRepeats, lnLikelihoodOfAll } from './bg-nbd-sum.ts';
import { figuresOf, fitAll } from './figures.ts';
import { chooseModel, foretell } from './foretold.ts';
import { addLosses, lossWithin } from './loss.ts';
import { type Purchase, summariesOf } from './purchases.ts';
import { lifetimeValue, type Model, ordersBetween, orderWorth } from './value.ts';

const terms = { margin: 0.5, yearlyDiscount: 0.1, months: 12 };
const until = 20_000;
/** The parameters of the CDNOW customers, as published. */
const model: Model = {
  variant: 'bg',
  parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
  spend: { p: 6.25, q: 3.74, v: 15.44 },
};
const buyer = { x: 2, tX: 30.43, T: 38.86, mean: 22.35, total: 67, orders: 3 };

/** A shop of two years whose customers buy in rhythms of their own and leave after some order. */
function shop(count: number): Purchase[] {
  const chance = chanceFrom(7);
  const waited = (rate: number) => -Math.log(1 - chance()) / rate;
  return Array.from({ length: count }, (_, at) => {
    const rate = waited(1) / 50;
    const leaving = chance() ** 2;
    const bought: Purchase[] = [];
    for (let day = until - 730 + Math.floor(chance() * 500); day <= until; day += waited(rate)) {
      bought.push({
        customerId: `c${at}`,
        day: Math.floor(day),
        value: 1_000 + Math.round(chance() * 4_000),
      });
      if (chance() < leaving) break;
    }
    return bought;
  }).flat();
}
const purchases = shop(600);

test.each(['bg', 'mbg'] as const)('the likelihood of all is the sum of that of each: %s', (variant) => {
  const rows = summariesOf(purchases, until).map((one, at) => ({ ...one, times: (at % 3) + 1 }));
  const each = rows.reduce((sum, one) => sum + one.times * lnLikelihood(variant, model.parameters, one), 0);
  expect(lnLikelihoodOfAll(variant, model.parameters, byRepeats(rows))).toBeCloseTo(each, 6);
});

test('what an order will be worth is between what theirs were and what is usual', () => {
  expect(orderWorth(model, buyer)).toBeCloseTo(24.65, 1);
  expect(orderWorth({ ...model, spend: null }, buyer)).toBeCloseTo(67 / 3, 10);
});

test('the value of a customer is what their orders leave over, worth less the later they come', () => {
  const orders = expectedOfKnown('bg', model.parameters, buyer, 365.25 / 7);
  const whole = orders * orderWorth(model, buyer) * 0.5;
  const without = lifetimeValue(model, buyer, { ...terms, yearlyDiscount: 0 });
  expect(without).toBeCloseTo(whole, 8);
  const worthLess = lifetimeValue(model, buyer, terms);
  expect(worthLess).toBeLessThan(whole);
  expect(worthLess).toBeGreaterThan(whole / 1.1);
  expect(lifetimeValue(model, buyer, { ...terms, months: 36 })).toBeGreaterThan(worthLess);
});

test.each(['bg', 'mbg'] as const)('the range of orders lies around what is expected: %s', (variant) => {
  const of = { ...model, variant };
  const loyal = { x: 20, tX: 50, T: 51 };
  const expected = expectedOfKnown(variant, model.parameters, loyal, 39);
  const { low, high } = ordersBetween(of, loyal, 39);
  expect(low).toBeLessThan(expected);
  expect(high).toBeGreaterThan(expected);
  expect(ordersBetween(of, loyal, 39, 0.5).high).toBeLessThan(high);
  expect(ordersBetween(of, { x: 5, tX: 6, T: 90 }, 39)).toEqual({ low: 0, high: 0 });
});

test('whoever has not ordered is lost by as much as the chance fell, and nobody who ordered or came since', () => {
  const { chance, worth } = lossWithin(model, buyer, 4, terms);
  const then = { ...buyer, T: buyer.T - 4 };
  const before = alive('bg', model.parameters, then);
  expect(chance).toBeCloseTo(before - alive('bg', model.parameters, buyer), 10);
  expect(worth).toBeCloseTo(lifetimeValue(model, then, terms) / before, 10);
  expect(lossWithin(model, buyer, 9, terms).chance).toBe(0);
  expect(lossWithin(model, { ...buyer, x: 0, tX: 0, T: 3 }, 4, terms).chance).toBe(0);
});

test('losses add up with an interval, and what it takes to win others comes on top', () => {
  const lost = addLosses(
    Array.from({ length: 100 }, () => ({ chance: 0.2, worth: 50 })),
    10,
  );
  expect(lost.customers).toBeCloseTo(20, 10);
  expect(lost.cost).toBeCloseTo(1_200, 8);
  expect([lost.low, lost.high]).toEqual([expect.closeTo(12.16, 2), expect.closeTo(27.84, 2)]);
  expect(lost.highCost).toBeCloseTo(27.84 * 60, 0);
  expect(addLosses([], 10)).toMatchObject({ customers: 0, low: 0, high: 0, cost: 0 });
});

test('hidden orders are foretold better than by going on as before', () => {
  const told = foretell(purchases, until);
  const error = (way: string) => told?.by.find((one) => one.way === way)?.rootMeanSquare ?? 0;
  expect(told?.days).toBeGreaterThan(200);
  expect(Math.min(error('bg'), error('mbg'))).toBeLessThan(error('as-before'));
  expect(foretell(purchases.slice(0, 40), until)).toBeNull();
  expect(
    foretell(
      purchases.filter(({ day }) => day > until - 100),
      until,
    ),
  ).toBeNull();
});

test('the model that foretold better is used, without a forecast the likelier one, and MBG when they are equal', () => {
  const fitted = (logLikelihood: number) => ({ parameters: model.parameters, logLikelihood });
  const likely = { bg: fitted(-10), mbg: fitted(-11) };
  const told = (bg: number, mbg: number) => ({
    ...{ days: 90, customers: 9, actual: 9 },
    by: [
      { way: 'bg' as const, expected: 1, error: 9, rootMeanSquare: bg },
      { way: 'mbg' as const, expected: 1, error: 1, rootMeanSquare: mbg },
    ],
  });
  expect(chooseModel(likely, told(1, 2))).toEqual({ model: 'bg', by: 'foretold' });
  expect(chooseModel(likely, told(2, 2))).toEqual({ model: 'mbg', by: 'foretold' });
  expect(chooseModel(likely, null)).toEqual({ model: 'bg', by: 'likelihood' });
  expect(chooseModel({ ...likely, bg: fitted(-11) }, null).model).toBe('mbg');
});

test('a fit that begins with yesterday’s is as likely as one from nothing', () => {
  const cold = fitAll(purchases, until, null);
  const before = { parameters: cold.fit?.parameters ?? {}, spend: cold.fit?.model.spend ?? null };
  const warm = fitAll(purchases, until, before);
  expect(warm.fit?.logLikelihood.mbg).toBeCloseTo(cold.fit?.logLikelihood.mbg ?? 0, 4);
  expect(cold.fit?.model.spend?.p).toBeGreaterThan(0);
  expect(Math.abs(cold.fit?.spendCorrelation ?? 1)).toBeLessThan(0.3);
});

test('too few who came back fit nothing, and what needs no model is told all the same', () => {
  const few = purchases.filter(({ customerId }) => customerId < 'c12');
  const told = fitAll(few, until, null);
  expect(told.fit).toBeNull();
  expect(told.repeaters).toBeLessThan(50);
  const [one] = summariesOf(few, until).filter(({ x }) => x > 2);
  const figures = one && figuresOf(one, until, null, terms);
  expect(figures).toMatchObject({ alive: null, value: null, expected: null });
  expect(figures?.rhythmDays).toBeGreaterThan(0);
});

test('the next order is due by a customer’s own rhythm, else by that of customers like them', () => {
  const [newcomer] = summariesOf([{ customerId: 'nok', day: until, value: 10 }], until);
  const figures = newcomer && figuresOf(newcomer, until, model, terms);
  expect(figures?.rhythmDays).toBeNull();
  expect((figures?.nextDay ?? 0) - until).toBe(Math.round(4.414 * (2 ** (1 / 0.243) - 1) * 7));
  const rhythm = [0, 10, 20].map((day) => ({ customerId: 'adi', day: until - 100 + day, value: 10 }));
  const [adi] = summariesOf(rhythm, until);
  expect(adi && figuresOf(adi, until, model, terms)).toMatchObject({ nextDay: until - 70, lateDays: 70 });
});
