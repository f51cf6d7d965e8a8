import { readFile, rename, writeFile } from 'node:fs/promises';
import type { z } from 'zod';

/**
 * Notes beside the backups: what the page for administrators says of work that nobody watches. Each is one small file.
 * @returns null before the first.
 */
export async function readNote<T>(file: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // Not there yet, or half of one: the next note is written whole.
    return null;
  }
}

/** Where not even this can be written, the alarm in the log has to do. */
export async function writeNote(file: string, content: object): Promise<void> {
  const half = `${file}.${process.pid}`;
  await writeFile(half, `${JSON.stringify(content)}\n`, { mode: 0o600 })
    .then(() => rename(half, file))
    .catch(() => undefined);
}
