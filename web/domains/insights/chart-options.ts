import type { EChartsCoreOption } from 'echarts/core';
import type { TimeUnit } from '../../platform/messages/dates.ts';
import type { RequestsReport } from './types.ts';

/** Colours of the page, resolved, because a canvas knows no CSS variables. */
export interface ChartLook {
  ink: string;
  quiet: string;
  grid: string;
  first: string;
  second: string;
  ground: string;
  /** From nothing to much. */
  heat: string[];
  face: string;
}

export interface ChartWords {
  opened: string;
  solved: string;
  median: string;
  p90: string;
  /** Those that belong to no group. */
  none: string;
  day: (date: string) => string;
  duration: (seconds: number) => string;
  /** A round length in one unit, for the axis. */
  inUnit: (seconds: number, unit: TimeUnit) => string;
}

/** Opened and solved per day as bars beside each other; quiet axes, labels on the data's own colours. */
export function perDayChart(
  days: RequestsReport['days'],
  words: ChartWords,
  look: ChartLook,
): EChartsCoreOption {
  return {
    ...frame(look),
    legend: { ...legend(look), data: [words.opened, words.solved] },
    xAxis: category(
      days.map((day) => words.day(day.date)),
      look,
    ),
    yAxis: { ...values(look), minInterval: 1 },
    series: [
      bars(
        words.opened,
        days.map((day) => day.opened),
        look.first,
      ),
      bars(
        words.solved,
        days.map((day) => day.solved),
        look.second,
      ),
    ],
  };
}

/** Median and 90th percentile by group, on a scale of durations. */
export function timesChart(
  rows: RequestsReport['rows'],
  which: 'firstAnswer' | 'solving',
  words: ChartWords,
  look: ChartLook,
): EChartsCoreOption {
  const shown = rows.slice(0, 12).toReversed();
  const longest = Math.max(
    0,
    ...shown.flatMap((row) => [row[`${which}P90Seconds`] ?? 0, row[`${which}MedianSeconds`] ?? 0]),
  );
  return {
    ...frame(look),
    tooltip: {
      ...tooltip(look),
      valueFormatter: (value: unknown) => (typeof value === 'number' ? words.duration(value) : '–'),
    },
    legend: { ...legend(look), data: [words.median, words.p90] },
    xAxis: {
      ...values(look),
      ...timeAxis(longest),
      axisLabel: {
        color: look.quiet,
        fontFamily: look.face,
        fontSize: 11,
        formatter: (seconds: number) => (seconds === 0 ? '0' : words.inUnit(seconds, unitOf(longest))),
        hideOverlap: true,
      },
    },
    yAxis: {
      ...category(
        shown.map((row) => row.name || words.none),
        look,
      ),
      axisLabel: { color: look.ink, fontFamily: look.face, fontSize: 12, width: 120, overflow: 'truncate' },
    },
    series: [
      bars(
        words.median,
        shown.map((row) => row[`${which}MedianSeconds`]),
        look.first,
      ),
      bars(
        words.p90,
        shown.map((row) => row[`${which}P90Seconds`]),
        look.quiet,
      ),
    ],
  };
}

/** A step of round minutes, hours or days that divides the axis into six parts at most; in seconds. */
export function niceStep(longest: number): number {
  return STEPS.find((step) => longest / step <= 6) ?? Math.ceil(longest / 6 / WEEK) * WEEK;
}

/** The axis ends at a whole step, for a chart writes its end beside the last one otherwise. */
export function timeAxis(longest: number) {
  const interval = niceStep(longest);
  return { min: 0, max: Math.max(1, Math.ceil(longest / interval)) * interval, interval };
}

/** The unit in which the steps of the axis are whole numbers. */
export function unitOf(longest: number): TimeUnit {
  const step = niceStep(longest);
  return step % DAY === 0 ? 'd' : step % HOUR === 0 ? 'h' : 'm';
}

const HOUR = 3600;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const STEPS = [60, 300, 900, 1800, HOUR, 2 * HOUR, 4 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, WEEK];

const bars = (name: string, data: (number | null)[], color: string) => ({
  name,
  type: 'bar',
  data,
  barGap: '15%',
  barMaxWidth: 18,
  cursor: 'pointer',
  itemStyle: { color, borderRadius: 2 },
  emphasis: { focus: 'none' },
});

export const frame = (look: ChartLook) => ({
  animation: false,
  textStyle: { fontFamily: look.face },
  grid: { left: 4, right: 8, top: 36, bottom: 4, containLabel: true },
  tooltip: tooltip(look),
  aria: { enabled: false },
});

/** Drawn into the chart: the page takes no HTML with styles in it. */
export const tooltip = (look: ChartLook) => ({
  trigger: 'axis',
  renderMode: 'richText',
  axisPointer: { type: 'shadow', shadowStyle: { color: 'rgba(128,128,128,0.08)' } },
  backgroundColor: look.ground,
  borderWidth: 0,
  textStyle: { color: look.ink, fontFamily: look.face, fontSize: 12 },
  confine: true,
});

export const legend = (look: ChartLook) => ({
  top: 0,
  left: 0,
  itemWidth: 10,
  itemHeight: 10,
  itemGap: 16,
  textStyle: { color: look.quiet, fontFamily: look.face, fontSize: 12 },
});

export const category = (data: string[], look: ChartLook) => ({
  type: 'category',
  data,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: look.grid } },
  axisLabel: { color: look.quiet, fontFamily: look.face, fontSize: 11, hideOverlap: true },
});

export const values = (look: ChartLook) => ({
  type: 'value',
  splitLine: { lineStyle: { color: look.grid } },
  axisLabel: { color: look.quiet, fontFamily: look.face, fontSize: 11 },
});
