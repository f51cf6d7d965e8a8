import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { RowDigest, type Seen } from './row-digest.ts';
import { columnList, type Line, named, type Table } from './tables.ts';

/** Writes the rows of a table, as PostgreSQL's COPY writes them, into a packed file that is synced to disk. */
export async function copyOut(line: Line, table: Table, file: string): Promise<Seen> {
  const digest = new RowDigest();
  const packed = createWriteStream(file, { mode: 0o600, flags: 'wx' });
  await withRows(line, table, (rows) => pipeline(rows, digest, createGzip({ level: 1 }), packed));
  await syncFile(file);
  return digest.seen();
}

/** Brings the rows of a packed file into a table. Columns that the table does not have any more are left out. */
export async function copyIn(
  line: Line,
  table: Table,
  known: readonly string[],
  file: string,
): Promise<Seen> {
  const kept = table.columns.flatMap((column, at) => (known.includes(column) ? [at] : []));
  const columns = kept.map((at) => table.columns[at] ?? '');
  const digest = new RowDigest(kept.length < table.columns.length ? kept : null);
  const statement = `copy ${named(table)} (${columnList(columns)}) from stdin`;
  const rows = await line.unsafe(statement).writable();
  await pipeline(createReadStream(file), createGunzip(), digest, rows);
  return digest.seen();
}

/** Counts and sums what a table holds, without keeping it. */
export async function lookAt(line: Line, table: Table): Promise<Seen> {
  const digest = new RowDigest();
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  await withRows(line, table, (rows) => pipeline(rows, digest, nowhere));
  return digest.seen();
}

/**
 * The driver stops reading from its socket while the rows wait for us, and goes on when we ask for more. At the end
 * nobody asks for more: without the last line it would wait for ever to hear that the statement is done.
 */
async function withRows(line: Line, table: Table, use: (rows: Readable) => Promise<void>): Promise<void> {
  const statement = `copy (select ${columnList(table.columns)} from ${named(table)}) to stdout`;
  const rows = await line.unsafe(statement).readable();
  await use(rows);
  rows._read(0);
}

/** What is written counts as kept when it is on the disk itself. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
