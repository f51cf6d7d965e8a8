import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../kernel/problem.ts';
import { listBackups } from './manifest.ts';

/** What must stay free for the database itself: a backup never takes the last of a disk. */
const reserve = 256 * 1024 * 1024;

/** @throws Problem `backup-no-space` when one more backup as large as the last would fill the disk. */
export async function assertSpace(root: string): Promise<void> {
  const last = (await listBackups(root)).at(-1);
  await assertRoom(root, 1.2 * (last ? await sizeOf(last.folder) : 0));
}

/** @throws Problem `backup-no-space` when so many bytes more would take the last of the disk. */
export async function assertRoom(root: string, bytes: number): Promise<void> {
  const needed = reserve + bytes;
  const { bavail, bsize } = await statfs(root);
  if (bavail * bsize < needed)
    throw new Problem(507, 'backup-no-space', {
      params: { place: root, needed: Math.ceil(needed / 1_048_576) },
    });
}

/** What the rows of a backup take on the disk, in bytes. */
export async function sizeOf(folder: string): Promise<number> {
  let size = 0;
  for (const name of await readdir(folder)) size += (await stat(join(folder, name))).size;
  return size;
}
