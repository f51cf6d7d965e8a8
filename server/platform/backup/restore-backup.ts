import { dirname } from 'node:path';
import { getConstructionPlans } from 'pg-boss';
import type postgres from 'postgres';
import { Problem } from '../../kernel/problem.ts';
import { connect, type Where } from '../database/open.ts';
import { storage } from '../storage.ts';
import { listContents, streamContent } from './contents.ts';
import { copyIn, lookAt } from './copy-table.ts';
import { type BackedTable, type Manifest, readBackup } from './manifest.ts';
import { makeTables, migrationsOf, setSequences, takePartsOff } from './rebuild.ts';
import { type Line, listTables, named, settleForCopy, type Table } from './tables.ts';
import { tableFile } from './take-backup.ts';

/** What was brought back and compared with what the backup says of itself. */
export type Restored = { takenAt: string; tables: number; rows: number; contents: number };

/**
 * Brings a backup back into an empty database and the open storage. The rows come in one transaction and are compared
 * there, row for row: it ends with everything or with nothing, whenever it is killed, and can then be begun again.
 * @throws Problem `restore-not-empty`, `backup-not-found`, `backup-damaged`, `backup-foreign`, `schema-newer`.
 */
export async function restoreBackup(where: Where, folder: string): Promise<Restored> {
  const manifest = await readBackup(folder);
  migrationsOf(manifest);
  const pooled = where.pooled && !where.direct ? { pooled: true } : {};
  const client = connect(where.direct ?? where.owner, { connections: 1, ...pooled });
  try {
    await assertEmpty(client);
    await makeQueue(client);
    const contents = await bringContents(folder, manifest);
    await client.begin((line) => bringRows(line, folder, manifest));
    await client.unsafe('set statement_timeout = 0; analyze;');
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    return { takenAt: manifest.takenAt, tables: manifest.tables.length, rows, contents };
  } finally {
    await client.end();
  }
}

async function assertEmpty(client: postgres.Sql): Promise<void> {
  const [row] = await client`
    select to_regclass('public.workspaces') is null and to_regclass('drizzle.__drizzle_migrations') is null as empty`;
  if (row?.empty !== true) throw new Problem(409, 'restore-not-empty');
}

/** The queue makes its own tables; what it holds comes with the rows. */
async function makeQueue(client: postgres.Sql): Promise<void> {
  const [queue] = await client`select to_regclass('pgboss.version') is not null as there`;
  if (queue?.there !== true) await client.unsafe(getConstructionPlans('pgboss'));
}

async function bringContents(folder: string, manifest: Manifest): Promise<number> {
  let count = 0;
  for await (const content of listContents(folder)) {
    await storage().putAt(content.key, streamContent(dirname(folder), content));
    count += 1;
  }
  if (count !== manifest.contents.count) throw damaged('contents');
  return count;
}

async function bringRows(line: Line, folder: string, manifest: Manifest): Promise<void> {
  await settleForCopy(line);
  await makeTables(line, manifest);
  const putBack = await takePartsOff(line);
  const own = new Map((await listTables(line)).map((table) => [named(table), table]));
  await emptyQueue(line, [...own.values()]);
  for (const table of manifest.tables) {
    const known = own.get(named(table));
    if (known) await bringTable(line, folder, table, known);
    else if (table.schema !== 'pgboss') throw damaged(table.name);
  }
  await setSequences(line, manifest.sequences);
  await putBack();
}

async function emptyQueue(line: Line, tables: Table[]): Promise<void> {
  const queue = tables.filter(({ schema }) => schema === 'pgboss').map(named);
  if (queue.length > 0) await line.unsafe(`truncate ${queue.join(', ')}`);
}

/** What came out of the file must be what the backup says, and what stands in the table what came out of the file. */
async function bringTable(line: Line, folder: string, table: BackedTable, known: Table): Promise<void> {
  const came = await copyIn(line, table, known.columns, tableFile(folder, table)).catch((error) => {
    if (isOfFile(error)) throw damaged(table.name);
    throw error;
  });
  const columns = table.columns.filter((column) => known.columns.includes(column));
  const whole = columns.length === table.columns.length;
  if (came.rows !== table.rows || (whole && came.digest !== table.digest)) throw damaged(table.name);
  const stands = await lookAt(line, { ...known, columns });
  if (stands.rows !== came.rows || stands.digest !== came.digest) throw damaged(table.name);
}

/** A file that is not there, or that cannot be unpacked. */
function isOfFile(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'ENOENT' || code.startsWith('Z_');
}

function damaged(part: string): Problem {
  return new Problem(422, 'backup-damaged', { params: { part } });
}
