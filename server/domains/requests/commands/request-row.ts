import { and, eq, sql } from 'drizzle-orm';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { maySee } from '../../conversations/index.ts';
import { requests } from '../schema.ts';
import { pastStandings } from '../standing/schema.ts';

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

/**
 * Writes changes of a request and raises its version. How it stood is kept, where that ends.
 * @param at when it changed, if that was before it is written, as for words that are heard late.
 */
export async function writeRequest(
  run: Run,
  row: RequestRow,
  changes: Partial<RequestRow>,
  at: Date = run.now,
): Promise<void> {
  const { tx, now } = run;
  await keepStanding(run, row, changes, at);
  const mine = and(eq(requests.workspaceId, row.workspaceId), eq(requests.id, row.id));
  await tx
    .update(requests)
    .set({ ...entering(row, changes), updatedAt: now, version: sql`${requests.version} + 1` })
    .where(mine);
}

/** Whoever enters another category stands in its default status, unless one is named. */
function entering(row: RequestRow, changes: Partial<RequestRow>): Partial<RequestRow> {
  const moves = changes.status !== undefined && changes.status !== row.status;
  return moves ? { customStatus: null, ...changes } : changes;
}

async function keepStanding(
  { tx }: Run,
  { workspaceId, id: requestId, status, priority, teamId }: RequestRow,
  changes: Partial<RequestRow>,
  at: Date,
): Promise<void> {
  const standing = { status, priority, teamId };
  if (Object.entries(standing).every(([key, value]) => [undefined, value].includes(changes[key as 'status'])))
    return;
  const time = sql`${at.toISOString()}::timestamptz`;
  const last = sql`(select max(until) from past_standings where workspace_id = ${workspaceId} and request_id = ${requestId})`;
  const until = sql`greatest(${time}, ${last})`;
  await tx.insert(pastStandings).values({ ...standing, workspaceId, id: newId(), requestId, until });
}

/** The ids that every event of a request carries. */
export function about(row: { id: string; number: number; conversationId: string }) {
  return { requestId: row.id, number: row.number, conversationId: row.conversationId };
}

/** The subject of every event of a request. */
export function subjectOf(row: { id: string }) {
  return { type: 'request', id: row.id };
}
