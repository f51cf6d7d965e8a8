import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { newSecret } from '../kernel/ids.ts';
import { notFound, Problem } from '../kernel/problem.ts';

/** Where contents lie: keys are random, names never reach the disk. */
export type Storage = {
  /** Keeps the bytes for good (synced to disk) and returns their key. */
  put(content: Uint8Array): Promise<string>;
  /** Keeps the bytes for good under a key that `put` made once: for a backup that is brought back. */
  putAt(key: string, content: Uint8Array): Promise<void>;
  get(key: string): Promise<Buffer<ArrayBuffer>>;
  stream(key: string): Readable;
  remove(key: string): Promise<void>;
};

let current: Storage | null = null;

/** Opens the folder of contents below the home. */
export async function openStorage(home: string): Promise<Storage> {
  const root = join(home, 'files');
  await mkdir(root, { recursive: true, mode: 0o700 });
  current = localStorage(root);
  return current;
}

/** The opened storage. @throws Problem 503 `storage-closed` before the start. */
export function storage(): Storage {
  if (!current) throw new Problem(503, 'storage-closed', { retryAfter: 5 });
  return current;
}

function localStorage(root: string): Storage {
  return {
    async put(content) {
      const folder = new Date().toISOString().slice(0, 10);
      const key = `${folder}/${newSecret(192)}`;
      await write(root, key, content, 'wx');
      return key;
    },
    putAt: async (key, content) => write(root, key, content, 'w'),
    get: async (key) => readFile(pathOf(root, key)).catch(refuse),
    stream: (key) => createReadStream(pathOf(root, key)),
    remove: async (key) => rm(pathOf(root, key), { force: true }),
  };
}

async function write(root: string, key: string, content: Uint8Array, flags: 'wx' | 'w'): Promise<void> {
  const path = pathOf(root, key);
  const folder = dirname(key);
  await makeFolder(root, folder);
  const file = await open(path, flags, 0o600);
  try {
    await file.writeFile(content);
    await file.datasync();
  } finally {
    await file.close();
  }
  await syncFolder(join(root, folder));
}

/** Only what is not there is not found: a disk that fails must not look like a file that never was. */
function refuse(error: NodeJS.ErrnoException): never {
  throw error.code === 'ENOENT' ? notFound('file') : error;
}

/** A key is exactly what `put` makes: nothing else may become a path. */
function pathOf(root: string, key: string): string {
  if (!/^\d{4}-\d{2}-\d{2}\/[\w-]{32}$/.test(key)) throw notFound('file');
  return join(root, key);
}

const made = new Map<string, Promise<void>>();

/** Makes a day's folder and syncs its name, before any content in it counts as kept. */
function makeFolder(root: string, folder: string): Promise<void> {
  const path = join(root, folder);
  const known = made.get(path) ?? mkdir(path, { recursive: true, mode: 0o700 }).then(() => syncFolder(root));
  made.set(path, known);
  known.catch(() => made.delete(path));
  return known;
}

const running = new Map<string, { now: Promise<void>; next: Promise<void> | null }>();

/** The name of a new file is safe when its folder is synced: writers that come while one sync runs share the next. */
function syncFolder(folder: string): Promise<void> {
  const at = running.get(folder);
  if (!at) return start(folder);
  at.next ??= at.now.then(() => start(folder));
  return at.next;
}

function start(folder: string): Promise<void> {
  const now = sync(folder).finally(() => {
    if (running.get(folder)?.now === now) running.delete(folder);
  });
  running.set(folder, { now, next: null });
  return now;
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch {
    // Some systems cannot sync a folder; the file itself is synced.
  } finally {
    await handle.close();
  }
}
