import { join } from 'node:path';
import { Problem } from '../kernel/problem.ts';
import { openBucket } from './storage/bucket.ts';
import { openFolder } from './storage/folder.ts';
import type { BucketAddress } from './storage/s3-address.ts';
import type { Patience } from './storage/s3-client.ts';
import type { Storage } from './storage/shape.ts';

export type { Content, Storage } from './storage/shape.ts';

let current: Storage | null = null;

/** Opens where contents lie: the object store if there is one, else the folder below the home. */
export async function openStorage(
  home: string,
  bucket: BucketAddress | null = null,
  patience?: Patience,
): Promise<Storage> {
  current = bucket ? openBucket(bucket, patience) : await openFolder(join(home, 'files'));
  return current;
}

/** The opened storage. @throws Problem 503 `storage-closed` before the start. */
export function storage(): Storage {
  if (!current) throw new Problem(503, 'storage-closed', { retryAfter: 5 });
  return current;
}
