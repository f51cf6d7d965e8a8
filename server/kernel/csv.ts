/** A cell of a table that leaves as a file. */
export type Cell = string | number | null;

/**
 * A table as CSV (RFC 4180) that spreadsheets open as it is meant: UTF-8 with its mark, every text in quotes, and a
 * text that a spreadsheet would take for a formula (also in full-width forms) made a text by an apostrophe.
 */
export function toCsv(rows: Cell[][]): string {
  return csvStart + csvLines(rows);
}

/** What a file of such lines begins with. */
export const csvStart = '\ufeff';

/** Further lines of a table that leaves piece by piece. */
export function csvLines(rows: readonly Cell[][]): string {
  return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[\s\0]*[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return `"${text.replaceAll('"', '""')}"`;
}
