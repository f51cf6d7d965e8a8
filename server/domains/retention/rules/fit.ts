import { meanOf } from '../../../kernel/statistics/intervals.ts';
import { nelderMead } from '../../../kernel/statistics/nelder-mead.ts';
import type { BetaGeometric, Variant } from './bg-nbd.ts';
import { byRepeats, lnLikelihoodOfAll } from './bg-nbd-sum.ts';
import type { Customer } from './customer.ts';
import { lnLikelihood as ofSpend, type Spend, type Spending } from './gamma-gamma.ts';
import { lnLikelihood as ofPareto, type Pareto } from './pareto-nbd.ts';
import { lnLikelihood as ofShifted, type Shifted } from './sbg.ts';

export type Fitted<P> = { parameters: P; logLikelihood: number };
/** Fewer customers who came back than these say too little for a model. */
export const fewestRepeaters = 50;

/** Fits BG/NBD or MBG/NBD, from what was found before where that is known; null with too few who came back. */
export function fitBetaGeometric(
  variant: Variant,
  customers: readonly Customer[],
  before: BetaGeometric | null = null,
): Fitted<BetaGeometric> | null {
  if (isTooFew(customers)) return null;
  const { rows, unit, lnUnits } = inUnits(customers);
  const groups = byRepeats(rows.map(({ one, times }) => ({ ...one, times })));
  const starts = [
    [0.5, 0.25, 1, 2],
    [1, 1, 0.5, 1],
  ];
  const told = climb(
    ([r = 1, alpha = 1, a = 1, b = 1]) => lnLikelihoodOfAll(variant, { r, alpha, a, b }, groups),
    before ? [[before.r, before.alpha / unit, before.a, before.b]] : starts,
  );
  const [r = 0, alpha = 0, a = 0, b = 0] = told.at;
  return { parameters: { r, alpha: alpha * unit, a, b }, logLikelihood: told.value - lnUnits };
}

/** Fits Pareto/NBD; null with too few who came back. */
export function fitPareto(customers: readonly Customer[]): Fitted<Pareto> | null {
  if (isTooFew(customers)) return null;
  const { rows, unit, lnUnits } = inUnits(customers);
  const told = climb(
    ([r = 1, alpha = 1, s = 1, beta = 1]) =>
      sumOf(rows, (customer) => ofPareto({ r, alpha, s, beta }, customer)),
    [
      [0.5, 0.3, 0.5, 0.3],
      [1, 1, 1, 2],
    ],
  );
  const [r = 0, alpha = 0, s = 0, beta = 0] = told.at;
  return {
    parameters: { r, alpha: alpha * unit, s, beta: beta * unit },
    logLikelihood: told.value - lnUnits,
  };
}

/** Fits Gamma-Gamma to those who came back, from what was found before where that is known; null with too few. */
export function fitSpend(customers: readonly Spending[], before: Spend | null = null): Fitted<Spend> | null {
  const repeaters = customers.filter(({ x }) => x > 0);
  if (isTooFew(repeaters)) return null;
  const unit = meanOf(repeaters.map(({ mean }) => mean));
  const rows = grouped(repeaters.map(({ x, mean }) => ({ x, mean: mean / unit })));
  const told = climb(
    ([p = 1, q = 1, v = 1]) => sumOf(rows, (customer) => ofSpend({ p, q, v }, customer)),
    before
      ? [[before.p, before.q, before.v / unit]]
      : [
          [5, 3, 0.5],
          [1, 2, 1],
        ],
  );
  const [p = 0, q = 0, v = 0] = told.at;
  const lnUnits = repeaters.length * Math.log(unit);
  return { parameters: { p, q, v: v * unit }, logLikelihood: told.value - lnUnits };
}

/** Fits sBG to how many were there after 0, 1, 2 … periods; the likelihood is per customer. Null where nobody left. */
export function fitShifted(surviving: readonly number[]): Fitted<Shifted> | null {
  const [first = 0] = surviving;
  if (surviving.length < 3 || (surviving[surviving.length - 1] ?? 0) >= first) return null;
  const told = climb(
    ([alpha = 1, beta = 1]) => ofShifted({ alpha, beta }, surviving),
    [
      [1, 1],
      [2, 10],
    ],
  );
  const [alpha = 0, beta = 0] = told.at;
  return { parameters: { alpha, beta }, logLikelihood: told.value };
}

function isTooFew(customers: readonly { x: number }[]): boolean {
  return customers.filter(({ x }) => x > 0).length < fewestRepeaters;
}

/**
 * The same customers with times in units of how long one was watched, so that every fit begins at the same size, whether
 * it was told in seconds or in years; `lnUnits` is what that adds to the logarithm of the likelihood.
 */
function inUnits(customers: readonly Customer[]) {
  const unit = meanOf(customers.map(({ T }) => T)) || 1;
  const rows = grouped(customers.map(({ x, tX, T }) => ({ x, tX: tX / unit, T: T / unit })));
  const orders = customers.reduce((sum, { x }) => sum + x, 0);
  return { rows, unit, lnUnits: orders * Math.log(unit) };
}

type Counted<T> = { one: T; times: number };

/** Equal rows once, with how often they come: many customers look alike. */
function grouped<T extends object>(rows: readonly T[]): Counted<T>[] {
  const found = new Map<string, Counted<T>>();
  for (const one of rows) {
    const key = Object.values(one).join(' ');
    const known = found.get(key);
    if (known) known.times += 1;
    else found.set(key, { one, times: 1 });
  }
  return [...found.values()];
}

function sumOf<T>(rows: readonly Counted<T>[], f: (one: T) => number): number {
  let sum = 0;
  for (const { one, times } of rows) sum += times * f(one);
  return sum;
}

/** Beyond e^±12 a parameter says only that it wants to be endless. */
const farthest = 12;

/** The highest point by parameters that are above 0: from each start downhill by logarithms, and on from the best. */
function climb(
  f: (parameters: readonly number[]) => number,
  starts: readonly (readonly number[])[],
): { at: number[]; value: number } {
  const cost = (logs: readonly number[]) =>
    logs.some((one) => Math.abs(one) > farthest) ? Number.POSITIVE_INFINITY : -f(logs.map(Math.exp));
  const [first, ...others] = starts.map((start) =>
    nelderMead(cost, start.map(Math.log), { precision: 1e-8, steps: 1000 }),
  );
  let best = others.reduce((so, one) => (one.value < so.value ? one : so), first ?? { at: [], value: 0 });
  for (let again = 0; again < 4; again++) {
    const next = nelderMead(cost, best.at, { size: 0.1, precision: 1e-12, steps: 1000 });
    const gained = best.value - next.value;
    if (gained > 0) best = next;
    if (gained < 1e-7) break;
  }
  return { at: best.at.map(Math.exp), value: -best.value };
}
