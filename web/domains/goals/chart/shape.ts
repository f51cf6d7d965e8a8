import type { Goal, GoalChart } from '../types.ts';

export interface Size {
  width: number;
  height: number;
  edge: number;
}

/** Where everything of a chart is drawn, in its own units. */
export interface Shape {
  x: (at: number) => number;
  y: (value: number) => number;
  line: string;
  band: string;
  /** The x at which the goal begins; null where all points lie on one side. */
  begins: number | null;
}

/** The chart of a goal as paths: figures, limits and target fill the height, whatever their scale. */
export function shapeOf(
  { points }: Pick<GoalChart, 'points'>,
  { target }: Pick<Goal, 'target'>,
  { width, height, edge }: Size,
): Shape {
  const all = [...points.flatMap(({ value, lower, upper }) => [value, lower, upper]), target];
  const least = Math.min(...all);
  const range = Math.max(...all) - least || 1;
  const step = points.length > 1 ? (width - 2 * edge) / (points.length - 1) : 0;
  const x = (at: number) => round(edge + step * at);
  const y = (value: number) => round(height - edge - ((value - least) / range) * (height - 2 * edge));
  const along = (from: (point: GoalChart['points'][number]) => number) =>
    points.map((point, at) => `${x(at)} ${y(from(point))}`);
  const upper = along((point) => point.upper);
  const lower = along((point) => point.lower).toReversed();
  const first = points.findIndex((point) => !point.isBefore);
  return {
    ...{ x, y },
    line: points.length > 0 ? `M${along((point) => point.value).join('L')}` : '',
    band: points.length > 0 ? `M${[...upper, ...lower].join('L')}Z` : '',
    begins: first > 0 ? round(x(first) - step / 2) : null,
  };
}

/**
 * Where the words beside a chart stand, from the top down: at their figures, or as near as lines of words of this height may
 * stand without one lying on another; within the chart.
 */
export function apart(tops: readonly number[], line: number, height: number): number[] {
  const placed = [...tops];
  for (let at = 1; at < placed.length; at++)
    placed[at] = Math.max(placed[at] ?? 0, (placed[at - 1] ?? 0) + line);
  for (let at = placed.length - 1; at >= 0; at--)
    placed[at] = Math.min(placed[at] ?? 0, (placed[at + 1] ?? height + line) - line);
  return placed;
}

const round = (value: number) => Math.round(value * 10) / 10;
