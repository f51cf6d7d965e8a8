import { type UnzipFileInfo, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { csvLines } from '../../kernel/csv.ts';

/** A workbook whose parts, unpacked, are larger than this in all (bytes) is not opened. */
const largestUnpacked = 128 * 1024 * 1024;
/** So many cells a row may have; what stands further right is no table. */
const widest = 200;

/** A workbook that cannot be read as one: no sheet, broken, or too large. */
export class WorkbookUnreadable extends Error {}

/**
 * The first sheet of a workbook (Office Open XML, ECMA-376) as CSV: shared and inline texts, numbers as they are kept,
 * days and times as ISO without a zone, the result of a formula as it was when the workbook was saved. Made for a thread
 * of its own: a large one takes seconds.
 * @throws WorkbookUnreadable
 */
export default function readWorkbook({ content, largest = largestUnpacked }: Task): string {
  const parts = unpacked(content, largest);
  const text = (name: string) => new TextDecoder().decode(parts[name] ?? new Uint8Array());
  const path = firstSheet(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'));
  if (!path || !parts[path]) throw new WorkbookUnreadable('No sheet');
  const shared = sharedTexts(text('xl/sharedStrings.xml'));
  const formats = datedFormats(text('xl/styles.xml'));
  const is1904 = /<workbookPr[^>]*\bdate1904="(1|true)"/.test(text('xl/workbook.xml'));
  const rows = sheetRows(text(path), { shared, formats, is1904 });
  return csvLines(rows.filter((row) => row.some((cell) => cell !== '')));
}

type Task = { content: Uint8Array; largest?: number };

function unpacked(content: Uint8Array, largest: number): Record<string, Uint8Array> {
  let size = 0;
  const wanted = ({ name, originalSize }: UnzipFileInfo) => {
    if (
      !/^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/.test(
        name,
      )
    )
      return false;
    size += originalSize;
    if (size > largest) throw new WorkbookUnreadable('Too large');
    return true;
  };
  try {
    return unzipSync(content, { filter: wanted });
  } catch (error) {
    throw error instanceof WorkbookUnreadable ? error : new WorkbookUnreadable('Broken');
  }
}

type Attributes = Record<string, string>;

function walk(
  xml: string,
  on: { open?(name: string, of: Attributes): void; text?(text: string): void; close?(name: string): void },
) {
  const plain = (name: string) => name.slice(name.indexOf(':') + 1);
  const parser = new Parser(
    {
      onopentag: (name, of) => on.open?.(plain(name), of),
      ontext: (text) => on.text?.(text),
      onclosetag: (name) => on.close?.(plain(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}

function firstSheet(workbook: string, relations: string): string | null {
  let id: string | null = null;
  walk(workbook, {
    open: (name, of) => {
      if (name === 'sheet' && of.state !== 'hidden') id ??= of['r:id'] ?? null;
    },
  });
  let target: string | null = null;
  walk(relations, {
    open: (name, of) => {
      if (name === 'Relationship' && of.Id === id) target = of.Target ?? null;
    },
  });
  return target === null ? null : (target as string).replace(/^\/xl\/|^(?!xl\/)/, 'xl/');
}

function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let current = '';
  let takes = false;
  let isPhonetic = false;
  walk(xml, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') isPhonetic = true;
      takes = name === 't' && !isPhonetic;
    },
    text: (text) => {
      if (takes) current += text;
    },
    close: (name) => {
      takes = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'si') texts.push(current);
    },
  });
  return texts;
}

/** By the number of a style, whether its numbers are days and times: what a sheet keeps is a count of days. */
function datedFormats(xml: string): boolean[] {
  const own = new Map<string, string>();
  const styles: boolean[] = [];
  let isInStyles = false;
  walk(xml, {
    open: (name, of) => {
      if (name === 'numFmt') own.set(of.numFmtId ?? '', of.formatCode ?? '');
      if (name === 'cellXfs') isInStyles = true;
      if (name === 'xf' && isInStyles) styles.push(isDated(of.numFmtId ?? '0', own));
    },
    close: (name) => {
      if (name === 'cellXfs') isInStyles = false;
    },
  });
  return styles;
}

function isDated(id: string, own: ReadonlyMap<string, string>): boolean {
  const code = own.get(id);
  const number = Number(id);
  if (code === undefined)
    return (number >= 14 && number <= 22) || (number >= 27 && number <= 36) || (number >= 45 && number <= 58);
  // Colours, locales and words in quotes are no part of the format.
  return /[ymdhs]/i.test(code.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '').replace(/general/gi, ''));
}

type Sheet = { shared: readonly string[]; formats: readonly boolean[]; is1904: boolean };

function sheetRows(xml: string, sheet: Sheet): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell: { at: number; type: string; style: number; value: string } | null = null;
  let takes = false;
  walk(xml, {
    open: (name, of) => {
      if (name === 'row') row = [];
      if (name === 'c')
        cell = {
          at: columnOf(of.r ?? '') ?? row.length,
          type: of.t ?? 'n',
          style: Number(of.s ?? 0),
          value: '',
        };
      takes = name === 'v' || name === 't';
    },
    text: (text) => {
      if (takes && cell) cell.value += text;
    },
    close: (name) => {
      takes = false;
      if (name === 'c' && cell) {
        if (cell.at < widest) {
          while (row.length < cell.at) row.push('');
          row[cell.at] = shownCell(cell, sheet);
        }
        cell = null;
      }
      if (name === 'row') rows.push(row);
    },
  });
  return rows;
}

/** `C7` stands in the third column: 2. */
function columnOf(place: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(place)?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function shownCell(
  { type, style, value }: { type: string; style: number; value: string },
  sheet: Sheet,
): string {
  if (type === 's') return sheet.shared[Number(value)] ?? '';
  if (type !== 'n') return type === 'e' ? '' : value;
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return '';
  if (sheet.formats[style]) return dayAndTime(number + (sheet.is1904 ? 1462 : 0));
  // What a sheet keeps as 0.1 + 0.2 is shown as people typed it.
  return String(Number(number.toPrecision(15)));
}

/** Days are counted from 1899-12-30, which holds from March 1900 on. */
function dayAndTime(days: number): string {
  const at = new Date(Math.round((days - 25_569) * 86_400) * 1000);
  if (Number.isNaN(at.getTime())) return '';
  const iso = at.toISOString();
  return Number.isInteger(days) ? iso.slice(0, 10) : iso.slice(0, 19);
}
