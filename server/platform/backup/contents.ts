import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished, pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { newSecret } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { describedTables } from '../data.ts';
import { asKept } from '../storage/whole.ts';
import { storage } from '../storage.ts';
import { syncFile } from './copy-table.ts';
import { columnList, type Line, named, type Table } from './tables.ts';

/** What a backup names of the storage, in its folder. */
export const listFile = 'contents.jsonl.gz';
/** Where contents lie while they are written; what a killed backup left there is named by none and swept. */
const arriving = 'arriving';

/** One content of the storage: the key in the rows, and the hash under which the backups keep its bytes. */
type Content = { key: string; sha256: string; size: number };

/** A content that a row names, with the hash that the row knows, if it does. */
export type Named = { table: string; key: string; sha256: string };

/** What was kept, and which contents could not be read while the rows named them. */
export type Kept = {
  count: number;
  bytes: number;
  changed: number;
  unread: { table: string; key: string }[];
};

/**
 * Keeps the contents that the rows of this snapshot name. All backups of a folder share them by their hash, so that a
 * day's backup writes only what is new. What cannot be read is named, never passed over in silence.
 */
export async function keepContents(
  line: Line,
  tables: readonly Table[],
  place: { root: string; folder: string },
): Promise<Kept> {
  const list = createGzip();
  const written = list.pipe(createWriteStream(join(place.folder, listFile), { mode: 0o600 }));
  const told: Kept = { count: 0, bytes: 0, changed: 0, unread: [] };
  for await (const rows of namedContents(line, tables))
    for (const { table, key, sha256: known } of rows) {
      const kept = await keep(place.root, key, known);
      if (!kept) told.unread.push({ table, key });
      if (!kept) continue;
      if (known && kept.sha256 !== known) told.changed += 1;
      told.count += 1;
      told.bytes += kept.size;
      if (!list.write(`${JSON.stringify(kept)}\n`)) await new Promise((go) => list.once('drain', go));
    }
  list.end();
  await finished(written);
  await syncFile(join(place.folder, listFile));
  return told;
}

/** How many of the unread contents the rows still name: the others were removed with their rows in the meantime. */
export async function countMissing(line: Line, unread: Kept['unread']): Promise<number> {
  let missing = 0;
  for (const [table, lost] of Map.groupBy(unread, (one) => one.table)) {
    const column = columnList([describedTables().get(table)?.content ?? '']);
    const keys = lost.map(({ key }) => key);
    const [row] = await line.unsafe<{ count: number }[]>(
      `select count(*)::int as count from ${named({ schema: 'public', name: table })} where ${column} = any ($1)`,
      [keys],
    );
    missing += row?.count ?? 0;
  }
  return missing;
}

/** The contents of a backup, one after the other. */
export async function* listContents(folder: string): AsyncGenerator<Content> {
  const file = join(folder, listFile);
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity });
  for await (const text of lines) yield JSON.parse(text) as Content;
}

/**
 * The bytes of a content as they come from the disk, the last of them only when all were right.
 * @throws Problem `backup-damaged` when they are not what was kept.
 */
export async function* streamContent(
  root: string,
  content: Pick<Content, 'sha256'>,
): AsyncGenerator<Uint8Array> {
  const damaged = () => new Problem(422, 'backup-damaged', { params: { part: content.sha256 } });
  const source = createReadStream(pathOf(root, content.sha256));
  try {
    yield* asKept(source, content.sha256, damaged);
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'ENOENT' ? damaged() : error;
  }
}

/** Whether the backups keep a content of this hash. */
export async function hasContent(root: string, hash: string): Promise<boolean> {
  return (await stat(pathOf(root, hash)).catch(() => null)) !== null;
}

/** Where keys of contents stand, in SQL: the column, the table with the rows that count, and the hash if there is one. */
type Naming = { table: string; key: string; from: string; hash: string };

/** Which columns hold keys of contents is what the rooms say in their `data.ts`. */
export function namingsOf(tables: readonly Table[]): Naming[] {
  return tables.flatMap((table) => {
    const about = table.schema === 'public' ? describedTables().get(table.name) : undefined;
    if (!about?.content || !table.columns.includes(about.content)) return [];
    const key = columnList([about.content]);
    const from = `${named(table)} where ${key} <> '' and ${about.contentWhen ?? 'true'}`;
    const hash = table.columns.includes('sha256') ? 'sha256' : `''`;
    return [{ table: table.name, key, from, hash }];
  });
}

/** The contents that the rows name, by many at once. */
export async function* namedContents(line: Line, tables: readonly Table[]) {
  for (const { table, key, from, hash } of namingsOf(tables))
    yield* line
      .unsafe<Named[]>(`select $1::text as table, ${key} as key, ${hash} as sha256 from ${from}`, [table])
      .cursor(1000);
}

async function keep(root: string, key: string, known: string): Promise<Content | null> {
  const there = known ? await stat(pathOf(root, known)).catch(() => null) : null;
  if (there) return { key, sha256: known, size: there.size };
  const seen = await takeIn(root, key);
  return seen && { key, ...seen };
}

/** Writes a content as it is read, under the name of its hash when that is known; null when it cannot be read. */
async function takeIn(root: string, key: string): Promise<Omit<Content, 'key'> | null> {
  await mkdir(join(root, 'contents', arriving), { recursive: true, mode: 0o700 });
  const half = join(root, 'contents', arriving, newSecret());
  const source = watched(key);
  try {
    await pipeline(source.parts(), createWriteStream(half, { mode: 0o600, flush: true, flags: 'wx' }));
    const seen = source.seen();
    await mkdir(dirname(pathOf(root, seen.sha256)), { recursive: true, mode: 0o700 });
    await rename(half, pathOf(root, seen.sha256));
    return seen;
  } catch (error) {
    await rm(half, { force: true });
    if (source.isBroken()) return null;
    throw error;
  }
}

/** A content of the storage, hashed and counted on its way. Whether it was the reading that failed is remembered. */
function watched(key: string) {
  const hash = createHash('sha256');
  let size = 0;
  let broken = false;
  return {
    async *parts(): AsyncGenerator<Uint8Array> {
      try {
        for await (const part of storage().stream(key) as AsyncIterable<Uint8Array>) {
          hash.update(part);
          size += part.byteLength;
          yield part;
        }
      } catch (error) {
        broken = true;
        throw error;
      }
    },
    seen: () => ({ sha256: hash.digest('hex'), size }),
    isBroken: () => broken,
  };
}

function pathOf(root: string, hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash))
    throw new Problem(422, 'backup-damaged', { params: { part: 'contents' } });
  return join(root, 'contents', hash.slice(0, 2), hash);
}
