import { ownSigma } from '../../../kernel/statistics/charts/shewhart.ts';
import { studentBeyond, studentQuantile } from '../../../kernel/statistics/distributions.ts';
import { meanOf } from '../../../kernel/statistics/intervals.ts';
import type { Direction } from './verdict.ts';

/** Whether the figure of the goal's last period will meet the target, if things go on as they do. */
export type Forecast = {
  says: 'likely' | 'unlikely' | 'cannot-tell' | 'too-little' | 'over';
  /** The expected figure of the last period, with the ends of its 95 % interval. */
  value: number | null;
  low: number | null;
  high: number | null;
  /** The chance that it meets the target, 0 to 1. */
  chance: number | null;
  /** Whether the figures move steadily, by more than chance; else they are taken as staying where they are. */
  isMoving: boolean;
};

/** Fewer figures than this foretell nothing. */
export const fewestToForetell = 8;
/** After a change so many are enough, where enough before it say how much the figures vary. */
const fewestAfterChange = 3;
/** From this chance on it is called likely, and unlikely below what is left. */
const likely = 0.8;

/**
 * Foretells the goal's last period: a straight line by least squares where its slope differs from nothing (t test, 5 %), else
 * the mean; with the interval of one further period, of its own variation and of what is not known of the line. After a change
 * only what came since counts; as long as that is too little for a variation of its own, that of the time before is taken, by its
 * moving ranges. Says nothing of fewer than eight figures in all, nor further ahead than there are figures.
 */
export function forecastOf(
  values: readonly number[],
  goal: { ahead: number; target: number; direction: Direction; least: number | null; most: number | null },
  before: readonly number[] = [],
): Forecast {
  const { ahead, target, direction } = goal;
  const none = { value: null, low: null, high: null, chance: null, isMoving: false };
  if (ahead <= 0) return { says: 'over', ...none };
  const expected = expectedOf(values, before, ahead);
  if (!expected || ahead > values.length + before.length) return { says: 'too-little', ...none };
  const { value, error, degrees, isMoving } = expected;
  const inside = (one: number) => Math.min(goal.most ?? one, Math.max(goal.least ?? one, one));
  const reach = studentQuantile(0.975, degrees) * error;
  const over = error === 0 ? Math.sign(value - target) * Number.POSITIVE_INFINITY : (value - target) / error;
  const chance = chanceOf(value === target ? 0 : over, degrees, direction);
  return {
    says: chance >= likely ? 'likely' : chance <= 1 - likely ? 'unlikely' : 'cannot-tell',
    ...{ value: inside(value), low: inside(value - reach), high: inside(value + reach) },
    ...{ chance, isMoving },
  };
}

/** The figure so many periods ahead, with its standard error; null of too little. */
function expectedOf(values: readonly number[], before: readonly number[], ahead: number) {
  if (values.length >= fewestToForetell) {
    const line = lineOf(values);
    const at = line.isMoving ? line.at(values.length - 1 + ahead) : levelAhead(values);
    return { ...at, isMoving: line.isMoving };
  }
  if (values.length < fewestAfterChange || before.length < fewestToForetell) return null;
  const error = ownSigma(before) * Math.sqrt(1 + 1 / values.length);
  return { value: meanOf(values), error, degrees: before.length - 1, isMoving: false };
}

/** The chance that a figure so many standard errors above the target lies on the wanted side of it. */
function chanceOf(over: number, degrees: number, direction: Direction): number {
  const beyond = Number.isFinite(over) ? studentBeyond(over, degrees) / 2 : 0;
  const above = over >= 0 ? 1 - beyond : beyond;
  return direction === 'up' ? above : 1 - above;
}

function levelAhead(values: readonly number[]) {
  const mean = meanOf(values);
  const degrees = values.length - 1;
  const spread = Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / degrees);
  return { value: mean, error: spread * Math.sqrt(1 + 1 / values.length), degrees };
}

/** The least squares line through values one step apart, and whether its slope is more than chance. */
function lineOf(values: readonly number[]) {
  const n = values.length;
  const middle = (n - 1) / 2;
  const mean = meanOf(values);
  const width = values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  const slope = values.reduce((sum, one, i) => sum + (i - middle) * (one - mean), 0) / width;
  const left = values.reduce((sum, one, i) => sum + (one - mean - slope * (i - middle)) ** 2, 0);
  const spread = Math.sqrt(left / (n - 2));
  const degrees = n - 2;
  const slopeError = spread / Math.sqrt(width);
  const isMoving = slope !== 0 && (slopeError === 0 || studentBeyond(slope / slopeError, degrees) < 0.05);
  const at = (i: number) => ({
    value: mean + slope * (i - middle),
    error: spread * Math.sqrt(1 + 1 / n + (i - middle) ** 2 / width),
    degrees,
  });
  return { isMoving, at };
}
