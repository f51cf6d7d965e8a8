import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../kernel/problem.ts';

let path: string | null = null;

/**
 * Opens the log of erasures below the home. It lies beside the database and not in it, so that what was erased after
 * a backup is known when that backup is brought back. Each line is JSON: ids, hashes and times only.
 */
export async function openErasureLog(home: string): Promise<void> {
  const folder = join(home, 'erasures');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  path = logOf(home);
}

const logOf = (home: string) => join(home, 'erasures', 'log.jsonl');

/** Adds a line, synced to disk. A line that is written twice does no harm. */
export async function writeErasure(line: object): Promise<void> {
  const file = await open(opened(), 'a', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(line)}\n`);
    await file.datasync();
  } finally {
    await file.close();
  }
}

/**
 * All lines, oldest first; a last line that a crash cut off is left out. With a home, those of that home: a backup
 * may be brought back into another one.
 */
export async function readErasures(home?: string): Promise<unknown[]> {
  const text = await readFile(home === undefined ? opened() : logOf(home), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    },
  );
  return text.split('\n').flatMap(parsed);
}

function parsed(line: string): unknown[] {
  try {
    return line === '' ? [] : [JSON.parse(line)];
  } catch {
    return [];
  }
}

function opened(): string {
  if (!path) throw new Problem(503, 'storage-closed', { retryAfter: 5 });
  return path;
}
