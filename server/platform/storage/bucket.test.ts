import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ObjectStore, startObjectStore } from '../../../tests/harness/object-store.ts';
import { openBucket } from './bucket.ts';
import { parseBucketAddress } from './s3-address.ts';
import type { Storage } from './shape.ts';
import { partBytes } from './write-object.ts';

let store: ObjectStore;
let bucket: Storage;
const patience = { call: 2_000, pauses: [5, 10] };

beforeAll(async () => {
  store = await startObjectStore();
  bucket = openBucket(store.address, patience);
});
afterAll(() => store.close());
beforeEach(() => {
  store.failing = null;
  store.cutAfter = null;
  store.calls.length = 0;
});

/** A content that comes in pieces of this size. */
async function* pieces(content: Buffer, size: number) {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

async function readAll(key: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of bucket.stream(key)) parts.push(part);
  return Buffer.concat(parts);
}

test('what is put can be read, whole and as a stream, and lies below the prefix under a random key', async () => {
  const content = randomBytes(300_000);
  const key = await bucket.put(content);
  expect(key).toMatch(/^\d{4}-\d{2}-\d{2}\/[\w-]{32}$/);
  expect([...store.objects.keys()]).toEqual([`sapa/${key}`]);
  expect((await bucket.get(key)).equals(content)).toBe(true);
  expect((await readAll(key)).equals(content)).toBe(true);
  expect(await bucket.get(await bucket.put(new Uint8Array()))).toHaveLength(0);
});

test.each([
  ['less than a part', partBytes - 1, 1],
  ['exactly one part', partBytes, 1],
  ['a byte more than a part', partBytes + 1, 2],
  ['two and a half parts', partBytes * 2.5, 3],
])('%s that comes in pieces goes up in parts and comes back as it was', async (_name, size, count) => {
  const content = randomBytes(size);
  const key = await bucket.put(pieces(content, 700_001));
  expect(store.calls.filter((one) => one.startsWith('PUT'))).toHaveLength(count);
  expect((await readAll(key)).equals(content)).toBe(true);
  expect(store.uploads.size).toBe(0);
});

test('a content that breaks off on its way in leaves nothing in the store', async () => {
  const before = store.objects.size;
  const broken = async function* () {
    yield randomBytes(partBytes * 2);
    throw new Error('the line is gone');
  };
  await expect(bucket.put(broken())).rejects.toThrow('the line is gone');
  expect([store.objects.size, store.uploads.size]).toEqual([before, 0]);
});

test('a line that is cut is taken up where it stopped, and no byte comes twice', async () => {
  const content = randomBytes(1_000_000);
  const key = await bucket.put(content);
  Object.assign(store, { cutAfter: 200_000, breaks: 4 });
  expect((await readAll(key)).equals(content)).toBe(true);
  expect(store.calls.filter((one) => one.endsWith(' 206')).length).toBeGreaterThan(1);
});

test('a store that stumbles is asked again; one that stays down is said to be, and the rest is kept', async () => {
  const key = await bucket.put(Buffer.from('kept'));
  store.calls.length = 0;
  store.failing = 500;
  await expect(bucket.put(Buffer.from('x'))).rejects.toMatchObject({
    status: 503,
    code: 'storage-unreachable',
  });
  await expect(bucket.get(key)).rejects.toMatchObject({ code: 'storage-unreachable' });
  await expect(bucket.check()).rejects.toMatchObject({ code: 'storage-unreachable' });
  expect(store.calls).toHaveLength(9);
  store.failing = null;
  await bucket.check();
  expect(String(await bucket.get(key))).toBe('kept');
});

test('what was removed is not found, and removing it again is no failure', async () => {
  const key = await bucket.put(Buffer.from('gone'));
  await bucket.remove(key);
  await bucket.remove(key);
  await expect(bucket.get(key)).rejects.toMatchObject({ status: 404, code: 'file-not-found' });
  await expect(readAll(key)).rejects.toMatchObject({ status: 404, code: 'file-not-found' });
});

test('a wrong secret is refused by the store and is asked once', async () => {
  const wrong = openBucket({ ...store.address, secretAccessKey: 'guessed' }, patience);
  await expect(wrong.put(Buffer.from('x'))).rejects.toMatchObject({ code: 'storage-unreachable' });
  expect(store.calls).toEqual([expect.stringMatching(/SignatureDoesNotMatch$/)]);
});

test.each(['../../bucket', '2026-11-23/../x', '', `2026-11-23/${'a'.repeat(32)}?acl`])(
  '%j never becomes a path of the store',
  async (key) => {
    await expect(bucket.get(key)).rejects.toMatchObject({ code: 'file-not-found' });
    await expect(bucket.remove(key)).rejects.toMatchObject({ code: 'file-not-found' });
    expect(() => bucket.stream(key)).toThrow(expect.objectContaining({ code: 'file-not-found' }));
    expect(store.calls).toEqual([]);
  },
);

test('addresses of a bucket are read', () => {
  expect(parseBucketAddress('https://AK:s%2Fk@s3.eu-central-1.amazonaws.com/sapa/one/two')).toEqual({
    url: 'https://s3.eu-central-1.amazonaws.com/sapa',
    prefix: 'one/two/',
    region: 'eu-central-1',
    accessKeyId: 'AK',
    secretAccessKey: 's/k',
  });
  expect(parseBucketAddress('http://a:b@minio:9000/x')).toMatchObject({ region: 'us-east-1', prefix: '' });
});

test.each(['x', 'ftp://a:b@h/x', 'https://h/x', 'https://a@h/x', 'https://a:b@h/', 'https://a:b@h/x?acl=1'])(
  '%j is no address of a bucket',
  (given) => expect(parseBucketAddress(given)).toBeNull(),
);
