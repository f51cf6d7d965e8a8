import type { Cell } from '../kernel/csv.ts';
import { type Entry, zipped } from './zip.ts';

/**
 * A table as an Excel workbook of one sheet, piece by piece: however long the table, no more of it is held than what is
 * being packed. Texts are texts whatever they begin with, numbers are numbers (ECMA-376, inline strings).
 * @param pieces some rows at a time, the heads first.
 */
export function xlsxOf(pieces: AsyncIterable<readonly Cell[][]>, sheet: string): AsyncGenerator<Uint8Array> {
  return zipped(parts(pieces, sheet));
}

function* parts(pieces: AsyncIterable<readonly Cell[][]>, sheet: string): Generator<Entry> {
  const part = (path: string, content: AsyncIterable<string>): Entry => ({ path, isPacked: true, content });
  yield part('[Content_Types].xml', once(types));
  yield part('_rels/.rels', once(relations('officeDocument', 'xl/workbook.xml')));
  yield part('xl/workbook.xml', once(workbook(sheet)));
  yield part('xl/_rels/workbook.xml.rels', once(relations('worksheet', 'worksheets/sheet1.xml')));
  yield part('xl/worksheets/sheet1.xml', sheetOf(pieces));
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function* sheetOf(pieces: AsyncIterable<readonly Cell[][]>): AsyncGenerator<string> {
  yield `${start}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
  let row = 0;
  for await (const rows of pieces) {
    yield rows.map((cells, at) => rowOf(cells, row + at + 1)).join('');
    row += rows.length;
  }
  yield '</sheetData></worksheet>';
}

/** Where each cell lies is written out: what is optional by the standard is needed by some readers. */
const rowOf = (cells: readonly Cell[], row: number) =>
  `<row r="${row}">${cells.map((cell, at) => cellOf(cell, `${lettersOf(at)}${row}`)).join('')}</row>`;

function cellOf(cell: Cell, place: string): string {
  if (cell === null || (typeof cell === 'number' && !Number.isFinite(cell))) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** A, B … Z, AA, AB … */
function lettersOf(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : lettersOf(Math.floor(column / 26) - 1) + rest;
}

/** What XML 1.0 may hold, as long as a cell may be. */
function escaped(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .toWellFormed()
    .slice(0, 32_000)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const types = `${start}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kinds}.worksheet+xml"/></Types>`;

const relations = (kind: string, target: string) =>
  `${start}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${kind}" Target="${target}"/></Relationships>`;

/** A sheet's name has at most 31 letters and none of these. */
const workbook = (sheet: string) =>
  `${start}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(sheet.replace(/[\\/?*:[\]]/g, ' ').slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
