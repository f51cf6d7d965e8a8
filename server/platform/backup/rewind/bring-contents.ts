import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, type Where } from '../../database/open.ts';
import { letBackupRead } from '../../database/row-security.ts';
import { asKept } from '../../storage/whole.ts';
import { storage } from '../../storage.ts';
import { hasContent, listContents, type Named, namedContents, streamContent } from '../contents.ts';
import { listTables, settleForCopy } from '../tables.ts';
import { mirrorFolder } from './chain.ts';
import { ifThere } from './server-files.ts';

/** How many contents stand in the storage again, and how many of those that the rows name were found nowhere. */
export type Brought = { contents: number; missing: number };

/**
 * Brings back exactly the contents that the rows of the recovered server name: what was removed before that moment
 * stays removed. They come from the copy, from what was kept by day since, or lie in the object store still.
 */
export async function bringNamedContents(where: Where, root: string, base: string): Promise<Brought> {
  const client = connect(where.owner, { connections: 1 });
  const brought: Brought = { contents: 0, missing: 0 };
  try {
    await letBackupRead(client);
    const hashes = await hashesOf(base);
    await client.begin('read only', async (line) => {
      await settleForCopy(line);
      for await (const rows of namedContents(line, await listTables(line)))
        for (const row of rows) {
          const found = await bringContent(root, {
            ...row,
            sha256: row.sha256 || (hashes.get(row.key) ?? ''),
          });
          brought[found ? 'contents' : 'missing'] += 1;
        }
    });
    return brought;
  } finally {
    await client.end();
  }
}

/** A table may name contents without their hash; the copy knows it. */
async function hashesOf(base: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for await (const { key, sha256 } of listContents(base)) hashes.set(key, sha256);
  return hashes;
}

/** Brings one content back to its key, whole or not at all. @returns whether the storage has it now. */
export async function bringContent(
  root: string,
  { key, sha256 }: Pick<Named, 'key' | 'sha256'>,
): Promise<boolean> {
  if (await storage().has(key)) return true;
  const source = await findSource(root, key, sha256);
  if (!source) return false;
  try {
    await storage().putAt(key, source);
    return true;
  } catch (error) {
    if (error === wrong || (error instanceof Error && 'code' in error && error.code === 'backup-damaged'))
      return false;
    throw error;
  }
}

/** What was kept is not what the row says of it. */
const wrong = new Error('A kept content was changed on the disk.');

async function findSource(root: string, key: string, sha256: string) {
  if (sha256 && (await hasContent(root, sha256))) return streamContent(root, { sha256 });
  const path = join(mirrorFolder(root), key);
  if (!(await ifThere(stat(path)))) return null;
  const parts = createReadStream(path);
  return sha256 ? asKept(parts, sha256, () => wrong) : parts;
}
