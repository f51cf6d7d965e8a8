import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listContents } from './contents.ts';
import { listBackups } from './manifest.ts';
import { listChains } from './rewind/chain.ts';

/** Removes contents that no backup of any kind names any more. Only in turn with those who write new ones. */
export async function forgetContents(root: string): Promise<void> {
  const named = new Set<string>();
  for (const folder of await foldersWithContents(root))
    for await (const content of listContents(folder)) named.add(content.sha256);
  const shelves = await readdir(join(root, 'contents')).catch(() => []);
  for (const shelf of shelves)
    for (const name of await readdir(join(root, 'contents', shelf)))
      if (!named.has(name)) await rm(join(root, 'contents', shelf, name), { force: true });
}

async function foldersWithContents(root: string): Promise<string[]> {
  const bases = (await listChains(root)).flatMap((chain) => chain.bases);
  return [...(await listBackups(root)), ...bases].map(({ folder }) => folder);
}
