import { createHash, randomBytes } from 'node:crypto';

/**
 * A new UUIDv7 (RFC 9562): 48 bits of milliseconds, then randomness, so that keys sort by creation.
 * Ids of one process within a millisecond stay in order by a counter in `rand_a`.
 */
export function newId(now: number = Date.now()): string {
  if (now > lastMillisecond) {
    lastMillisecond = now;
    counter = randomBytes(2).readUInt16BE() & 0x3ff;
  } else {
    counter += 1;
    if (counter > 0xfff) {
      lastMillisecond += 1;
      counter = 0;
    }
  }
  const bytes = randomBytes(16);
  bytes.writeUIntBE(lastMillisecond, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8(((bytes[8] ?? 0) & 0x3f) | 0x80, 8);
  return idOfBytes(bytes);
}

/** The UUID that 16 bytes are, as text. */
export function idOfBytes(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The 16 bytes of a UUID. */
export function bytesOfId(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

/**
 * The bytes of a text in base64url; null for any spelling but the one that we write. The last letter holds bits that mean
 * nothing: with them, one key would have several spellings.
 */
export function bytesOfKey(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : null;
}

/** An unguessable text of `bits` random bits (at least 128) in base64url, for links, tokens and keys. */
export function newSecret(bits: number = 192): string {
  if (bits < 128) throw new RangeError('A secret has at least 128 bits');
  return randomBytes(Math.ceil(bits / 8)).toString('base64url');
}

/** SHA-256 in hex: how secrets are stored and contents are named. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Whether the text has the shape of a UUID, so that it may be compared with a uuid column. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}

let lastMillisecond = 0;
let counter = 0;
