import type { Block, Column, Sheet } from '../../../../platform/pdf/sheet.ts';
import type { ReportCell, ReportColumn, ReportResult } from '../../builder/shapes.ts';
import { madeOf, periodOf } from './about.ts';
import { mostBars, mostLines, nameOf } from './charts.ts';
import { moneyOf, type Papers } from './paper.ts';
import { partsOf } from './parts.ts';
import { picturesOf } from './pictures.ts';
import { type Writer, writerOf } from './write.ts';

/** A paper is read by people: of longer tables it says that the rest stands in the workbook. */
export const mostRows = 500;

/** Reports of one number that stand below each other on a page. */
const numbersOnPage = 2;

/**
 * Lays reports out on paper, each with its picture, its figures and how they were come by. Each begins a page, but two of
 * one number share theirs.
 */
export function composeSheet(papers: Papers): Sheet {
  const write = writerOf(papers.language, moneyOf(papers), papers.zone);
  const { company, colour, name, madeAt } = papers;
  return {
    ...{ language: write.language, title: name, madeAt },
    head: { text: company, colour },
    foot: `${name} · ${write.time(madeAt)}`,
    blocks: onPages(papers.reports).flatMap((page): Block[] => [
      { kind: 'page' },
      ...page.flatMap((report) => blocksOf(papers, report, write)),
    ]),
  };
}

type Reports = Papers['reports'];

function onPages(reports: Reports): Reports[] {
  const pages: Reports[] = [];
  const isNumber = ({ result }: Reports[number]) => result.definition.picture === 'number';
  for (const report of reports) {
    const last = pages.at(-1);
    if (last && isNumber(report) && last.every(isNumber) && last.length < numbersOnPage) last.push(report);
    else pages.push([report]);
  }
  return pages;
}

function blocksOf(papers: Papers, { name, result }: Papers['reports'][number], write: Writer): Block[] {
  const pictures = picturesOf(result, write);
  return [
    { kind: 'title', text: name },
    ...(result.title === name ? [] : [{ kind: 'text' as const, text: result.title }]),
    { kind: 'text', text: periodOf(result, write) },
    { kind: 'small', text: madeOf(papers, result, write) },
    ...pictures.map((picture): Block => ({ kind: 'picture', picture })),
    ...(pictures.length > 0 ? cutOf(result, write) : []),
    ...figuresOf(result, write),
    { kind: 'heading', text: write.say('delivery-how') },
    ...result.columns.map((one): Block => ({ kind: 'text', text: `${one.name}: ${one.how}` })),
    ...result.notes.map((text): Block => ({ kind: 'small', text })),
  ];
}

/** A picture that does not show all of it says so. */
function cutOf({ definition, rows, curves }: ReportResult, write: Writer): Block[] {
  const most = definition.picture === 'bar' ? mostBars : mostLines;
  const parts = {
    bar: rows.length,
    line: new Set(rows.map((row) => row.key)).size,
    survival: curves.length,
    heat: 0,
    number: 0,
    table: 0,
  }[definition.picture];
  return parts > most ? [{ kind: 'small', text: write.say('delivery-cut', { count: most }) }] : [];
}

function figuresOf(result: ReportResult, write: Writer): Block[] {
  const { rows, totals } = result;
  const left = rows.length - mostRows;
  const isEmpty = rows.length === 0 && totals.every((one) => one.value === null || one.value === 0);
  return [
    { kind: 'heading', text: write.say('delivery-figures') },
    result.columns.length === 1 ? besideTable(result, write) : stackedTable(result, write),
    ...(isEmpty ? [{ kind: 'text' as const, text: write.say('delivery-nothing') }] : []),
    ...(left > 0 ? [{ kind: 'small' as const, text: write.say('delivery-more', { count: left }) }] : []),
  ];
}

type Rows = { name: string; cells: readonly ReportCell[] }[];

function rowsOf({ rows, totals }: ReportResult, write: Writer): Rows {
  return [
    ...rows.slice(0, mostRows).map((row) => ({ name: nameOf(row, write), cells: row.cells })),
    { name: write.say('delivery-all'), cells: totals },
  ];
}

/** One measure: what belongs to its figure stands in columns beside it. */
function besideTable(result: ReportResult, write: Writer): Block {
  const [column] = result.columns;
  const parts = column ? partsOf(column, result.compared !== null, write) : [];
  return {
    kind: 'table',
    columns: [
      { head: write.say('delivery-row'), share: 2.4 },
      ...parts.map(({ head }) => ({ head: head || (column?.name ?? ''), share: 1.3, isNumber: true })),
    ],
    rows: rowsOf(result, write).map(({ name, cells }) => [
      name,
      ...parts.map((part) => {
        const [cell] = cells;
        return cell && column ? write.figure(part.of(cell), part.isCount ? 'count' : column.unit) : '–';
      }),
    ]),
  };
}

/** Several measures: what belongs to a figure stands below it. */
function stackedTable(result: ReportResult, write: Writer): Block {
  const { columns, compared } = result;
  const heads: Column[] = [
    { head: write.say('delivery-row'), share: 2.2 },
    ...columns.map(({ name }) => ({ head: name, share: columns.length > 2 ? 1.6 : 2, isNumber: true })),
  ];
  return {
    ...{ kind: 'table', columns: heads },
    rows: rowsOf(result, write).map(({ name, cells }) => [
      name,
      ...columns.map((column, n) => cellWords(cells[n], column, compared !== null, write)),
    ]),
  };
}

/** The figure; the slow tenth, or how sure it is; what it was, and of how many. */
function cellWords(
  cell: ReportCell | undefined,
  { unit, kind }: ReportColumn,
  isCompared: boolean,
  write: Writer,
): string {
  if (!cell) return '–';
  const figure = (value: number | null) => write.figure(value, unit);
  const last = [
    ...(isCompared ? [write.say('delivery-was', { figure: figure(cell.before) })] : []),
    ...(kind === 'count' || kind === 'level' ? [] : [write.say('delivery-of', { count: cell.n })]),
  ];
  return [
    figure(cell.value),
    ...(kind === 'time' && cell.p90 !== null ? [`90%: ${figure(cell.p90)}`] : []),
    ...(cell.low !== null && cell.high !== null ? [`${figure(cell.low)} – ${figure(cell.high)}`] : []),
    ...last,
  ].join('\n');
}
