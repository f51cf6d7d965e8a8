import type { EChartsCoreOption } from 'echarts/core';
import {
  type ChartLook,
  category,
  frame,
  legend,
  niceStep,
  timeAxis,
  tooltip,
  unitOf,
  values,
} from '../chart-options.ts';
import { type Series, seriesOf } from './series.ts';
import type { ReportColumn, ReportResult } from './types.ts';
import type { Unit, Write } from './use-figure.ts';

export interface PictureWords {
  write: Write;
  /** A round length of time in one unit, for an axis. */
  inUnit: (seconds: number, unit: 'd' | 'h' | 'm') => string;
  before: (name: string) => string;
}

/** A report as ECharts draws it: lines, bars, a map of warmth, or curves of waiting. */
export function pictureOf(result: ReportResult, words: PictureWords, look: ChartLook): EChartsCoreOption {
  const { picture } = result.definition;
  if (picture === 'survival') return survival(result, words, look);
  if (picture === 'heat') return heat(result, words, look);
  return result.rows.some(({ at }) => at !== null)
    ? stepped(result, words, look)
    : besides(result, words, look);
}

/** Whether its bars lie, one below the other, so that names have room. */
export const isLying = ({ definition, rows }: ReportResult) =>
  definition.picture === 'bar' && rows.every(({ at }) => at === null);

function stepped(result: ReportResult, words: PictureWords, look: ChartLook): EChartsCoreOption {
  const { series, ats } = seriesOf(result, words.before);
  const unit = result.columns[0]?.unit ?? 'count';
  const isLine = result.definition.picture !== 'bar';
  return {
    ...framed(series, look),
    tooltip: told(look, words, unit),
    legend: named(series, look),
    xAxis: category(
      ats.map(({ name }) => name),
      look,
    ),
    yAxis: axis(unit, highest(series), words, look),
    series: series.map((one, index) =>
      isLine ? line(one, index, look) : standing(one, index, result, look),
    ),
  };
}

function besides(result: ReportResult, words: PictureWords, look: ChartLook): EChartsCoreOption {
  const { series, keys } = seriesOf(result, words.before);
  const unit = result.columns[0]?.unit ?? 'count';
  return {
    ...framed(series, look),
    tooltip: told(look, words, unit),
    legend: named(series, look),
    xAxis: axis(unit, highest(series), words, look),
    yAxis: {
      ...category(keys.map(({ name }) => name).toReversed(), look),
      axisLabel: { color: look.ink, fontFamily: look.face, fontSize: 12, width: 120, overflow: 'truncate' },
    },
    series: series.map((one, index) => ({
      ...bar(one, index, look),
      data: one.data.toReversed(),
    })),
  };
}

function heat({ rows, columns }: ReportResult, words: PictureWords, look: ChartLook): EChartsCoreOption {
  const unit = columns[0]?.unit ?? 'count';
  const ats = unique(rows.map(({ at, atName }) => [at ?? '', atName ?? '']));
  const keys = unique(rows.map(({ key, name }) => [key ?? '', name ?? '']));
  const cells = rows.map(({ cells: [cell] }) => cell?.value ?? null);
  return {
    ...frame(look),
    grid: { left: 4, right: 8, top: 8, bottom: 4, containLabel: true },
    tooltip: {
      ...tooltip(look),
      trigger: 'item',
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const row = rows[dataIndex];
        return `${row?.name ?? ''} · ${row?.atName ?? ''}: ${words.write(cells[dataIndex] ?? null, unit)}`;
      },
    },
    xAxis: category([...ats.values()], look),
    yAxis: { ...category([...keys.values()], look), inverse: true },
    visualMap: {
      show: false,
      min: 0,
      max: Math.max(1e-9, ...cells.map((value) => value ?? 0)),
      inRange: { color: look.heat },
    },
    series: [
      {
        type: 'heatmap',
        cursor: 'pointer',
        itemStyle: { borderColor: look.grid, borderWidth: 1 },
        data: rows.map(({ at, key }, index) => [
          [...ats.keys()].indexOf(at ?? ''),
          [...keys.keys()].indexOf(key ?? ''),
          cells[index] ?? '-',
        ]),
      },
    ],
  };
}

