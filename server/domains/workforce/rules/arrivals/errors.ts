import { type ArrivalDay, type ArrivalPast, sumOf } from './arrivals.ts';
import { type Method, predictAsLastWeek, predictByModel } from './predict.ts';

/** How far a forecast was off over half hours: WAPE = Σ|actual − forecast| / Σ actual; null where nobody came. */
export function wapeOf(actual: readonly ArrivalDay[], foretold: readonly ArrivalDay[]): number | null {
  const { off, came } = offBy(actual, foretold);
  return came > 0 ? off / came : null;
}

/** Sums behind it; days that either side lacks are left out. */
export function offBy(actual: readonly ArrivalDay[], foretold: readonly ArrivalDay[]) {
  const told = new Map(foretold.map((one) => [one.date, one.counts]));
  let [off, came, expected] = [0, 0, 0];
  for (const { date, counts } of actual) {
    const mine = told.get(date);
    if (!mine) continue;
    came += sumOf(counts);
    expected += sumOf(mine);
    off += sumOf(counts.map((count, slot) => Math.abs(count - (mine[slot] ?? 0))));
  }
  return { off, came, expected };
}

/** What a back-test found: errors of the model and of the baseline over the same weeks, and which was nearer. */
export type BackTest = {
  weeks: number;
  wape: number | null;
  baselineWape: number | null;
  method: Method;
};

/** A model needs to have seen so many days before it is tried. */
export const leastDays = 21;
const mostWeeks = 6;

/**
 * Rolling origin: for each of the last weeks the model is fitted on what came before it alone, foretells it, and is held
 * against it, beside "the same half hour last week". Where the baseline was nearer, it is what is used.
 */
export function backTest({ days, country }: ArrivalPast): BackTest {
  const weeks = Math.max(0, Math.min(mostWeeks, Math.floor((days.length - leastDays) / 7)));
  const sums = { off: 0, baseline: 0, came: 0 };
  for (let back = weeks; back > 0; back--) {
    const before = { days: days.slice(0, days.length - 7 * back), country };
    const actual = days.slice(days.length - 7 * back, days.length - 7 * (back - 1));
    const mine = offBy(actual, predictByModel(before, 7));
    sums.off += mine.off;
    sums.came += mine.came;
    sums.baseline += offBy(actual, predictAsLastWeek(before, 7)).off;
  }
  const share = (off: number) => (sums.came > 0 ? off / sums.came : null);
  return {
    weeks,
    wape: share(sums.off),
    baselineWape: share(sums.baseline),
    method: sums.off > sums.baseline ? 'last-week' : 'model',
  };
}

/** A forecast whose week is over: what it said in sum before it was corrected, and what came. */
export type Judged = { expected: number; came: number };

/** So many contacts as expected stand beside each ratio, so that a few do not move much. */
const ratioDoubt = 20;
const gains = [0, 0.5, 1] as const;
/** Before so many weeks are judged, half of what was found is believed. */
const enoughJudged = 3;

/**
 * By what the next forecast is multiplied: the ratio of what came to what was foretold in the last judged weeks, to the
 * power of a gain. The gain (0, ½ or 1) is the one that would have brought the judged weeks nearest, each corrected by
 * those before it: where errors do not repeat, nothing is corrected. Oldest first; between ⅔ and 1½.
 */
export function correctionOf(judged: readonly Judged[]): { factor: number; gain: number } {
  if (judged.length === 0) return { factor: 1, gain: 0 };
  const gain = judged.length < enoughJudged ? 0.5 : bestGain(judged);
  return { factor: corrected(judged, gain), gain };
}

function bestGain(judged: readonly Judged[]): number {
  const offWith = (gain: number) =>
    sumOf(
      judged.map(({ expected, came }, at) =>
        Math.abs(came - expected * corrected(judged.slice(0, at), gain)),
      ),
    );
  return gains.reduce((best, one) => (offWith(one) < offWith(best) - 1e-9 ? one : best));
}

function corrected(judged: readonly Judged[], gain: number): number {
  const lately = judged.slice(-2);
  const came = sumOf(lately.map((one) => one.came));
  const expected = sumOf(lately.map((one) => one.expected));
  const ratio = ((came + ratioDoubt) / (expected + ratioDoubt)) ** gain;
  return Math.min(1.5, Math.max(2 / 3, ratio));
}
