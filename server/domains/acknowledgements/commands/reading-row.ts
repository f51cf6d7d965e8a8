import { and, eq } from 'drizzle-orm';
import { notFound, Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { readVersion } from '../../policies/index.ts';
import { policyReadings } from '../schema.ts';

export type ReadingRow = typeof policyReadings.$inferSelect;

/**
 * A reading of one's own, with the version that is to be signed. What is somebody else's is not there.
 * @throws Problem 404 `policy-reading-not-found`.
 */
export async function readOwn(run: Run, readingId: string) {
  const { tx, actor } = run;
  if (actor.type !== 'member') throw notFound('policy-reading');
  const [row] = await tx
    .select()
    .from(policyReadings)
    .where(and(itself(run, readingId), eq(policyReadings.memberId, actor.id)));
  if (!row) throw notFound('policy-reading');
  return { row, memberId: actor.id, version: await readVersion(run, row.policyId, row.version) };
}

/** @throws Problem 409 `policy-reading-over` when it was signed, or need not be read any more. */
export function assertOpen({ signedAt, endedAt }: ReadingRow): void {
  if (signedAt || endedAt) throw new Problem(409, 'policy-reading-over');
}

export function subjectOf(policyId: string) {
  return { type: 'policy', id: policyId };
}

export function itself({ actor }: Run, readingId: string) {
  return and(eq(policyReadings.workspaceId, actor.workspaceId), eq(policyReadings.id, readingId));
}
