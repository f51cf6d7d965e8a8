import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { Encoding } from '../../kernel/table-guess.ts';
import { storage } from '../storage.ts';

export type Written = { encoding: Encoding; delimiter: string };

/** Rows longer than this are no rows: an open quote has swallowed the rest. */
const longestRow = 200_000;

/** The rows of a kept file, one after the other and never all at once; the first one is the head. */
export async function* rowsOf(fileKey: string, written: Written): AsyncGenerator<string[]> {
  yield* parseRows(decoded(storage().stream(fileKey), written.encoding), written.delimiter);
}

/** The same of bytes that are not kept yet. */
export function rowsIn(bytes: Uint8Array, written: Written): AsyncGenerator<string[]> {
  return parseRows(decoded([bytes], written.encoding), written.delimiter);
}

/** Whether a failure says that the file is no table, and would say so again. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

/** Whether a failure says that the file is gone. */
export function isMissing(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false;
  return error.code === 'ENOENT' || error.code === 'file-not-found';
}

async function* parseRows(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<string[]> {
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
  });
  pipeline(Readable.from(text), parser, () => undefined);
  for await (const row of parser) yield (row as string[]).map((cell) => cell.trim());
}

async function* decoded(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, encoding: Encoding) {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