function survival(
  { curves, columns }: ReportResult,
  words: PictureWords,
  look: ChartLook,
): EChartsCoreOption {
  // The axis ends where one in fifty still waits: the few that wait for months would press all else to its edge.
  const ends = curves.map(({ points }) => points.find(({ waiting }) => waiting <= 0.02) ?? points.at(-1));
  const longest = Math.max(60, ...ends.map((point) => point?.seconds ?? 0));
  const name = columns[0]?.name ?? '';
  return {
    ...framed(curves, look),
    tooltip: {
      ...tooltip(look),
      axisPointer: { type: 'line' },
      valueFormatter: (value: unknown) => words.write(typeof value === 'number' ? value : null, 'share'),
    },
    legend: { ...legend(look), show: curves.length > 1, data: curves.map((one) => one.name ?? name) },
    xAxis: { ...axis('seconds', longest, words, look), axisPointer: pointer(words) },
    yAxis: { ...axis('share', 1, words, look), max: 1 },
    series: curves.map(({ name: called, points }, index) => ({
      ...line({ name: called ?? name, data: [], isBefore: false }, index, look),
      step: 'end',
      symbol: 'none',
      data: points.filter(({ seconds }) => seconds <= longest).map((point) => [point.seconds, point.waiting]),
    })),
  };
}

const pointer = (words: PictureWords) => ({
  label: { formatter: ({ value }: { value: unknown }) => words.write(Number(value), 'seconds') },
});

const unique = (pairs: [string, string][]) => new Map(pairs);

const highest = (series: readonly Series[]) =>
  Math.max(0, ...series.flatMap(({ data }) => data.map((value) => value ?? 0)));

/** One thing alone needs no legend, nor the room for one. */
function framed(series: readonly unknown[], look: ChartLook) {
  const whole = frame(look);
  return series.length > 1 ? whole : { ...whole, grid: { ...whole.grid, top: 8 } };
}

const named = (series: readonly Series[], look: ChartLook) => ({
  ...legend(look),
  type: 'scroll',
  show: series.length > 1,
  data: series.map(({ name }) => name),
});

const told = (look: ChartLook, words: PictureWords, unit: Unit) => ({
  ...tooltip(look),
  valueFormatter: (value: unknown) => words.write(typeof value === 'number' ? value : null, unit),
});

function axis(unit: ReportColumn['unit'], top: number, words: PictureWords, look: ChartLook) {
  const label = { color: look.quiet, fontFamily: look.face, fontSize: 11, hideOverlap: true };
  if (unit === 'seconds') {
    const step = unitOf(top);
    const formatter = (seconds: number) => (seconds === 0 ? '0' : words.inUnit(seconds, step));
    return { ...values(look), ...(niceStep(top) > 0 && timeAxis(top)), axisLabel: { ...label, formatter } };
  }
  const formatter = (value: number) => words.write(value, unit);
  return { ...values(look), ...(unit === 'count' && { minInterval: 1 }), axisLabel: { ...label, formatter } };
}

/** Four colours in three ways of being drawn tell twelve lines apart. */
function strokeOf(index: number, look: ChartLook) {
  const colours = [look.first, look.second, look.quiet, look.ink];
  const types = ['solid', 'dashed', 'dotted'] as const;
  return { color: colours[index % 4], type: types[Math.floor(index / 4) % 3] };
}

function line(one: Series, index: number, look: ChartLook) {
  const { color, type } = one.isBefore
    ? { color: look.quiet, type: 'dashed' as const }
    : strokeOf(index, look);
  return {
    ...{ name: one.name, type: 'line', data: one.data, cursor: 'pointer', connectNulls: false },
    ...{ symbol: 'circle', symbolSize: 6, showAllSymbol: false, emphasis: { focus: 'none' } },
    itemStyle: { color },
    lineStyle: { color, type, width: one.isBefore ? 1.5 : 2 },
  };
}

function bar(one: Series, index: number, look: ChartLook) {
  const { color } = one.isBefore ? { color: look.grid } : strokeOf(index, look);
  return {
    ...{ name: one.name, type: 'bar', data: one.data, barGap: '15%', barMaxWidth: 18, cursor: 'pointer' },
    itemStyle: { color, borderRadius: 2, opacity: index >= 4 ? 0.6 : 1 },
    emphasis: { focus: 'none' },
  };
}

/** Counts of several values stand on each other, because together they are the whole; nothing else may be added up. */
function standing(one: Series, index: number, { columns, definition }: ReportResult, look: ChartLook) {
  const adds = definition.split !== null && definition.split !== 'label' && columns[0]?.kind === 'count';
  return { ...bar(one, index, look), ...(adds && !one.isBefore && { stack: 'whole' }) };
}
