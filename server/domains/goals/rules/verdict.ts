import { meanInterval, wilson } from '../../../kernel/statistics/intervals.ts';
import { type ChartPoint, type Figure, fewest, type GoalChart } from './chart.ts';

export const directions = ['up', 'down'] as const;
export type Direction = (typeof directions)[number];

/** Whether what is seen is a real change, or what chance does from period to period. */
export type Verdict = {
  says: 'change' | 'ordinary' | 'too-little';
  /** Whether the change is the wanted one. */
  isBetter: boolean | null;
  /** The period in which the change began. */
  since: string | null;
  /** How many periods it has lasted. */
  periods: number;
};

/** So many on one side of the centre are no chance (Western Electric). */
const inARow = 8;

/** Where the goal stands: the level since the last change, its interval, and what that says of the target. */
export type Level = {
  value: number;
  low: number | null;
  high: number | null;
  /** First period that counts. */
  since: string;
  periods: number;
  /** `there`: the whole interval lies on the wanted side; `not-there`: on the other; `near`: the target lies in it. */
  says: 'there' | 'not-there' | 'near';
};

/**
 * Signal or noise: the newest signal since the goal began is a change as long as the figures stay on its side of the centre;
 * once they are back it was an event, and what is seen now is ordinary.
 */
export function verdictOf(chart: GoalChart | null, direction: Direction): Verdict {
  const nothing: Verdict = { says: 'too-little', isBetter: null, since: null, periods: 0 };
  if (!chart) return nothing;
  const { points, centre } = chart;
  if (points.every((one) => one.isBefore)) return nothing;
  const lastSide = sideOf(points.at(-1), centre);
  const run = lastSide === 0 ? [] : points.slice(beginOfRun(points, centre, lastSide));
  const signal = run.findLastIndex((one) => one.rule !== null && !one.isBefore);
  if (signal < 0) return { ...nothing, says: 'ordinary' };
  // A run is a change from where it began; a single point beyond the limits from there on.
  const changed = run.length >= inARow ? run : run.slice(run.findIndex((one) => one.rule !== null));
  const isBetter = direction === 'up' ? lastSide > 0 : lastSide < 0;
  return { says: 'change', isBetter, since: changed[0]?.at ?? null, periods: changed.length };
}

function beginOfRun(points: readonly ChartPoint[], centre: number, side: number): number {
  const other = points.findLastIndex((one) => sideOf(one, centre) !== side);
  return other + 1;
}

const sideOf = (point: Figure | undefined, centre: number) => Math.sign((point?.value ?? centre) - centre);

/**
 * The level of now: of the change where there is one, else of the goal's own time, else of the time before. Shares are pooled,
 * with Wilson's interval; other figures are averaged, with Student's. Null of no figure at all.
 */
export function levelOf(
  figures: readonly Figure[],
  goal: { from: string; target: number; direction: Direction },
  verdict: Verdict,
  isShare: boolean,
): Level | null {
  const own = figures.filter((one) => one.at >= (verdict.since ?? goal.from));
  const counted = own.length > 0 ? own : figures;
  const [first] = counted;
  if (!first) return null;
  const { value, low, high } = isShare ? shareOf(counted) : averageOf(counted);
  const side = (one: number) => (goal.direction === 'up' ? one >= goal.target : one <= goal.target);
  const says =
    low === null || high === null || side(low) !== side(high) ? 'near' : side(value) ? 'there' : 'not-there';
  return { value, low, high, since: first.at, periods: counted.length, says };
}

function shareOf(figures: readonly Figure[]) {
  const n = figures.reduce((sum, one) => sum + one.n, 0);
  const { estimate, low, high } = wilson(
    figures.reduce((sum, one) => sum + Math.round(one.value * one.n), 0),
    n,
  );
  return { value: estimate ?? 0, low, high };
}

/** Of fewer than three figures the interval would say anything. */
function averageOf(figures: readonly Figure[]) {
  const { mean, low, high } = meanInterval(figures.map((one) => one.value));
  return figures.length < 3 ? { value: mean ?? 0, low: null, high: null } : { value: mean ?? 0, low, high };
}

/** What was before the goal, and between which figures it varied by itself. Null of too little. */
export function baselineOf(
  figures: readonly Figure[],
  chart: GoalChart | null,
  isShare: boolean,
): { value: number; periods: number; lower: number; upper: number } | null {
  const last = chart?.points.at(-1);
  if (!chart || !last || figures.length < fewest) return null;
  const { value } = isShare ? shareOf(figures) : averageOf(figures);
  return { value, periods: figures.length, lower: last.lower, upper: last.upper };
}
