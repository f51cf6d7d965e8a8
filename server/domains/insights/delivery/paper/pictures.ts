import { breakLines } from '../../../../platform/pdf/break-lines.ts';
import { pageWidth } from '../../../../platform/pdf/draw.ts';
import { type Face, newRuler, type Paper, widthOf } from '../../../../platform/pdf/type.ts';
import { drawChart } from '../../../../platform/pictures/draw-chart.ts';
import { inPlace, moved, type Picture, type Shape } from '../../../../platform/pictures/shapes.ts';
import type { ReportResult } from '../../builder/shapes.ts';
import {
  barChart,
  type Chart,
  type Hand,
  heatChart,
  type Legend,
  lineChart,
  survivalChart,
} from './charts.ts';
import { look } from './look.ts';
import type { Writer } from './write.ts';

let ruler: Paper | null = null;

/** The pictures of a report, one a measure; none where it is a table, or there is nothing to draw. */
export function picturesOf(result: ReportResult, write: Writer): Picture[] {
  const { picture } = result.definition;
  if (picture === 'table') return [];
  if (picture === 'number') return result.totals.length === 0 ? [] : [numbers(result, write)];
  if (picture === 'survival') {
    if (!result.curves.some((one) => one.points.length > 0)) return [];
    return [
      chartPicture(
        survivalChart(result.curves, write, write.say('delivery-all')),
        write.say('delivery-waiting'),
      ),
    ];
  }
  return result.columns.flatMap((column, at) => {
    if (!result.rows.some((row) => (row.cells[at]?.value ?? null) !== null)) return [];
    const chart =
      picture === 'line'
        ? lineChart(result, at, column, write)
        : (picture === 'heat' ? heatChart : barChart)(result, at, column, write, hand);
    return [chartPicture(chart, column.name)];
  });
}

const hand: Hand = {
  brokenName,
  fits: (words, width) => lines(words, width, { size: 8, bold: false }).length === 1,
};

/** A name on two lines at most, broken between its words. */
function brokenName(name: string): string {
  const [first = '', second, ...rest] = lines(name, 130, { size: 9, bold: false });
  if (second === undefined) return first;
  return `${first}\n${second}${rest.length > 0 ? '…' : ''}`;
}

function lines(text: string, width: number, face: Face): string[] {
  ruler ??= newRuler();
  const measure = ruler;
  return breakLines(text, width, (part) => widthOf(measure, part, face));
}

const heading: Face = { size: 10.5, bold: true };

/** The name of the measure, what each colour means, and the chart below. */
function chartPicture({ option, legend, height }: Chart, name: string): Picture {
  const shapes: Shape[] = lines(name, pageWidth, heading).map((line, n) =>
    words(line, 0, 9 + n * 15, heading, look.ink),
  );
  let top = shapes.length * 15 + 4;
  const key = legend.length > 1 ? drawLegend(legend, top) : { shapes: [], height: 0 };
  top += key.height;
  const chart = drawChart(option, { width: pageWidth, height }).map((shape) => moved(shape, 0, top));
  return {
    width: pageWidth,
    height: top + height,
    shapes: [...shapes, ...key.shapes, ...chart],
    about: name,
  };
}

const small: Face = { size: 9, bold: false };

/** Beside each other as long as there is room; a long name is cut, for it stands whole in the table. */
function drawLegend(legend: Legend, top: number): { shapes: Shape[]; height: number } {
  const shapes: Shape[] = [];
  let x = 0;
  let y = top + 8;
  for (const { name, colour, dash } of legend) {
    const [first = '', ...rest] = lines(name, 180, small);
    const text = rest.length > 0 ? `${first}…` : first;
    ruler ??= newRuler();
    const width = widthOf(ruler, text, small) + 34;
    if (x > 0 && x + width > pageWidth) {
      x = 0;
      y += 15;
    }
    shapes.push(mark(x, y, colour, dash), words(text, x + 17, y, small, look['ink-2']));
    x += width;
  }
  return { shapes, height: y - top + 12 };
}

function mark(x: number, y: number, colour: string, dash: string): Shape {
  const paint = { colour, opacity: 1 };
  if (dash === 'area') {
    return {
      kind: 'path',
      d: `M${x} ${y - 4}h12v8h-12Z`,
      at: inPlace,
      fill: paint,
      stroke: null,
      clip: null,
    };
  }
  const stroke = { ...paint, width: 2, dash: dash === 'dashed' ? [3, 2] : [] };
  return { kind: 'path', d: `M${x} ${y}h12`, at: inPlace, fill: null, stroke, clip: null };
}

function words(text: string, x: number, y: number, face: Face, colour: string): Shape {
  return { kind: 'text', text, at: inPlace, x, y, anchor: 'start', ...face, colour };
}

/** The figures of the whole period, large, with what they were before and how sure they are. */
function numbers({ columns, totals, compared }: ReportResult, write: Writer): Picture {
  const width = pageWidth / Math.max(1, columns.length);
  const shapes: Shape[] = [];
  let height = 0;
  for (const [n, { name, unit, kind }] of columns.entries()) {
    const cell = totals[n];
    const x = n * width;
    const named = lines(name, width - 14, small);
    const figure = fitting(write.figure(cell?.value ?? null, unit), width - 14);
    let y = 10 + named.length * 14 + 12;
    shapes.push(...named.map((line, i) => words(line, x, 10 + i * 14, small, look['ink-2'])));
    shapes.push(words(figure.text, x, y, figure.face, look.ink));
    const more = [
      ...(kind === 'time' ? [`${write.say('delivery-p90')}: ${write.figure(cell?.p90 ?? null, unit)}`] : []),
      ...(cell?.low != null && cell.high != null
        ? [
            `${write.say('delivery-interval')}: ${write.figure(cell.low, unit)} – ${write.figure(cell.high, unit)}`,
          ]
        : []),
      ...(compared ? [`${write.say('delivery-before')}: ${write.figure(cell?.before ?? null, unit)}`] : []),
    ];
    y += 24;
    for (const line of more.flatMap((one) => lines(one, width - 14, small))) {
      shapes.push(words(line, x, y, small, look['ink-3']));
      y += 14;
    }
    height = Math.max(height, y);
  }
  return { width: pageWidth, height, shapes, about: columns.map((one) => one.name).join(', ') };
}

/** As large as its place allows. */
function fitting(text: string, width: number): { text: string; face: Face } {
  ruler ??= newRuler();
  const full = widthOf(ruler, text, { size: 26, bold: true });
  return { text, face: { size: Math.max(9, Math.min(26, (26 * width) / full)), bold: true } };
}
