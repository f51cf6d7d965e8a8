import {
  bestPossible,
  daysUntilFound,
  falseWeeks,
  usualWeek,
} from '../server/domains/problems/rules/simulate-bursts.ts';
import { figure } from './figures.ts';

/**
 * How often bursts are told that are chance, and how soon those that are none. Forty groups of 1 to 20 requests a week,
 * looked at every hour as the program does; one of 10 a week begins to come more often. `node bench/bursts.ts [years] [times]`
 */
const [years = 10, tries = 200] = process.argv.slice(2).map(Number);
const looks = 24;
const seeds = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);

/** By how many times and days: what has to be found, in percent. */
const goals: Record<string, number> = { '3 14': 90, '4 7': 90, '8 3': 90 };

const quiet = falseWeeks(seeds(100, years), 52, looks);
figure('bursts.false-weeks', quiet * 100, '% of weeks', { most: 5 });
for (const times of [2, 3, 4, 8]) {
  const found = seeds(5_000, tries).map(
    (seed) => daysUntilFound(seed, times, looks) ?? Number.POSITIVE_INFINITY,
  );
  for (const days of [1, 3, 7, 14, 28]) {
    const share = found.filter((one) => one <= days).length / tries;
    const least = goals[`${times} ${days}`];
    figure(
      `bursts.times-${times}.within-${days}-days`,
      share * 100,
      '% found',
      least ? { least } : undefined,
    );
  }
}
// What anybody could reach who knew the rates and the day, with the same false alarms spread over the groups.
const perGroup = 0.05 / usualWeek.length;
for (const [name, alpha] of [
  ['one-of-forty', perGroup],
  ['alone', 0.05],
] as const)
  figure(
    `bursts.times-2.within-3-days.best-possible-${name}`,
    bestPossible(30 / 7, 2, alpha) * 100,
    '% found',
  );
