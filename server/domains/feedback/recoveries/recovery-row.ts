import { and, eq } from 'drizzle-orm';
import { notFound } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { maySee } from '../../conversations/index.ts';
import { findCard } from '../asking/plan-invitations.ts';
import { recoveries } from '../schema.ts';

export type RecoveryRow = typeof recoveries.$inferSelect;

/** The recovery of a request that the actor may see, locked. @throws Problem 404 `recovery-not-found`. */
export async function lockRecovery(run: Run, recoveryId: string): Promise<RecoveryRow> {
  const it = and(eq(recoveries.workspaceId, run.actor.workspaceId), eq(recoveries.id, recoveryId));
  const [row] = await run.tx.select().from(recoveries).where(it).for('update');
  const card = row && (await findCard(run, row.requestId));
  if (!row || !card || !maySee(run.actor, card)) throw notFound('recovery');
  return row;
}

export async function writeRecovery(
  { tx }: Run,
  { workspaceId, id }: RecoveryRow,
  changes: Partial<RecoveryRow>,
): Promise<void> {
  const it = and(eq(recoveries.workspaceId, workspaceId), eq(recoveries.id, id));
  await tx.update(recoveries).set(changes).where(it);
}

export const subjectOf = ({ requestId }: RecoveryRow) => ({ type: 'request' as const, id: requestId });

export function about({ id, requestId, customerId, ownerId }: RecoveryRow) {
  return { recoveryId: id, requestId, customerId, ownerId };
}
