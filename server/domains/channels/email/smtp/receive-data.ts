import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { GatheredBytes } from './gathered-bytes.ts';

/** The largest mail that is taken, in bytes. */
export const largestMail = 50 * 1024 * 1024;
/** Bytes of mails that are on their way in at the same time, over all connections. */
const largestTogether = 160 * 1024 * 1024;
/** Bytes of a refused mail that are read for the mail log. */
const beginningBytes = 64 * 1024;

/** A mail as it came in, or what is known of one that was too large. */
export type Received =
  | { kind: 'whole'; raw: Buffer }
  | { kind: 'too-large'; size: number; sha256: string; beginning: Buffer };

/** There is no room for more mails at this moment. */
export class NoRoom extends Error {}

let together = 0;

/**
 * Reads a mail to its end within the limits: what is over them is counted and hashed but not held.
 * @throws NoRoom when too many large mails come at once (the sender comes again later), or the stream's own error.
 */
export async function receiveData(stream: Readable, limit: number = largestMail): Promise<Received> {
  const hash = createHash('sha256');
  const gathered = new GatheredBytes(limit);
  let size = 0;
  let full = false;
  const drop = () => {
    together -= gathered.size;
    return gathered.drop(beginningBytes);
  };
  let beginning: Buffer | null = null;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      hash.update(chunk);
      // Too large already: only its beginning is still needed.
      if (size > limit) beginning ??= drop();
      else if (full || together + chunk.length > largestTogether) full = true;
      else {
        together += chunk.length;
        gathered.add(chunk);
      }
    }
    if (full) throw new NoRoom();
    if (!beginning) return { kind: 'whole', raw: gathered.whole() };
    return { kind: 'too-large', size, sha256: hash.digest('hex'), beginning };
  } finally {
    together -= gathered.size;
  }
}
