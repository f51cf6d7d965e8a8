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
 * All lines, oldest first; a last line that a crash cut off is left out, and one that is damaged rings an alarm: whoever it
 * told of would come back with a backup unseen. With a home, those of that home: a backup
 * may be brought back into another one.
 */
export async function readErasures(home?: string): Promise<unknown[]> {
  const text = await readFile(home === undefined ? opened() : logOf(home), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    },
  );
  const lines = text.split('\n');
  // What a crash cut off has no end of a line, and its erasure was never said to be done.
  const cutOff = lines.pop();
  const read = [...lines.map(parsed), ...(cutOff ? [parsed(cutOff)] : [])];
  const damaged = lines.filter((line, at) => line !== '' && read[at] === undefined).length;
  if (damaged > 0) console.error(JSON.stringify({ alarm: 'erasure-log-damaged', lines: damaged }));
  return read.filter((one) => one !== undefined);
}

/** Undefined for what is no JSON. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function opened(): string {
  if (!path) throw new Problem(503, 'storage-closed', { retryAfter: 5 });
  return path;
}
