import { createHash } from 'node:crypto';
import { Problem } from '../../kernel/problem.ts';
import { type Content, storage } from '../../platform/storage.ts';
import { largestFile } from './rules.ts';

/** A content that lies in the storage, and what was seen of it as it came by. */
export type KeptContent = { key: string; size: number; sha256: string; head: Uint8Array<ArrayBuffer> };

/** How many first bytes tell a type. */
const headBytes = 16;

/** Keeps a content that is there or still comes, counted and hashed on its way. @throws Problem 413 `body-too-large`. */
export async function keepContent(content: Content): Promise<KeptContent> {
  const hash = createHash('sha256');
  const head: Uint8Array[] = [];
  let size = 0;
  async function* watched() {
    for await (const part of content instanceof Uint8Array
      ? [content]
      : (content as AsyncIterable<Uint8Array>)) {
      if (size < headBytes) head.push(part.slice(0, headBytes));
      size += part.byteLength;
      if (size > largestFile) throw tooLarge();
      hash.update(part);
      yield part;
    }
  }
  const key = await storage().put(watched());
  return {
    key,
    size,
    sha256: hash.digest('hex'),
    head: new Uint8Array(Buffer.concat(head).subarray(0, headBytes)),
  };
}

export function tooLarge(): Problem {
  return new Problem(413, 'body-too-large', { params: { limit: largestFile / 1024 / 1024 } });
}
