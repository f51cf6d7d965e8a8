import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Problem } from '../../kernel/problem.ts';
import { reasons } from './manifest.ts';

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
    await write(root, { ...said, failure: null });
    return done;
  } catch (error) {
    const failure = failureOf(error, root);
    if (failure.code !== 'backup-running') await write(root, { ...said, failure });
    throw error;
  }
}

/** How the last attempt ended; null before the first. */
export async function findOutcome(root: string): Promise<Outcome | null> {
  try {
    return outcomeSchema.parse(JSON.parse(await readFile(fileOf(root), 'utf8')));
  } catch {
    return null;
  }
}

function failureOf(error: unknown, root: string): NonNullable<Outcome['failure']> {
  if (error instanceof Problem) return { code: error.code, params: error.details.params ?? {} };
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return { code: 'backup-failed', params: { place: root, reason: code } };
}

/** Where not even this can be written, the alarm in the log has to do. */
async function write(root: string, outcome: Outcome): Promise<void> {
  const half = `${fileOf(root)}.${process.pid}`;
  await writeFile(half, `${JSON.stringify(outcome)}\n`, { mode: 0o600 })
    .then(() => rename(half, fileOf(root)))
    .catch(() => undefined);
}
