import type { HeaderLine } from './split.ts';

/** Length in bytes of the outermost header block, the empty line not counted; the whole mail if there is none. */
export function headerLength(raw: Uint8Array): number {
  if (raw[0] === 0x0a) return 0;
  for (let at = 0; at < raw.length; at += 1) {
    if (raw[at] !== 0x0a) continue;
    if (raw[at + 1] === 0x0a) return at + 1;
    if (raw[at + 1] === 0x0d && raw[at + 2] === 0x0a) return at + 1;
  }
  return raw.length;
}

/** Cuts a header block into its lines, one character per byte; folded lines stay together. Never throws. */
export function headerLines(raw: Uint8Array): HeaderLine[] {
  const block = Buffer.from(raw.subarray(0, headerLength(raw))).toString('latin1');
  const lines: HeaderLine[] = [];
  for (const line of block.split(/\r?\n/)) {
    const last = lines.at(-1);
    if (/^[ \t]/.test(line) && last) {
      last.line += `\r\n${line}`;
      continue;
    }
    const key = /^([!-9;-~]+)[ \t]*:/.exec(line)?.[1];
    if (key) lines.push({ key: key.toLowerCase(), line });
  }
  return lines;
}

/** The raw value of the last line of that name, as mail programs read repeated headers; '' when there is none. */
export function rawValue(lines: HeaderLine[], name: string): string {
  const found = lines.findLast((line) => line.key === name);
  return found ? found.line.slice(found.line.indexOf(':') + 1).trim() : '';
}

/** The raw values of every line of that name. */
export function rawValues(lines: HeaderLine[], name: string): string[] {
  return lines
    .filter((line) => line.key === name)
    .map((line) => line.line.slice(line.line.indexOf(':') + 1).trim());
}
