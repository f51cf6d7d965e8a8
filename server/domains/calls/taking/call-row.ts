import { and, eq } from 'drizzle-orm';
import { isHidden } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { maySee } from '../../conversations/index.ts';
import { requestCards } from '../../requests/index.ts';
import { calls } from '../schema.ts';

export type CallRow = typeof calls.$inferSelect;

/** A call by its id, locked for a change. @throws Problem 404 `call-not-found`, also for one that the actor may not see. */
export async function lockCall(run: Run, callId: string): Promise<CallRow> {
  const [row] = await run.tx.select().from(calls).where(mine(run, callId)).for('update');
  return assertSeen(run, row);
}

/** A call by its id. @throws Problem 404 `call-not-found`, also for one that the actor may not see. */
export async function seeCall(run: Run, callId: string): Promise<CallRow> {
  const [row] = await run.tx.select().from(calls).where(mine(run, callId));
  return assertSeen(run, row);
}

/** What belongs to a request follows the request; all else is the house's own. @throws Problem 404 `call-not-found`. */
async function assertSeen(run: Run, row: CallRow | undefined): Promise<CallRow> {
  const { actor } = run;
  if (!row || (row.customerId && isHidden(actor, row.customerId))) throw notFound('call');
  if (row.requestId) {
    const it = and(eq(requestCards.workspaceId, row.workspaceId), eq(requestCards.id, row.requestId));
    const [card] = await run.tx.select().from(requestCards).where(it);
    if (!card || !maySee(actor, card)) throw notFound('call');
  } else if (actor.type === 'member' && actor.scope && row.memberId !== actor.id) throw notFound('call');
  return row;
}

export async function writeCall(run: Run, callId: string, changes: Partial<CallRow>): Promise<void> {
  await run.tx.update(calls).set(changes).where(mine(run, callId));
}

export const subjectOf = (callId: string) => ({ type: 'call', id: callId });

function mine({ actor }: Run, callId: string) {
  return and(eq(calls.workspaceId, actor.workspaceId), eq(calls.id, callId));
}
