import { and, eq } from 'drizzle-orm';
import { notFound, Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { privacyRequests } from './schema.ts';

export type PrivacyRequestRow = typeof privacyRequests.$inferSelect;

/** One privacy request of the workspace. */
export function one({ actor }: Pick<Run, 'actor'>, privacyRequestId: string) {
  return and(eq(privacyRequests.workspaceId, actor.workspaceId), eq(privacyRequests.id, privacyRequestId));
}

/** The row, locked. @throws Problem 404 `privacy-request-not-found`. */
export async function lockRow(run: Run, privacyRequestId: string): Promise<PrivacyRequestRow> {
  const [row] = await run.tx.select().from(privacyRequests).where(one(run, privacyRequestId)).for('update');
  if (!row) throw notFound('privacy-request');
  return row;
}

/** The open one, locked. @throws Problem 404, 409 `privacy-request-settled`. */
export async function lockOpen(run: Run, privacyRequestId: string): Promise<PrivacyRequestRow> {
  const row = await lockRow(run, privacyRequestId);
  if (row.state !== 'open') throw new Problem(409, 'privacy-request-settled');
  return row;
}

/** Tells what became of one. */
export function tellSettled({ announce }: Run, row: PrivacyRequestRow, state: 'done' | 'refused'): void {
  const { id, customerId, kind } = row;
  announce(
    'privacy-request.settled',
    { type: 'privacy-request', id },
    { privacyRequestId: id, customerId, kind, state },
  );
}
