import { type BetaGeometric, expectedOfKnown, type Variant } from './bg-nbd.ts';
import { type Fitted, fewestRepeaters, fitBetaGeometric } from './fit.ts';
import { dayByDay, type Purchase, type Summary, summariesOf } from './purchases.ts';

/** How well orders were foretold that the model had not seen. */
export type Foretold = {
  days: number;
  customers: number;
  actual: number;
  /** How many orders each way of foretelling expected, and how far it was off per customer on average. */
  by: { way: Variant | 'as-before'; expected: number; error: number; rootMeanSquare: number }[];
};

export const variants = ['bg', 'mbg'] as const;

const longest = 39 * 7;
const shortest = 8 * 7;

/**
 * Hides the last third of the time, at most 39 weeks, fits both models to what was before, and compares what they foretell
 * with what came. "As before" is the naive way: everybody goes on at their rate so far. Null where too little is left.
 */
export function foretell(purchases: readonly Purchase[], until: number, known?: Known): Foretold | null {
  const first = purchases.reduce((least, { day }) => Math.min(least, day), until);
  const days = known?.days ?? Math.min(longest, Math.floor((until - first) / 3));
  if (days < shortest) return null;
  const cut = until - days;
  const before = summariesOf(purchases, cut);
  if (before.filter(({ x }) => x > 0).length < fewestRepeaters) return null;
  const came = comingAfter(purchases, before, cut, until);
  const weeks = days / 7;
  const ways: [Variant | 'as-before', (one: Summary) => number][] = [
    ...variants.flatMap((way): [Variant, (one: Summary) => number][] => {
      const fitted = fitBetaGeometric(way, before, known?.parameters?.[way] ?? null);
      return fitted ? [[way, (one) => expectedOfKnown(way, fitted.parameters, one, weeks)]] : [];
    }),
    ['as-before', ({ x, T }) => (T > 0 ? (x / T) * weeks : 0)],
  ];
  return {
    ...{ days, customers: before.length },
    actual: came.reduce((sum, one) => sum + one, 0),
    by: ways.map(([way, expect]) => ({ way, ...comparison(before.map(expect), came) })),
  };
}

/** What is known beforehand: how much to hide, and where to begin. */
export type Known = { days?: number; parameters?: Partial<Record<Variant, BetaGeometric>> };

function comingAfter(
  purchases: readonly Purchase[],
  before: readonly Summary[],
  cut: number,
  until: number,
): number[] {
  const days = dayByDay(purchases, until);
  return before.map(
    ({ customerId }) => [...(days.get(customerId)?.keys() ?? [])].filter((day) => day > cut).length,
  );
}

function comparison(expected: readonly number[], came: readonly number[]) {
  const off = expected.map((one, i) => Math.abs(one - (came[i] ?? 0)));
  const meanOf = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / expected.length;
  return {
    expected: expected.reduce((sum, one) => sum + one, 0),
    error: meanOf(off),
    rootMeanSquare: Math.sqrt(meanOf(off.map((one) => one * one))),
  };
}

/**
 * Which model is used: the one that foretold hidden orders with the smaller root of the mean square (the mean distance is
 * smallest for whoever foretells what most customers do, which is nothing); where nothing could be hidden, the likelier
 * one, which is the same as the lower BIC, as both have four parameters. Equal ones: MBG, by which one-time buyers can be
 * lost.
 */
export function chooseModel(
  fitted: Record<Variant, Fitted<BetaGeometric>>,
  foretold: Foretold | null,
): { model: Variant; by: 'foretold' | 'likelihood' } {
  const errorOf = (way: Variant) => foretold?.by.find((one) => one.way === way)?.rootMeanSquare ?? null;
  const [bg, mbg] = [errorOf('bg'), errorOf('mbg')];
  if (bg !== null && mbg !== null) return { model: bg < mbg ? 'bg' : 'mbg', by: 'foretold' };
  return { model: fitted.bg.logLikelihood > fitted.mbg.logLikelihood ? 'bg' : 'mbg', by: 'likelihood' };
}
