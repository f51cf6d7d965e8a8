import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** One file of a zip: words are packed, what is packed already is laid in as it is. */
export type Entry = { path: string; isPacked: boolean; content: AsyncIterable<Uint8Array | string> };

/**
 * A zip, piece by piece as its files come: no more of it is held than the piece that is being packed.
 * @throws whatever a file throws while it is read.
 */
export async function* zipped(entries: AsyncIterable<Entry> | Iterable<Entry>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  const letters = new TextEncoder();
  for await (const { path, isPacked, content } of entries) {
    const file = isPacked ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    zip.add(file);
    for await (const piece of content) {
      file.push(typeof piece === 'string' ? letters.encode(piece) : piece);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
