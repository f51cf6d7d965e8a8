import { and, eq, sql } from 'drizzle-orm';
import { notFound, Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { maySee } from '../../conversations/index.ts';
import { requests } from '../schema.ts';

export type RequestRow = typeof requests.$inferSelect;

/**
 * The request, locked for a change, if the actor may see it.
 * @param version what the caller last saw; another one is Problem 412 `version-conflict`.
 * @throws Problem 404 `request-not-found`, 409 `request-merged` when another one took it in.
 */
export async function lockRequest(run: Run, requestId: string, version?: number): Promise<RequestRow> {
  const row = await lockAny(run, requestId);
  if (row.folder === 'merged') throw new Problem(409, 'request-merged');
  if (version !== undefined && version !== row.version) throw new Problem(412, 'version-conflict');
  return row;
}

/** The same, also of what lies inside another request. */
export async function lockAny({ tx, actor }: Run, requestId: string): Promise<RequestRow> {
  const mine = and(eq(requests.workspaceId, actor.workspaceId), eq(requests.id, requestId));
  const [row] = await tx.select().from(requests).where(mine).for('update');
  if (!row || !maySee(actor, row)) throw notFound('request');
  return row;
}

/** Writes changes of a request and raises its version. */
export async function writeRequest(
  { tx, now }: Run,
  row: RequestRow,
  changes: Partial<RequestRow>,
): Promise<void> {
  const mine = and(eq(requests.workspaceId, row.workspaceId), eq(requests.id, row.id));
  await tx
    .update(requests)
    .set({ ...changes, updatedAt: now, version: sql`${requests.version} + 1` })
    .where(mine);
}

/** The ids that every event of a request carries. */
export function about(row: { id: string; number: number; conversationId: string }) {
  return { requestId: row.id, number: row.number, conversationId: row.conversationId };
}

/** The subject of every event of a request. */
export function subjectOf(row: { id: string }) {
  return { type: 'request', id: row.id };
}
