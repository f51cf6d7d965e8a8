import { headerLength } from './header-block.ts';

const PARAMETER_WITHOUT_END =
  /^(content-type:[^\n]*(?:\r?\n[ \t][^\n]*)*?boundary="[^"\r\n]+")[ \t]+(?=[^\s;][^\r\n]*$)/im;

/** Mends what would keep a mail from being split: a boundary that runs into the next word for want of a semicolon. */
export function mendHeader(raw: Buffer): Buffer {
  const length = headerLength(raw);
  const header = raw.subarray(0, length).toString('latin1');
  const mended = header.replace(PARAMETER_WITHOUT_END, '$1; ');
  return mended === header ? raw : Buffer.concat([Buffer.from(mended, 'latin1'), raw.subarray(length)]);
}
