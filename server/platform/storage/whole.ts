import { createHash } from 'node:crypto';
import { sha256 } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { storage } from '../storage.ts';

/** What was kept, as its row remembers it. */
export type Kept = { key: string; sha256: string };

/**
 * The bytes of a kept content, exactly as they were kept.
 * @throws Problem 500 `file-damaged` when the disk gives back others, and what `Storage.get` throws.
 */
export async function readWhole(kept: Kept): Promise<Buffer<ArrayBuffer>> {
  const content = await storage().get(kept.key);
  if (sha256(content) !== kept.sha256) throw damaged(kept);
  return content;
}

/**
 * The same as it comes, for what is too large to hold. Its last part is given only when all of it was right: whoever
 * knows the size never takes a damaged content for whole. @throws Problem 500 `file-damaged`.
 */
export function streamWhole(kept: Kept): AsyncGenerator<Uint8Array> {
  return asKept(storage().stream(kept.key), kept.sha256, () => damaged(kept));
}

/** Passes a content on as it comes and holds its last part until the hash of all of it is the wanted one. */
export async function* asKept(
  parts: AsyncIterable<Uint8Array>,
  wanted: string,
  failure: () => Error,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let held: Uint8Array | null = null;
  for await (const part of parts) {
    hash.update(part);
    if (held) yield held;
    held = part;
  }
  if (hash.digest('hex') !== wanted) throw failure();
  if (held) yield held;
}

/** The key is random and names nobody; it is what an administrator looks for in the backup. */
function damaged({ key }: Kept): Problem {
  console.error(JSON.stringify({ alarm: 'file-damaged', key }));
  return new Problem(500, 'file-damaged');
}
