import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listContents, listFile } from './contents.ts';
import { baseFolder, rewindFolder } from './rewind/chain.ts';
import { ifThere } from './rewind/server-files.ts';

/**
 * Removes contents that no backup of any kind names any more. Only in turn with those who write new ones. A backup counts
 * here as soon as it has its list, also where this program cannot read the rest of it: what a damaged or a newer one names
 * stays. A disk that fails ends it with what it says, before anything is removed.
 */
export async function forgetContents(root: string): Promise<void> {
  const named = new Set<string>();
  for (const folder of await foldersWithContents(root))
    for await (const content of listContents(folder)) named.add(content.sha256);
  for (const shelf of await namesIn(join(root, 'contents')))
    for (const name of await readdir(join(root, 'contents', shelf)))
      if (!named.has(name)) await rm(join(root, 'contents', shelf, name), { force: true });
}

async function foldersWithContents(root: string): Promise<string[]> {
  const folders = (await namesIn(root)).map((name) => join(root, name));
  for (const chain of await namesIn(rewindFolder(root))) {
    const bases = baseFolder({ folder: join(rewindFolder(root), chain) });
    folders.push(...(await namesIn(bases)).map((name) => join(bases, name)));
  }
  const listed: string[] = [];
  for (const folder of folders) if ((await namesIn(folder)).includes(listFile)) listed.push(folder);
  return listed;
}

/** The names of a folder; none of what is not there, or is a file. */
async function namesIn(folder: string): Promise<string[]> {
  const entries = await ifThere(
    readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOTDIR') return [];
      throw error;
    }),
  );
  return entries ?? [];
}
