import { rawValue } from '../parts/header-block.ts';
import type { Part } from '../parts/split.ts';

/** A signed mail: the signature, and the bytes that were signed where they do not lie inside it. */
export type Signed = { signature: Uint8Array; content: Uint8Array | null };

const signatureType = /^application\/(?:x-)?pkcs7-signature$/;
const envelopeType = /^application\/(?:x-)?pkcs7-mime$/;

/**
 * Finds the S/MIME signature over a whole mail (RFC 8551), beside its words or around them; null where there is none. What a
 * list has wrapped and added to is no longer signed as a whole, and is none.
 */
export function findSigned(raw: Buffer, root: Part): Signed | null {
  if (envelopeType.test(root.type) && saysSigned(root)) return { signature: root.bytes, content: null };
  const [words, signature] = root.children;
  if (root.type !== 'multipart/signed' || !words || !signature || root.children.length !== 2) return null;
  if (!signatureType.test(signature.type)) return null;
  const content = firstPart(raw, boundaryOf(root));
  return content && { signature: signature.bytes, content };
}

function saysSigned(root: Part): boolean {
  const type = /smime-type\s*=\s*"?([\w-]+)/i.exec(rawValue(root.headers, 'content-type'))?.[1];
  return type?.toLowerCase() === 'signed-data';
}

function boundaryOf(root: Part): string {
  const found = /boundary\s*=\s*(?:"([^"]+)"|([^;\s]+))/i.exec(rawValue(root.headers, 'content-type'));
  return found?.[1] ?? found?.[2] ?? '';
}

/** The bytes of the first part as they were sent; the break before a boundary belongs to the boundary. */
function firstPart(raw: Buffer, boundary: string): Buffer | null {
  if (boundary === '') return null;
  const from = delimiterAt(raw, boundary, 0);
  if (from === null) return null;
  const start = raw.indexOf('\n', from) + 1;
  const end = delimiterAt(raw, boundary, start);
  if (start === 0 || end === null) return null;
  const before = raw[end - 2] === 0x0d ? end - 2 : end - 1;
  return canonical(raw.subarray(start, Math.max(start, before)));
}

/** Where the next line begins that is this boundary. */
function delimiterAt(raw: Buffer, boundary: string, from: number): number | null {
  const line = Buffer.from(`--${boundary}`, 'latin1');
  for (let at = raw.indexOf(line, from); at !== -1; at = raw.indexOf(line, at + 1))
    if (at === 0 || raw[at - 1] === 0x0a) return at;
  return null;
}

/** Words are signed with the breaks of a mail on its way, whatever stood there since. */
function canonical(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  return /(?<!\r)\n/.test(text) ? Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'latin1') : bytes;
}
