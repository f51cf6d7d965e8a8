import type { MailAttachment } from '../mail.ts';
import { makeAttachment } from './attachment.ts';

const UU_FILE = /^begin [0-7]{3,4} ([^\n]{1,255})\n((?:[ -`]{1,120}[ \t]*\n)*?)[` ]?\n?end[ \t]*$/gm;
const YENC_FILE = /^=ybegin ([^\n]*?)name=([^\n]+)\n(?:=ypart [^\n]*\n)?([\s\S]*?)^=yend[^\n]*$/gm;

/**
 * Takes files out of a text that were written into it the old ways (uuencode, yEnc).
 * `latin1` has one character per byte; a file that does not decode stays in the text.
 */
export function takeWrittenFiles(latin1: string): { rest: string; files: MailAttachment[] } {
  const files: MailAttachment[] = [];
  let rest = latin1;
  if (/^begin [0-7]{3,4} /m.test(rest)) {
    rest = rest.replace(/\r\n/g, '\n').replace(UU_FILE, (whole, name: string, body: string) => {
      const bytes = uudecode(body);
      return bytes ? keep(files, name, bytes) : whole;
    });
  }
  if (rest.includes('=ybegin ') && rest.lastIndexOf('\n=yend') > rest.lastIndexOf('=ybegin ')) {
    rest = rest.replace(/\r\n/g, '\n').replace(YENC_FILE, (_all, _fields, name: string, body: string) => {
      return keep(files, name, ydecode(body));
    });
  }
  return { rest, files };
}

/** Decodes the lines of a uuencoded body; null when a line contradicts its own length. */
export function uudecode(body: string): Buffer | null {
  const chunks: Buffer[] = [];
  for (const line of body.split(/\r?\n/)) {
    if (line === '' || line === '`' || line === 'end') continue;
    const length = (line.charCodeAt(0) - 32) & 63;
    const decoded = decodeGroups(line.slice(1), length);
    if (decoded === null) return null;
    chunks.push(decoded);
  }
  return Buffer.concat(chunks);
}

function decodeGroups(text: string, length: number): Buffer | null {
  if (Math.ceil(text.trimEnd().length / 4) > Math.ceil(length / 3) + 1) return null;
  const bytes = Buffer.alloc(Math.ceil(length / 3) * 3);
  for (let group = 0; group * 3 < length; group += 1) {
    const six = [0, 1, 2, 3].map((at) => ((text.charCodeAt(group * 4 + at) || 32) - 32) & 63);
    const [a = 0, b = 0, c = 0, d = 0] = six;
    bytes.writeUIntBE((a << 18) | (b << 12) | (c << 6) | d, group * 3, 3);
  }
  return bytes.subarray(0, length);
}

function ydecode(body: string): Buffer {
  const bytes: number[] = [];
  for (let at = 0; at < body.length; at += 1) {
    const code = body.charCodeAt(at);
    if (code === 10 || code === 13) continue;
    if (code === 61) {
      at += 1;
      bytes.push((body.charCodeAt(at) - 106) & 255);
    } else {
      bytes.push((code - 42) & 255);
    }
  }
  return Buffer.from(bytes);
}

function keep(files: MailAttachment[], name: string, bytes: Buffer): string {
  const base = name.trim().split(/[\\/]/).at(-1) ?? '';
  files.push(makeAttachment({ name: base || 'file.bin', type: 'application/octet-stream', bytes }));
  return '';
}
