import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type postgres from 'postgres';
import { Problem } from '../../kernel/problem.ts';
import { connect, type Where } from '../database/open.ts';
import { letBackupRead } from '../database/row-security.ts';
import { countMissing, type Kept, keepContents } from './contents.ts';
import { copyOut, syncFile } from './copy-table.ts';
import { forgetContents } from './forget-contents.ts';
import { backupLock } from './lock.ts';
import {
  type Backup,
  backupName,
  listBackups,
  type Manifest,
  manifestFile,
  type Reason,
} from './manifest.ts';
import { noteOutcome } from './outcome.ts';
import { outOfDate } from './rotation.ts';
import { assertSpace } from './space.ts';
import { type Line, listMonths, listSequences, listTables, settleForCopy, type Table } from './tables.ts';

/**
 * Takes a backup of everything into a new folder below `root`: the rows of every table from one snapshot, and the
 * contents that they name. The program may go on working meanwhile. The folder gets its name when all of it is on
 * disk; then what the rotation does not keep is removed.
 * @throws Problem `backup-running`, `backup-no-space`.
 */
export function takeBackup(where: Where, root: string, reason: Reason, now: Date): Promise<Backup> {
  return noteOutcome(root, { at: now.toISOString(), reason }, () => take(where, root, reason, now));
}

async function take(where: Where, root: string, reason: Reason, now: Date): Promise<Backup> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  await assertSpace(root);
  const pooled = where.pooled && !where.direct ? { pooled: true } : {};
  const client = connect(where.direct ?? where.owner, { connections: 1, ...pooled });
  try {
    await letBackupRead(client);
    const name = backupName(now);
    const half = join(root, `${name}.part`);
    const taken = await client.begin('isolation level repeatable read read only', async (line) => {
      await takeTurn(line);
      await removeHalves(root);
      await mkdir(half, { mode: 0o700 });
      return readAll(line, { root, folder: half }, now);
    });
    const contents = await settle(client, taken.contents);
    const manifest: Manifest = { ...taken, contents, reason, finishedAt: new Date().toISOString() };
    const backup = await finish(root, name, manifest);
    await rotateInTurn(client, root, now);
    return backup;
  } finally {
    await client.end();
  }
}

/** Whoever takes the next backup in between rotates when it is done: contents that it just wrote are named by none. */
async function rotateInTurn(client: postgres.Sql, root: string, now: Date): Promise<void> {
  try {
    await client.begin(async (line) => {
      await settleForCopy(line);
      await takeTurn(line);
      await rotate(root, now);
    });
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'backup-running')) throw error;
  }
}

/** Removes the backups that the rotation does not keep, and the contents that nothing names any more. */
async function rotate(root: string, now: Date): Promise<void> {
  const old = outOfDate(await listBackups(root), now);
  if (old.length === 0) return;
  for (const { folder } of old) await rm(folder, { recursive: true, force: true });
  await forgetContents(root);
}

async function takeTurn(line: Line): Promise<void> {
  const [turn] = await line`select pg_try_advisory_xact_lock(${backupLock}) as mine`;
  if (turn?.mine !== true) throw new Problem(409, 'backup-running');
}

/** Whoever was killed in the middle left a half; its turn is over, so nobody works on it. */
async function removeHalves(root: string): Promise<void> {
  for (const name of await readdir(root))
    if (name.endsWith('.part')) await rm(join(root, name), { recursive: true, force: true });
}

async function readAll(line: Line, place: { root: string; folder: string }, now: Date) {
  await settleForCopy(line);
  const tables = await listTables(line);
  const [journal] = await line<{ hashes: string[] }[]>`
    select array_agg(hash order by created_at) as hashes from drizzle.__drizzle_migrations`;
  return {
    format: 1 as const,
    takenAt: now.toISOString(),
    migrations: journal?.hashes ?? [],
    months: await listMonths(line),
    sequences: await listSequences(line),
    tables: await readTables(line, tables, place.folder),
    contents: await keepContents(line, tables, place),
  };
}

async function readTables(line: Line, tables: Table[], folder: string) {
  const read = [];
  for (const table of tables)
    read.push({ ...table, ...(await copyOut(line, table, tableFile(folder, table))) });
  return read;
}

/** Where the rows of a table lie in a backup. */
export function tableFile(folder: string, { schema, name }: { schema: string; name: string }): string {
  return join(folder, `${schema}.${name}.copy.gz`);
}

async function settle(client: postgres.Sql, kept: Kept): Promise<Manifest['contents']> {
  const { unread, ...told } = kept;
  if (unread.length === 0) return { ...told, missing: 0 };
  const missing = await client.begin('read only', async (line) => {
    await settleForCopy(line);
    return countMissing(line, unread);
  });
  return { ...told, missing };
}

/** The manifest is the last file, and the name the last step: what bears it is whole. */
async function finish(root: string, name: string, manifest: Manifest): Promise<Backup> {
  const half = join(root, `${name}.part`);
  const file = join(half, manifestFile);
  await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  await syncFile(file);
  await syncFile(half).catch(() => undefined);
  const folder = join(root, name);
  await rename(half, folder);
  await syncFile(root).catch(() => undefined);
  return { folder, name, manifest };
}
