import { decodeText } from './decode.ts';

const WORD = /=\?([^?\s]{1,40})\?([bqBQ])\?([^?]*)\?=/g;
type Word = { charset: string; bytes: Buffer };

/**
 * Decodes the encoded words of a header (RFC 2047), also what mail programs break: blanks inside a word, a
 * missing end, a character split over two words, quotes around words. `raw` has one character per byte.
 */
export function decodeHeader(raw: string, fallbackCharset?: string | null): string {
  const repaired = repair(raw.replace(/\r?\n[ \t]*/g, ' '));
  let decoded = '';
  let end = 0;
  let pending: Word | null = null;
  for (const match of repaired.matchAll(WORD)) {
    const between = repaired.slice(end, match.index);
    const word = {
      charset: (match[1] ?? '').toLowerCase(),
      bytes: decodeBytes(match[2] ?? '', match[3] ?? ''),
    };
    const joins: boolean = pending !== null && between.trim() === '';
    if (pending && joins && pending.charset === word.charset) {
      pending = { charset: word.charset, bytes: Buffer.concat([pending.bytes, word.bytes]) };
    } else {
      decoded += pending ? decodeText(pending.bytes, pending.charset) : '';
      if (!joins) decoded += decodeRaw(between, fallbackCharset);
      pending = word;
    }
    end = match.index + match[0].length;
  }
  decoded += pending ? decodeText(pending.bytes, pending.charset) : '';
  return decoded + decodeRaw(repaired.slice(end), fallbackCharset);
}

/** Eight-bit bytes in a header without encoding, which RFC 6532 allows as UTF-8 and reality has in any charset. */
export function decodeRaw(raw: string, fallbackCharset?: string | null): string {
  if (!/[\u0080-\u00FF]/.test(raw)) return raw;
  return decodeText(Buffer.from(raw, 'latin1'), fallbackCharset);
}

function repair(raw: string): string {
  if (!raw.includes('=?')) return raw;
  return (
    raw
      // A Q word with real blanks in it: blanks are not allowed, and everybody reads them as blanks.
      .replace(/=\?([^?\s]{1,40})\?([qQ])\?([^?\r\n]*)\?=/g, (_all, charset, kind, words: string) => {
        return `=?${charset}?${kind}?${words.replace(/ /g, '_')}?=`;
      })
      .replace(/=\?([^?\s]{1,40})\?([bB])\?([A-Za-z0-9+/= ]*)\?=/g, (_all, charset, kind, words: string) => {
        return `=?${charset}?${kind}?${words.replace(/ /g, '')}?=`;
      })
      // A last word whose end was cut off.
      .replace(/=\?([^?\s]{1,40})\?([bqBQ])\?([^?\s]*)\??$/, '=?$1?$2?$3?=')
  );
}

function decodeBytes(kind: string, words: string): Buffer {
  if (kind.toLowerCase() === 'b') return Buffer.from(words, 'base64');
  const ascii = words
    .replace(/_/g, ' ')
    .replace(/=([0-9A-Fa-f]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(ascii, 'latin1');
}
