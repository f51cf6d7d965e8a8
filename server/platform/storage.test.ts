import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStorage, type Storage } from './storage.ts';

let home = '';
let store: Storage;

test('before the start there is no storage, and the caller may come again', async () => {
  // A copy of its own: what other files of this worker have opened is not open here.
  const copy = './storage.ts?before-the-start';
  const { storage }: typeof import('./storage.ts') = await import(copy);
  expect(() => storage()).toThrow(expect.objectContaining({ status: 503, code: 'storage-closed' }));
});

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'sapa-storage-'));
});
afterAll(() => rm(home, { recursive: true }));

test('what is put can be read, whole and as a stream', async () => {
  store = await openStorage(home);
  const content = randomBytes(300_000);
  const key = await store.put(content);
  expect((await store.get(key)).equals(content)).toBe(true);
  const parts: Buffer[] = [];
  for await (const part of store.stream(key)) parts.push(part);
  expect(Buffer.concat(parts).equals(content)).toBe(true);
});

test('an empty content is a content', async () => {
  expect(await store.get(await store.put(new Uint8Array()))).toHaveLength(0);
});

test('many at once are all kept, each under its own key', async () => {
  const contents = Array.from({ length: 60 }, (_, at) => Buffer.from(`letter ${at}`));
  const keys = await Promise.all(contents.map((content) => store.put(content)));
  expect(new Set(keys).size).toBe(60);
  const read = await Promise.all(keys.map((key) => store.get(key)));
  expect(read.map(String)).toEqual(contents.map(String));
});

test('nobody else on the machine can read the folder', async () => {
  expect((await stat(join(home, 'files'))).mode & 0o077).toBe(0);
  const [day = ''] = await readdir(join(home, 'files'));
  expect((await stat(join(home, 'files', day))).mode & 0o077).toBe(0);
});

test('what is removed is gone, and removing it again is no failure', async () => {
  const key = await store.put(Buffer.from('gone'));
  await store.remove(key);
  await store.remove(key);
  await expect(store.get(key)).rejects.toMatchObject({ status: 404, code: 'file-not-found' });
});

test.each([
  '../../etc/passwd',
  '2026-11-23/../../../etc/passwd',
  '/etc/passwd',
  '2026-11-23/',
  '2026-11-23/short',
  `2026-11-23/${'a'.repeat(31)}/`,
  `2026-11-23/${'a'.repeat(32)}\0`,
  `2026-11-23/${'a'.repeat(32)}\n`,
  `C:\\${'a'.repeat(32)}`,
  '',
])('%j never becomes a path', async (key) => {
  const refused = expect.objectContaining({ code: 'file-not-found' });
  await expect(store.get(key)).rejects.toThrow(refused);
  await expect(store.remove(key)).rejects.toThrow(refused);
  expect(() => store.stream(key)).toThrow(refused);
});
