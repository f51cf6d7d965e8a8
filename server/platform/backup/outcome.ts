import { join } from 'node:path';
import { z } from 'zod';
import { Problem } from '../../kernel/problem.ts';
import { reasons } from './manifest.ts';
import { readNote, writeNote } from './note.ts';

const outcomeSchema = z.object({
  at: z.iso.datetime(),
  reason: z.enum(reasons),
  /** What went wrong, as a problem says it; null when it went well. */
  failure: z
    .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
});

/** How the last attempt at a backup ended, whoever made it. */
export type Outcome = z.infer<typeof outcomeSchema>;

const fileOf = (root: string) => join(root, 'last-attempt.json');

/** Does the work and writes down how it ended. Two that meet are no failure. */
export async function noteOutcome<T>(
  root: string,
  said: Pick<Outcome, 'at' | 'reason'>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    const done = await work();
    await writeNote(fileOf(root), { ...said, failure: null });
    return done;
  } catch (error) {
    const failure = failureOf(error, root);
    if (failure.code !== 'backup-running') await writeNote(fileOf(root), { ...said, failure });
    throw error;
  }
}

/** How the last attempt ended; null before the first. */
export function findOutcome(root: string): Promise<Outcome | null> {
  return readNote(fileOf(root), outcomeSchema);
}

function failureOf(error: unknown, root: string): NonNullable<Outcome['failure']> {
  if (error instanceof Problem) return { code: error.code, params: error.details.params ?? {} };
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return { code: 'backup-failed', params: { place: root, reason: code } };
}
