import { chanceFrom } from '../../../kernel/statistics/chance.ts';
import { poissonFrom } from '../../../kernel/statistics/distributions.ts';
import { findBursts, usualDays, windows } from './find-bursts.ts';

/** Days that must have been before the first look. */
const warm = usualDays + Math.max(...windows);
/** Who was alarmed is not alarmed of the same again for so long. */
export const silentDays = 7;

/** Forty groups of 1 to 20 requests a week. */
export const usualWeek = Array.from({ length: 40 }, (_, at) => 1 + (at % 20));

type World = { seed: number; days: number; looksADay: number; rate: (group: number, day: number) => number };

/** Lets requests come by chance and looks as the program does; tells each alarm with its day after the warm-up. */
export function* alarmsIn({ seed, days, looksADay, rate }: World): Generator<{ group: number; day: number }> {
  const next = chanceFrom(seed);
  const cells = (warm + days) * looksADay;
  const sums = usualWeek.map((_, group) => {
    const sum = new Int32Array(cells + 1);
    for (let at = 0; at < cells; at += 1) {
      const mean = rate(group, at / looksADay - warm) / (7 * looksADay);
      sum[at + 1] = (sum[at] as number) + poisson(mean, next);
    }
    return sum;
  });
  const silent = new Map<number, number>();
  for (let at = warm * looksADay + 1; at <= cells; at += 1)
    for (const { id } of findBursts(
      sums.map((sum, group) => seenAt(sum, group, at, looksADay)),
      warm + days,
    )) {
      const group = Number(id);
      if ((silent.get(group) ?? 0) > at) continue;
      silent.set(group, at + silentDays * looksADay);
      yield { group, day: at / looksADay - warm };
    }
}

function seenAt(sum: Int32Array, group: number, at: number, looksADay: number) {
  const until = (cell: number) => sum[cell] as number;
  const counts = windows.map((days) => {
    const from = at - days * looksADay;
    return { last: until(at) - until(from), before: until(from) - until(from - usualDays * looksADay) };
  });
  return { id: String(group), counts };
}

function poisson(mean: number, next: () => number): number {
  let [product, count] = [next(), 0];
  for (const least = Math.exp(-mean); product > least; count += 1) product *= next();
  return count;
}

/** The share of weeks of quiet time in which anybody was alarmed. */
export function falseWeeks(seeds: readonly number[], weeks: number, looksADay: number): number {
  let bad = 0;
  for (const seed of seeds) {
    const quiet = { seed, days: 7 * weeks, looksADay, rate: (group: number) => usualWeek[group] ?? 0 };
    const alarmed = new Set([...alarmsIn(quiet)].map(({ day }) => Math.ceil(day / 7)));
    bad += alarmed.size;
  }
  return bad / (seeds.length * weeks);
}

/** After how many days the group of ten a week was found once it came so many times as often; null within four weeks. */
export function daysUntilFound(seed: number, times: number, looksADay: number): number | null {
  const ten = usualWeek.indexOf(10);
  const rate = (group: number, day: number) =>
    (usualWeek[group] ?? 0) * (group === ten && day >= 0 ? times : 1);
  for (const { group, day } of alarmsIn({ seed, days: 28, looksADay, rate })) if (group === ten) return day;
  return null;
}

/**
 * What no test can do better (Neyman & Pearson): the chance to find that `mean` requests became `times` as many, for
 * whoever knows both rates and the day of the change, and alarms falsely with a chance of `alpha`. The last count that just
 * misses it is thrown for.
 */
export function bestPossible(mean: number, times: number, alpha: number): number {
  let count = 0;
  while (poissonFrom(count, mean) > alpha) count += 1;
  const just = poissonFrom(count, mean);
  const part = (alpha - just) / (poissonFrom(count - 1, mean) - just);
  const found = (least: number) => poissonFrom(least, mean * times);
  return found(count) + part * (found(count - 1) - found(count));
}
