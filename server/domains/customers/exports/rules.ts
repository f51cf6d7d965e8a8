/** What a cell of a table may hold. */
export type Cell = string | number | boolean | null | undefined;

/** Signs with which a spreadsheet begins a formula, also in full width and behind spaces, which some of them skip. */
const beginsFormula = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * One line of a CSV file (RFC 4180, CRLF). Text that a spreadsheet would run as a formula gets an apostrophe before it,
 * which shows it as text; numbers stay numbers.
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = beginsFormula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n;\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The mark by which spreadsheets know UTF-8. */
export const byteOrderMark = '\u{feff}';
