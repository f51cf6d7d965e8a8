import { statfs } from 'node:fs/promises';
import { Problem } from '../../kernel/problem.ts';

/** Bytes that stay free for what has no choice (the database and its log); on a small disk a quarter of it. */
const reserve = 256 * 1024 * 1024;

/** Room on a disk that several writers share: each says how much it is about to write. */
export type Room = {
  /** @throws Problem 503 `storage-full` when the reserve would be touched. */
  claim(bytes: number): Promise<void>;
  release(bytes: number): void;
};

/** Watches the disk of a folder. */
export function roomOf(folder: string): Room {
  let claimed = 0;
  return {
    async claim(bytes) {
      claimed += bytes;
      const disk = await statfs(folder);
      const kept = Math.min(reserve, (disk.blocks * disk.bsize) / 4);
      if (disk.bavail * disk.bsize - claimed >= kept) return;
      claimed -= bytes;
      throw full();
    },
    release(bytes) {
      claimed -= bytes;
    },
  };
}

/** A full disk as what it is: whoever wanted to keep something may come again. */
export function asFull(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'ENOSPC' || code === 'EDQUOT' ? full() : error;
}

function full(): Problem {
  return new Problem(503, 'storage-full', { retryAfter: 60 });
}
