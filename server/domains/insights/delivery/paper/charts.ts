import type { EChartsCoreOption } from 'echarts/core';
import type {
  ReportCell,
  ReportColumn,
  ReportResult,
  ReportRow,
  SurvivalCurve,
} from '../../builder/shapes.ts';
import { frame, nameAxis, valueAxis } from './axes.ts';
import { amounts, kinds, look } from './look.ts';
import type { Writer } from './write.ts';

/** What stands over a chart: a name in its colour; a broken line where that is how it is told apart. */
export type Legend = { name: string; colour: string; dash: string }[];
/** What measures words: a name on two lines at most, and whether words have room in so many points. */
export type Hand = { brokenName(name: string): string; fits(words: string, width: number): boolean };
export type Chart = { option: EChartsCoreOption; legend: Legend; height: number };

/** So many parts of a split are told apart by eye, and so many bars are read. */
export const mostLines = kinds.length;
export const mostBars = 20;

type Figure = 'value' | 'p90' | 'before' | 'low' | 'high';
type Line = { name: string; colour: string; dash: string; data: (number | null)[] };

/** One measure over time: its lines by the split, or the measure with what belongs to it. */
export function lineChart(
  { rows, compared }: ReportResult,
  at: number,
  column: ReportColumn,
  write: Writer,
): Chart {
  const steps = stepsOf(rows);
  const of = (key: string | null, figure: Figure) =>
    steps.map(({ at: step }) => cellOf(rows, at, step, key)?.[figure] ?? null);
  const keys = keysOf(rows);
  const isSplit = keys.some(({ key }) => key !== null);
  const lines: Line[] = isSplit
    ? keys.slice(0, mostLines).map(({ key, name }, n) => ({ ...kindOf(n), name, data: of(key, 'value') }))
    : [
        { name: mainName(column, write), colour: look.accent, dash: 'solid', data: of(null, 'value') },
        ...(column.kind === 'time'
          ? [{ name: write.say('delivery-p90'), colour: look.soga, dash: 'solid', data: of(null, 'p90') }]
          : []),
        ...(compared
          ? [
              {
                name: write.say('delivery-before'),
                colour: look['c-3'],
                dash: 'dashed',
                data: of(null, 'before'),
              },
            ]
          : []),
      ];
  const band = !isSplit && (column.kind === 'share' || column.kind === 'mean');
  const option = {
    ...{ grid: frame, xAxis: nameAxis(steps.map((one) => one.name)) },
    yAxis: valueAxis(column.unit, mostOf(lines), write),
    series: [...(band ? bandOf(of(null, 'low'), of(null, 'high')) : []), ...lines.map(seriesOf)],
  };
  const doubt = band ? [{ name: write.say('delivery-interval'), colour: look['h-2'], dash: 'area' }] : [];
  return { option, legend: [...lines, ...doubt], height: 200 };
}

/** One measure by the split, or by steps where nothing is split: bars from one side, names whole beside them. */
export function barChart(
  { rows, compared }: ReportResult,
  at: number,
  column: ReportColumn,
  write: Writer,
  hand: Hand,
): Chart {
  const shown = rows.slice(0, mostBars);
  const bars = [
    { name: mainName(column, write), colour: look.accent, figure: 'value' as const },
    ...(column.kind === 'time'
      ? [{ name: write.say('delivery-p90'), colour: look.soga, figure: 'p90' as const }]
      : []),
    ...(compared
      ? [{ name: write.say('delivery-before'), colour: look['c-3'], figure: 'before' as const }]
      : []),
  ].map((one) => ({ ...one, dash: 'area', data: shown.map((row) => row.cells[at]?.[one.figure] ?? null) }));
  const names = shown.map((row) => hand.brokenName(nameOf(row, write)));
  const tall = names.reduce(
    (sum, name) => sum + Math.max(name.split('\n').length * 13 + 4, bars.length * 11 + 7),
    0,
  );
  const option = {
    ...{ grid: frame, xAxis: valueAxis(column.unit, mostOf(bars), write) },
    yAxis: { ...nameAxis(names, true), inverse: true },
    series: bars.map(({ name, data, colour }) => ({
      ...{ type: 'bar', name, data, barMaxWidth: 14, barGap: '15%' },
      itemStyle: { color: colour, borderRadius: 1 },
    })),
  };
  return { option, legend: bars, height: tall + 34 };
}

