import { headerLength, headerLines } from './header-block.ts';

const BOUNDARY_RUNS_ON =
  /^(content-type:[^\n]*(?:\r?\n[ \t][^\n]*)*?boundary="[^"\r\n]+")[ \t]+(?=[^\s;][^\r\n]*$)/im;
const BOUNDARY_NOT_FOLDED = /^(content-type:[^\n]*;[ \t]*\r?\n)(?=boundary=)/im;
const HEADER_LINE = /^(?:[!-9;-~]+[ \t]*:|[ \t]|>?From )/;
const NO_HEADER = Buffer.from('\n');

/** Mends what keeps a mail from being split: no header at all, no empty line below it, a boundary badly written. */
export function mendMail(raw: Buffer): Buffer {
  const start = skipEmptyLines(raw);
  const lines = headerLines(start);
  if (lines.length === 0) return Buffer.concat([NO_HEADER, raw]);
  const length = headerLength(start);
  if (length === start.length) return mendHeader(separate(start));
  return mendHeader(start);
}

function mendHeader(raw: Buffer): Buffer {
  const length = headerLength(raw);
  const header = raw.subarray(0, length).toString('latin1');
  const mended = header.replace(BOUNDARY_RUNS_ON, '$1; ').replace(BOUNDARY_NOT_FOLDED, '$1 ');
  return mended === header ? raw : Buffer.concat([Buffer.from(mended, 'latin1'), raw.subarray(length)]);
}

function skipEmptyLines(raw: Buffer): Buffer {
  let start = 0;
  while (raw[start] === 0x0a || raw[start] === 0x0d) start += 1;
  return raw.subarray(start);
}

/** The body begins at the first line that cannot be a header. */
function separate(raw: Buffer): Buffer {
  const text = raw.toString('latin1');
  let at = 0;
  for (const line of text.split('\n')) {
    if (!HEADER_LINE.test(line)) break;
    at += line.length + 1;
  }
  if (at >= raw.length) return raw;
  return Buffer.concat([raw.subarray(0, at), NO_HEADER, raw.subarray(at)]);
}
