import { pChart, xmrChart } from '../../../../kernel/statistics/charts/shewhart.ts';
import { at } from '../../../../kernel/statistics/charts/signals.ts';

/** A point of a chart: what it is of, its value, of how many, its limits, and whether it is more than chance. */
export type ChartPoint = {
  key: string;
  value: number;
  n: number;
  lower: number;
  upper: number;
  isSignal: boolean;
};
export type ControlChart = { centre: number; points: ChartPoint[] };

/** Fewer points make no limits that one could trust. */
export const fewestWeeks = 6;

type Part = { key: string; count: number; n: number };

/** Shares of parts beside each other, each with the limits of its own size (p-chart); parts of nothing are left out. */
export function sharesChart(parts: readonly Part[]): ControlChart | null {
  const own = parts.filter(({ n }) => n > 0);
  if (own.length < 2) return null;
  const chart = pChart(
    own.map(({ count }) => count),
    own.map(({ n }) => n),
    // Parts that stand side by side have no order: runs mean nothing.
    { rules: ['beyond-limits'] },
  );
  return drawn(
    own,
    own.map(({ count, n }) => count / n),
    chart,
  );
}

/** The same, week by week: runs on one side of the centre count too. */
export function weeksChart(parts: readonly Part[]): ControlChart | null {
  const own = parts.filter(({ n }) => n > 0);
  if (own.length < fewestWeeks) return null;
  const chart = pChart(
    own.map(({ count }) => count),
    own.map(({ n }) => n),
  );
  return drawn(
    own,
    own.map(({ count, n }) => count / n),
    chart,
  );
}

/** Means week by week (XmR). */
export function meansChart(
  weeks: readonly { key: string; values: readonly number[] }[],
): ControlChart | null {
  const own = weeks.filter(({ values }) => values.length > 0);
  if (own.length < fewestWeeks) return null;
  const means = own.map(({ values }) => values.reduce((sum, one) => sum + one, 0) / values.length);
  const chart = xmrChart(means);
  const parts = own.map(({ key, values }) => ({ key, count: 0, n: values.length }));
  const limits = { lower: Math.max(0, chart.lower), upper: Math.min(1, chart.upper) };
  return drawn(parts, means, { ...chart, ...limits });
}

type Limits = {
  centre: number;
  lower: number | readonly number[];
  upper: number | readonly number[];
  signals: readonly { index: number }[];
};

function drawn(
  parts: readonly Part[],
  values: readonly number[],
  { centre, lower, upper, signals }: Limits,
): ControlChart {
  const signalled = new Set(signals.map(({ index }) => index));
  const points = parts.map(({ key, n }, index) => ({
    ...{ key, n, value: values[index] ?? 0 },
    ...{ lower: at(lower, index), upper: at(upper, index), isSignal: signalled.has(index) },
  }));
  return { centre, points };
}