/** One measure by step and split, or by day and hour: the darker, the more. */
export function heatChart(
  { rows, definition }: ReportResult,
  at: number,
  column: ReportColumn,
  write: Writer,
  hand: Hand,
): Chart {
  const place = (row: ReportRow) =>
    definition.step === 'hour' && row.at !== null && row.key === null
      ? { across: row.at.slice(11, 13), down: write.day(row.at.slice(0, 10)) }
      : {
          across: row.atName ?? row.at ?? column.name,
          down: row.key === null ? column.name : nameOf({ ...row, atName: null }, write),
        };
  const placed = rows.map((row) => ({ ...place(row), value: row.cells[at]?.value ?? null }));
  const across = [...new Set(placed.map((one) => one.across))];
  const down = [...new Set(placed.map((one) => one.down))].slice(0, 40);
  const values = placed.flatMap(({ value }) => (value === null ? [] : [value]));
  const few = Math.min(...values, 0);
  const most = Math.max(...values, leastEnd);
  const data = placed
    .filter((one) => one.value !== null && down.includes(one.down))
    .map((one) => [across.indexOf(one.across), down.indexOf(one.down), one.value]);
  const isRoom = values.every((value) =>
    hand.fits(write.figure(value, column.unit), roomOfCells / across.length - 4),
  );
  const option = {
    ...{ grid: frame, xAxis: nameAxis(across) },
    yAxis: { ...nameAxis(down.map(hand.brokenName), true), inverse: true },
    visualMap: { show: false, min: few, max: most, inRange: { color: amounts } },
    series: [
      {
        ...{ type: 'heatmap', data, itemStyle: { borderColor: '#ffffff', borderWidth: 1 } },
        label: {
          ...{ show: isRoom, fontFamily: 'paper', fontSize: 8 },
          formatter: ({ value }: { value: number[] }) => write.figure(value[2] ?? null, column.unit),
        },
      },
    ],
  };
  const ends = [
    { name: write.figure(few, column.unit), colour: look['h-0'], dash: 'area' },
    { name: write.figure(most, column.unit), colour: look['h-5'], dash: 'area' },
  ];
  return { option, legend: ends, height: down.length * 22 + 34 };
}

/** What the names leave of the width of a page, in points. */
const roomOfCells = 360;

/** What a scale that is all nothing ends at. */
const leastEnd = 1e-9;

/** How many still wait after so long: steps, for between two facts nothing is known. */
export function survivalChart(curves: readonly SurvivalCurve[], write: Writer, all: string): Chart {
  const shown = curves.slice(0, mostLines);
  const most = Math.max(0, ...shown.flatMap((one) => one.points.map((point) => point.seconds)));
  const lines = shown.map((curve, n) => ({
    ...kindOf(n),
    name: curve.key === null ? all : curve.name || write.say('delivery-without'),
    curve,
  }));
  const option = {
    grid: frame,
    xAxis: { ...valueAxis('seconds', most, write), splitLine: { show: false } },
    yAxis: valueAxis('share', 1, write),
    series: lines.map(({ name, colour, dash, curve }) => ({
      ...{
        type: 'line',
        name,
        step: 'end',
        symbol: 'none',
        lineStyle: { color: colour, width: 1.6, type: dash },
      },
      data: [[0, 1], ...curve.points.map((point) => [point.seconds, point.waiting])],
    })),
  };
  return { option, legend: lines, height: 210 };
}

/** What a row is called: its step, its value of the split, or both. */
export function nameOf(
  { atName, at, key, name }: Pick<ReportRow, 'atName' | 'at' | 'key' | 'name'>,
  write: Writer,
): string {
  const of = key === null ? null : name || key || write.say('delivery-without');
  return (
    [atName ?? (of === null ? at : null), of].filter((one) => one !== null).join(' · ') ||
    write.say('delivery-all')
  );
}

const kindOf = (n: number) => kinds[n % kinds.length] ?? kinds[0];

const mainName = (column: ReportColumn, write: Writer) =>
  column.kind === 'time' ? write.say('delivery-median') : column.name;

function stepsOf(rows: readonly ReportRow[]) {
  return [...new Map(rows.map((row) => [row.at, { at: row.at, name: row.atName ?? row.at ?? '' }])).values()];
}

function keysOf(rows: readonly ReportRow[]) {
  return [
    ...new Map(rows.map((row) => [row.key, { key: row.key, name: row.name || row.key || '–' }])).values(),
  ];
}

function cellOf(
  rows: readonly ReportRow[],
  column: number,
  at: string | null,
  key: string | null,
): ReportCell | null {
  return rows.find((row) => row.at === at && row.key === key)?.cells[column] ?? null;
}

const mostOf = (lines: readonly { data: (number | null)[] }[]) =>
  Math.max(0, ...lines.flatMap((line) => line.data.map((one) => one ?? 0)));

/** A point alone between two gaps would be no line: it is marked. */
function seriesOf({ name, colour, dash, data }: Line) {
  const isAlone = data.some(
    (one, n) => one !== null && (data[n - 1] ?? null) === null && (data[n + 1] ?? null) === null,
  );
  return {
    ...{
      type: 'line',
      name,
      data,
      symbol: isAlone ? 'circle' : 'none',
      symbolSize: 4,
      itemStyle: { color: colour },
    },
    lineStyle: { color: colour, width: 1.6, type: dash },
  };
}

/** The interval behind a line: what is between its ends, laid on what is below. */
function bandOf(low: (number | null)[], high: (number | null)[]) {
  const none = {
    type: 'line',
    stack: 'interval',
    symbol: 'none',
    lineStyle: { opacity: 0, width: 0 },
    silent: true,
  };
  const between = high.map((top, n) => (top === null ? null : top - (low[n] ?? 0)));
  return [
    { ...none, data: low },
    { ...none, data: between, areaStyle: { color: look['h-2'], opacity: 0.6 } },
  ];
}
