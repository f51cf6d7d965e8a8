import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readNote, writeNote } from '../note.ts';
import { rewindFolder } from './chain.ts';

const failureSchema = z.object({ at: z.iso.datetime(), said: z.string() });

/** Since when moments cannot be kept, and what stood in the way in the words of whoever said so. */
type RewindFailure = z.infer<typeof failureSchema>;

const fileOf = (root: string) => join(rewindFolder(root), 'failure.json');

/** What stands in the way of keeping moments; null when they are kept. */
export function findRewindFailure(root: string): Promise<RewindFailure | null> {
  return readNote(fileOf(root), failureSchema);
}

/** Writes down what stands in the way; null: nothing any more. */
export async function noteRewindFailure(root: string, failure: RewindFailure | null): Promise<void> {
  if (failure === null) return rm(fileOf(root), { force: true });
  // Where the folder cannot be made the note cannot be written either, and the alarm has to do.
  await mkdir(rewindFolder(root), { recursive: true, mode: 0o700 }).catch(() => undefined);
  await writeNote(fileOf(root), failure);
}
