import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** What PostgreSQL makes anew, or must not find in a copy. */
const emptied =
  /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans|pg_tblspc)$/;
const leftOut =
  /^(postmaster\.(pid|opts)|backup_label.*|tablespace_map.*|(standby|recovery)\.signal|.*\/pgsql_tmp.*|.*\/t\d+_\d+.*|(.*\/)?pg_internal\.init.*)$/;

/** Files that are packed at once: most are small and wait for the disk. */
const together = 4;

/** The parts of a copy, as paths below the folder of the server. */
export type Parts = { folders: string[]; files: string[]; bytes: number };

/**
 * Copies the files of a running server, each packed for itself, while it goes on writing: what is half written is
 * made whole from the log. The file that says how far the server is comes last.
 */
export async function copyServerFiles(data: string, target: string, signal?: AbortSignal): Promise<Parts> {
  const parts: Parts = { folders: [], files: [], bytes: 0 };
  await mkdir(target, { mode: 0o700 });
  await copyFolder({ data, target, parts, signal }, '');
  const last = 'global/pg_control';
  parts.bytes += (await packFile(join(data, last), join(target, `${last}.gz`))) ?? 0;
  parts.files.push(last);
  return parts;
}

/** Unpacks a copy into a folder that is not there yet. */
export async function bringServerFiles(
  source: string,
  { folders, files }: Pick<Parts, 'folders' | 'files'>,
  data: string,
): Promise<void> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  for (const folder of folders) await mkdir(join(data, folder), { recursive: true, mode: 0o700 });
  for (const file of files) {
    const written = createWriteStream(join(data, file), { mode: 0o600 });
    await pipeline(createReadStream(join(source, `${file}.gz`)), createGunzip(), written);
  }
}

/** What a call brings, or null when the file that it names is not there. */
export async function ifThere<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

type Copy = { data: string; target: string; parts: Parts; signal: AbortSignal | undefined };

async function copyFolder(copy: Copy, below: string): Promise<void> {
  const entries = (await ifThere(readdir(join(copy.data, below), { withFileTypes: true }))) ?? [];
  const files: string[] = [];
  for (const entry of entries) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (leftOut.test(path) || path === 'global/pg_control') continue;
    if (entry.isDirectory()) await copyInto(copy, path);
    else if (entry.isFile()) files.push(path);
  }
  for (let at = 0; at < files.length; at += together) {
    copy.signal?.throwIfAborted();
    await Promise.all(files.slice(at, at + together).map((path) => copyFile(copy, path)));
  }
}

async function copyInto(copy: Copy, path: string): Promise<void> {
  copy.parts.folders.push(path);
  await mkdir(join(copy.target, path), { mode: 0o700 });
  if (path === 'pg_wal') copy.parts.folders.push('pg_wal/archive_status', 'pg_wal/summaries');
  if (!emptied.test(path)) await copyFolder(copy, path);
}

async function copyFile({ data, target, parts }: Copy, path: string): Promise<void> {
  const bytes = await packFile(join(data, path), join(target, `${path}.gz`));
  if (bytes === null) return;
  parts.files.push(path);
  parts.bytes += bytes;
}

/** The size on the disk; null for a table that was dropped in the meantime. */
async function packFile(source: string, target: string): Promise<number | null> {
  const written = createWriteStream(target, { mode: 0o600, flush: true });
  const done = await ifThere(
    pipeline(createReadStream(source), createGzip({ level: 1 }), written).then(() => true),
  );
  return done ? (await stat(target)).size : null;
}

/** Where the packed files of a copy lie. */
export function dataFolder(base: string): string {
  return join(base, 'data');
}
