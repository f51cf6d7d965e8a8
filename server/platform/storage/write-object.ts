import { type S3, unreachable, xmlValue } from './s3-client.ts';
import type { Content } from './shape.ts';

/** Bytes of one part: what is held in memory of a content that is still coming. Stores ask for 5 MiB or more. */
export const partBytes = 8 * 1024 * 1024;

/** Keeps a content under a key: small ones in one call, larger ones part by part as they come in. */
export async function writeObject(s3: S3, key: string, content: Content): Promise<void> {
  const parts = partsOf(content);
  const first = await parts.next();
  const second = await parts.next();
  if (second.done) {
    await s3({ method: 'PUT', key, body: first.done ? new Uint8Array() : first.value });
    return;
  }
  await writeParts(s3, key, [first.value ?? new Uint8Array(), second.value], parts);
}

type Part = Uint8Array<ArrayBuffer>;

/** What was begun and fails is taken back, so that the store keeps no half of it. */
async function writeParts(s3: S3, key: string, begun: Part[], rest: AsyncGenerator<Part>): Promise<void> {
  const uploadId = xmlValue(
    await (await s3({ method: 'POST', key, query: { uploads: '' } })).text(),
    'UploadId',
  );
  if (!uploadId) throw unreachable('no upload id');
  const tags: string[] = [];
  const write = async (body: Part) => {
    const query = { partNumber: String(tags.length + 1), uploadId };
    const answer = await s3({ method: 'PUT', key, query, body });
    await answer.body?.cancel();
    tags.push(answer.headers.get('etag') ?? '');
  };
  try {
    for (const part of begun) await write(part);
    for await (const part of rest) await write(part);
    await complete(s3, key, uploadId, tags);
  } catch (error) {
    // Parts that stay behind are cleared away by the storage; what failed first is what is told.
    await s3({ method: 'DELETE', key, query: { uploadId } }).catch(() => undefined);
    throw error;
  }
}

/** A store may answer 200 and tell in the body that it failed after all. */
async function complete(s3: S3, key: string, uploadId: string, tags: string[]): Promise<void> {
  const listed = tags.map((tag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>${tag}</ETag></Part>`);
  const xml = `<CompleteMultipartUpload>${listed.join('')}</CompleteMultipartUpload>`;
  const body = new Uint8Array(Buffer.from(xml));
  const answer = await (await s3({ method: 'POST', key, query: { uploadId }, body })).text();
  if (!answer.includes('<CompleteMultipartUploadResult'))
    throw unreachable(xmlValue(answer, 'Code') ?? 'no result');
}

/** The content in parts of the size that the store takes; the last one is smaller. */
async function* partsOf(content: Content): AsyncGenerator<Part> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of content instanceof Uint8Array ? [content] : content) {
    for (let at = 0; at < piece.byteLength; ) {
      const taken = piece.subarray(at, at + partBytes - size);
      held.push(taken);
      size += taken.byteLength;
      at += taken.byteLength;
      if (size < partBytes) continue;
      yield joined(held);
      held = [];
      size = 0;
    }
  }
  if (size > 0) yield joined(held);
}

function joined(pieces: Uint8Array[]): Part {
  return new Uint8Array(Buffer.concat(pieces));
}
