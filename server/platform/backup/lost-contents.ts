import { join } from 'node:path';
import { z } from 'zod';
import { readNote, writeNote } from './note.ts';

const lostSchema = z.object({
  at: z.iso.datetime(),
  /** How many contents the rows name and nothing has: not the storage, not the backups. */
  missing: z.int(),
  /** How many were brought back out of the backups at that look. */
  broughtBack: z.int(),
  /** Some of their keys. */
  keys: z.array(z.string()),
});

/** What the last look at the storage found to be lost. */
type LostContents = z.infer<typeof lostSchema>;

const fileOf = (root: string) => join(root, 'last-look-at-files.json');

/** What the last look at the storage found; null before the first. */
export function findLost(root: string): Promise<LostContents | null> {
  return readNote(fileOf(root), lostSchema);
}

/** Writes down what a look at the storage found. */
export function noteLost(root: string, found: LostContents): Promise<void> {
  return writeNote(fileOf(root), found);
}
