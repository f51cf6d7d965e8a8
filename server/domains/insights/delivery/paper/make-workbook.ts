import type { CellObject, Image, Sheet } from 'write-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import type { Picture } from '../../../../platform/pictures/shapes.ts';
import { pixelsPerPoint, toPng } from '../../../../platform/pictures/to-png.ts';
import type { ReportCell, ReportColumn, ReportResult } from '../../builder/shapes.ts';
import { madeOf, periodOf } from './about.ts';
import { nameOf } from './charts.ts';
import { moneyOf, type Papers } from './paper.ts';
import { partsOf } from './parts.ts';
import { picturesOf } from './pictures.ts';
import { type Writer, writerOf } from './write.ts';

type Row = (CellObject | null)[];
type Content = Image['content'];
/** Height of an ordinary row of a workbook, in points. */
const rowHeight = 15;

/** A workbook with a sheet per report: its picture, and its figures as numbers that can be reckoned with. */
export async function makeWorkbook(papers: Papers): Promise<Uint8Array> {
  const write = writerOf(papers.language, moneyOf(papers), papers.zone);
  const taken = new Set<string>();
  const sheets: Sheet<Content>[] = [];
  for (const report of papers.reports) sheets.push(await sheetOf(papers, report, { write, taken }));
  return new Uint8Array(await writeXlsxFile(sheets).toBuffer());
}

type Given = { write: Writer; taken: Set<string> };

async function sheetOf(
  papers: Papers,
  { name, result }: Papers['reports'][number],
  { write, taken }: Given,
): Promise<Sheet<Content>> {
  const rows: Row[] = [
    [{ ...text(name), fontWeight: 'bold', fontSize: 14 }],
    [text(result.title)],
    [text(periodOf(result, write))],
    [text(madeOf(papers, result, write))],
    ...result.notes.map((note): Row => [text(note)]),
    [],
  ];
  const images: Image[] = [];
  for (const picture of picturesOf(result, write)) {
    images.push(await imageOf(picture, rows.length));
    for (let height = -rowHeight; height < picture.height; height += rowHeight) rows.push([]);
  }
  rows.push(...tableOf(result, write), []);
  rows.push([{ ...text(write.say('delivery-how')), fontWeight: 'bold' }]);
  for (const column of result.columns) rows.push([text(column.name), text(column.how)]);
  const columns = (rows.find((row) => row.length > 2) ?? []).map((_, n) => ({ width: n === 0 ? 32 : 16 }));
  return { sheet: sheetName(name, taken), data: rows, columns, images };
}

async function imageOf(picture: Picture, row: number): Promise<Image> {
  const content = Buffer.from(await toPng(picture));
  return {
    ...{ content, contentType: 'image/png', anchor: { row: row + 1, column: 1 } },
    width: Math.ceil(picture.width * pixelsPerPoint),
    height: Math.ceil(picture.height * pixelsPerPoint),
    ...{ dpi: 72 * pixelsPerPoint, title: picture.about, description: picture.about },
  };
}

function tableOf(result: ReportResult, write: Writer): Row[] {
  const { columns, rows, totals, compared } = result;
  const parts = columns.map((column) => partsOf(column, compared !== null, write));
  const head = (words: string): CellObject => ({
    ...text(words),
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'top',
  });
  const hasDays = rows.some(({ at }) => dayOf(at) !== null);
  const hasNames = !hasDays || rows.some(({ key }) => key !== null);
  const line = (lead: Row, cells: readonly ReportCell[]): Row => [
    ...lead,
    ...columns.flatMap((column, n) =>
      (parts[n] ?? []).map((part) => {
        const cell = cells[n];
        return cell ? numberOf(part.of(cell), part.isCount ? 'count' : column.unit, write.money) : null;
      }),
    ),
  ];
  return [
    [
      ...(hasDays ? [head(write.say('delivery-step'))] : []),
      ...(hasNames ? [head(write.say('delivery-row'))] : []),
      ...columns.flatMap((column, n) =>
        (parts[n] ?? []).map((part) => head(part.head === '' ? column.name : `${column.name}: ${part.head}`)),
      ),
    ],
    ...rows.map((row) => {
      const day = dayOf(row.at);
      const lead = hasDays ? [dateCell(day, result.definition.step)] : [];
      const named = day === null ? row : { ...row, atName: null, at: null };
      return line([...lead, ...(hasNames ? [text(nameOf(named, write))] : [])], row.cells);
    }),
    line([text(write.say('delivery-all')), ...(hasDays && hasNames ? [null] : [])], totals).map(
      (cell) => cell && { ...cell, fontWeight: 'bold' as const },
    ),
  ];
}

/** The moment at which a step begins, on the company's own clock as workbooks count days: without a zone. */
function dayOf(at: string | null): Date | null {
  const [, day, hour = '00'] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d))?$/.exec(at ?? '') ?? [];
  return day ? new Date(`${day}T${hour}:00:00Z`) : null;
}

function dateCell(day: Date | null, step: string): CellObject | null {
  if (!day) return null;
  const formats: Record<string, string> = {
    hour: 'd mmm yyyy hh:mm',
    month: 'mmm yyyy',
    quarter: 'mmm yyyy',
  };
  return { type: Date, value: day, format: formats[step] ?? 'd mmm yyyy' };
}

/** A number in the format of its unit: a length of time is a part of a day, as workbooks count it. */
function numberOf(
  value: number | null,
  unit: ReportColumn['unit'],
  { digits, shownDigits }: Writer['money'],
): CellObject | null {
  if (value === null) return null;
  const money = shownDigits === 0 ? '#,##0' : `#,##0.${'0'.repeat(shownDigits)}`;
  const formats = { count: '#,##0.##', seconds: '[h]:mm:ss', share: '0.0%', score: '0.00', money };
  const parts = { count: 1, seconds: 86_400, share: 1, score: 1, money: 10 ** digits };
  const format = unit === 'count' && Number.isInteger(value) ? '#,##0' : formats[unit];
  return { type: Number, value: value / parts[unit], format };
}

/** A text, whatever it begins with; without signs that no workbook may hold. */
function text(words: string): CellObject {
  const value = words
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .toWellFormed()
    .slice(0, 32_000);
  return { type: String, value };
}

/** At most 31 letters without the signs that a workbook keeps to itself, and no two alike. */
export function sheetName(title: string, taken: Set<string>): string {
  const plain =
    title
      .replace(/[\\/?*[\]:\0-\x1f]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || '1';
  const cut = (most: number) => graphemes(plain, most);
  let name = cut(31);
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${cut(31 - ` (${n})`.length)} (${n})`;
  taken.add(name.toLowerCase());
  return name;
}

const letters = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** So much of a text as has room, never half a letter. */
function graphemes(words: string, most: number): string {
  let kept = '';
  for (const { segment } of letters.segment(words)) {
    if (kept.length + segment.length > most) break;
    kept += segment;
  }
  return kept.trim();
}
