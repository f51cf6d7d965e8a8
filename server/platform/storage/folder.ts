import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { notFound } from '../../kernel/problem.ts';
import { checkKey, isKey, newKey } from './key.ts';
import { asFull, type Room, roomOf } from './room.ts';
import type { Content, Storage } from './shape.ts';
import { makeFolder, syncFolder } from './sync-folder.ts';

/** Contents as files of a folder that nobody else on the machine can read. */
export async function openFolder(root: string): Promise<Storage> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  const room = roomOf(root);
  const pathOf = (key: string) => join(root, checkKey(key));
  return {
    async put(content) {
      const key = newKey();
      await keep({ root, key, room }, content, 'wx');
      return key;
    },
    putAt: async (key, content) => keep({ root, key: checkKey(key), room }, content, 'w'),
    get: async (key) => readFile(pathOf(key)).catch(refuse),
    stream: (key) => createReadStream(pathOf(key)),
    has: async (key) => stat(pathOf(key)).then(() => true, isMissing),
    remove: async (key) => rm(pathOf(key), { force: true }),
    list: () => listKeys(root),
    isOurs: true,
    async check() {
      await room.claim(0);
    },
  };
}

async function* listKeys(root: string): AsyncGenerator<string> {
  for (const day of await readdir(root)) {
    const names = await readdir(join(root, day)).catch(ifNoFolder);
    yield* names.map((name) => `${day}/${name}`).filter(isKey);
  }
}

/** What lies between the folders of days holds no keys; a disk that fails must not look like an empty folder. */
function ifNoFolder(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOTDIR' || error.code === 'ENOENT') return [];
  throw error;
}

/** Only what is not there is not found: a disk that fails must not look like a file that never was. */
function refuse(error: NodeJS.ErrnoException): never {
  throw error.code === 'ENOENT' ? notFound('file') : error;
}

function isMissing(error: NodeJS.ErrnoException): false {
  if (error.code === 'ENOENT') return false;
  throw error;
}

type Place = { root: string; key: string; room: Room };

/** `wx` makes a new content and never touches an old one; `w` writes what a backup brings back. */
async function keep({ root, key, room }: Place, content: Content, flags: 'wx' | 'w'): Promise<void> {
  const path = join(root, key);
  try {
    await makeFolder(root, dirname(key));
    await write(path, room, content, flags);
  } catch (error) {
    await rm(path, { force: true });
    throw asFull(error);
  }
  await syncFolder(dirname(path));
}

async function write(path: string, room: Room, content: Content, flags: 'wx' | 'w'): Promise<void> {
  const parts = content instanceof Uint8Array ? [content] : content;
  const file = await open(path, flags, 0o600);
  try {
    for await (const part of parts) await append(file, room, part);
    await file.datasync();
  } finally {
    await file.close();
  }
}

async function append(file: FileHandle, room: Room, part: Uint8Array): Promise<void> {
  await room.claim(part.byteLength);
  try {
    await file.writeFile(part);
  } finally {
    room.release(part.byteLength);
  }
}
