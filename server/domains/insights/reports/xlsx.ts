import type { Cell } from './csv.ts';

/** A table as an Excel workbook of one sheet: texts are texts whatever they begin with, numbers are numbers. */
export async function toXlsx(rows: Cell[][], sheet: string): Promise<Uint8Array<ArrayBuffer>> {
  // Read with the first workbook: an idle installation holds nothing of it.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const data = rows.map((row, index) => row.map((cell) => toCell(cell, index === 0)));
  const columns = (rows[0] ?? []).map((cell) => ({ width: Math.max(12, String(cell ?? '').length + 2) }));
  const content = await writeXlsxFile(data, { sheet, columns, stickyRowsCount: 1 }).toBuffer();
  return new Uint8Array(content);
}

function toCell(cell: Cell, isHead: boolean) {
  if (cell === null) return null;
  if (typeof cell === 'number') return { type: Number, value: cell };
  const text = cell
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .toWellFormed()
    .slice(0, 32_000);
  return { type: String, value: text, ...(isHead ? { fontWeight: 'bold' as const } : {}) };
}
