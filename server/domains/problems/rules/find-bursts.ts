import { benjaminiHochberg } from '../../../kernel/statistics/benjamini-hochberg.ts';
import { chanceOfMore, compareRates } from '../../../kernel/statistics/poisson-rates.ts';

/** The last so many days are looked at, each against the days before them. */
export const windows = [1, 3, 7, 14] as const;
/** Days before a window that say what is usual, at most and at least. */
export const usualDays = 56;
const fewestUsualDays = 7;
/**
 * One in so many of the bursts of one look may be chance. It is looked every hour, so this is far below what a year may
 * hold: with it a quiet year of forty groups alarms falsely in at most one week of twenty (`npm run bench -- bursts`).
 */
const q = 0.004;
/** Fewer requests than this alarm nobody, nor does less than this times the usual. */
const fewest = 5;
const leastTimes = 1.5;

/** Requests of a group in each of the windows, and in the days before it. */
export type Watched = { id: string; counts: readonly { last: number; before: number }[] };

export type Burst = {
  id: string;
  /** So many requests in the last so many days. */
  count: number;
  days: number;
  /** Requests that so many days usually bring. */
  usual: number;
  /** How many times the usual; null where there was nothing before. */
  ratio: number | null;
  /** With 95 % at least so many times. */
  low: number;
  /** The chance of so many by accident, and the same after all groups and windows were looked at. */
  p: number;
  adjusted: number;
};

/** How many days before a window count, `age` days after the workspace began; 0 when they are too few to say anything. */
export function daysBefore(window: number, age: number): number {
  const days = Math.min(usualDays, Math.floor(age) - window);
  return days < fewestUsualDays ? 0 : days;
}

/**
 * Groups whose last days hold more than chance brings: the conditional test of each window against the days before it,
 * over all groups and windows at once. What is too little or hardly more than usual is no burst whatever its chance, so
 * that it counts as certain chance among the others. `age`: days since the workspace began.
 */
export function findBursts(groups: readonly Watched[], age: number): Burst[] {
  const tested = groups.flatMap(({ id, counts }) =>
    windows.flatMap((days, at) => {
      const before = daysBefore(days, age);
      const { last = 0, before: earlier = 0 } = counts[at] ?? {};
      return before > 0
        ? [
            {
              id,
              days,
              last: { events: last, exposure: days },
              before: { events: earlier, exposure: before },
            },
          ]
        : [];
    }),
  );
  const chances = tested.map(({ last, before }) => (isMuch(last, before) ? chanceOfMore(last, before) : 1));
  const { adjusted, rejected } = benjaminiHochberg(chances, q);
  const found = tested.flatMap(({ id, days, last, before }, at): Burst[] => {
    const p = chances[at] ?? 1;
    if (!rejected[at] || p === 1) return [];
    const { ratio, low } = compareRates(last, before, 'greater');
    const usual = (before.events / before.exposure) * days;
    return [{ id, count: last.events, days, usual, ratio, low, p, adjusted: adjusted[at] ?? 1 }];
  });
  return surestOfEach(found);
}

type Seen = { events: number; exposure: number };

function isMuch(last: Seen, before: Seen): boolean {
  const isMore = last.events * before.exposure >= leastTimes * before.events * last.exposure;
  return last.events >= fewest && isMore;
}

/** Of each group the window that is least likely chance; the surest group first. */
function surestOfEach(found: Burst[]): Burst[] {
  const sorted = found.sort((a, b) => a.p - b.p || b.count - a.count || a.days - b.days);
  const first = new Map<string, Burst>();
  for (const one of sorted) if (!first.has(one.id)) first.set(one.id, one);
  return [...first.values()];
}
