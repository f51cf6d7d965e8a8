import { Problem } from '../../kernel/problem.ts';
import { type S3, unreachable } from './s3-client.ts';

/** How often a content whose connection breaks is taken up again where it stopped, without a byte in between. */
const mostBreaks = 3;
/** Milliseconds until a connection that says nothing counts as broken. */
const silence = 30_000;

/**
 * Reads an object from its beginning to its end. When the connection breaks on the way, the rest is asked for by a
 * range, of the same version only. @throws Problem 404 `file-not-found`, 503 `storage-unreachable`.
 */
export async function* readObject(s3: S3, key: string): AsyncGenerator<Uint8Array> {
  let read = 0;
  let tag: string | null = null;
  let size: number | null = null;
  for (let breaks = 0; breaks <= mostBreaks; ) {
    const connection = new AbortController();
    const quiet = setTimeout(() => connection.abort(), silence);
    try {
      const headers = read > 0 ? { range: `bytes=${read}-`, ...(tag && { 'if-match': tag }) } : undefined;
      const answer: Response = await s3(
        { method: 'GET', key, ...(headers && { headers }) },
        connection.signal,
      );
      if (read > 0 && answer.status !== 206) throw unreachable('no range');
      tag ??= answer.headers.get('etag');
      size ??= Number(answer.headers.get('content-length') ?? Number.NaN);
      for await (const part of answer.body ?? []) {
        quiet.refresh();
        read += part.byteLength;
        breaks = 0;
        yield part;
      }
      if (!(read < size)) return;
      breaks += 1;
    } catch (error) {
      if (error instanceof Problem) throw error;
      breaks += 1;
    } finally {
      clearTimeout(quiet);
      connection.abort();
    }
  }
  throw unreachable('broken off');
}
