import { Readable } from 'node:stream';
import { Problem } from '../../kernel/problem.ts';
import { checkKey, isKey, newKey } from './key.ts';
import { readObject } from './read-object.ts';
import type { BucketAddress } from './s3-address.ts';
import { openS3, type Patience, type S3, unreachable, xmlValue } from './s3-client.ts';
import type { Storage } from './shape.ts';
import { writeObject } from './write-object.ts';

/** Contents as objects of a bucket: whoever runs many machines keeps them in one place. */
export function openBucket(address: BucketAddress, patience?: Patience): Storage {
  const s3 = openS3(address, patience);
  const stream = (key: string) => Readable.from(readObject(s3, checkKey(key)), { objectMode: false });
  return {
    async put(content) {
      const key = newKey();
      await writeObject(s3, key, content);
      return key;
    },
    putAt: (key, content) => writeObject(s3, checkKey(key), content),
    async get(key) {
      const parts: Uint8Array[] = [];
      for await (const part of readObject(s3, checkKey(key))) parts.push(part);
      return Buffer.concat(parts);
    },
    stream,
    async has(key) {
      return s3({ method: 'HEAD', key: checkKey(key) }).then(
        () => true,
        (error) => {
          ignoreMissing(error);
          return false;
        },
      );
    },
    async remove(key) {
      await s3({ method: 'DELETE', key: checkKey(key) }).catch(ignoreMissing);
    },
    list: () => listKeys(s3, address.prefix),
    isOurs: false,
    async check() {
      await s3({ method: 'HEAD', key: '' }).catch((error: unknown) => {
        throw isMissing(error) ? unreachable('NoSuchBucket') : error;
      });
    },
  };
}

/** Page by page, as the store gives them; what is not of ours below the prefix is left out. */
async function* listKeys(s3: S3, prefix: string): AsyncGenerator<string> {
  for (let token: string | null = ''; token !== null; ) {
    const more: Record<string, string> = token ? { 'continuation-token': token } : {};
    const query = { 'list-type': '2', prefix, ...more };
    const xml = await (await s3({ method: 'GET', key: '', query })).text();
    for (const [, key = ''] of xml.matchAll(/<Key>([^<]*)<\/Key>/g))
      if (key.startsWith(prefix) && isKey(key.slice(prefix.length))) yield key.slice(prefix.length);
    token = xmlValue(xml, 'NextContinuationToken');
  }
}

/** Removing what is gone is no failure. */
function ignoreMissing(error: unknown): void {
  if (!isMissing(error)) throw error;
}

function isMissing(error: unknown): boolean {
  return error instanceof Problem && error.code === 'file-not-found';
}
