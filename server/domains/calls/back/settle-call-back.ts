import { and, eq, inArray, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { maySee } from '../../conversations/index.ts';
import { phoneWritings } from '../../customers/index.ts';
import { keepPromise, withdrawPromise } from '../../promises/index.ts';
import { requestCards } from '../../requests/index.ts';
import { type CallBackState, callBacks } from '../schema.ts';

type Settled = Exclude<CallBackState, 'waiting'>;
type Row = typeof callBacks.$inferSelect;

/** Somebody talked with them: whoever waits under this number waits no longer, and what was promised is kept. */
export async function settleReached(run: Run, number: string): Promise<void> {
  const writings = [number, ...phoneWritings(number)];
  for (const row of await lockWaiting(run, inArray(callBacks.number, writings)))
    await settle(run, row, 'reached');
}

/** The request was solved: nobody waits on it any longer. */
export const settleSolved = command({
  name: 'calls.settle-solved',
  permission: 'requests:write',
  input: z.strictObject({ requestId: z.uuid() }),
  async run(run, { requestId }) {
    for (const row of await lockWaiting(run, eq(callBacks.requestId, requestId)))
      await settle(run, row, 'reached');
  },
});

/** A member says what became of it: talked with them elsewhere, or could not reach them. @throws Problem 404, 409. */
export const settleCallBack = command({
  name: 'calls.settle-call-back',
  permission: 'requests:write',
  input: z.strictObject({ callBackId: z.uuid(), state: z.enum(['reached', 'given-up']) }),
  async run(run, { callBackId, state }) {
    const [row] = await lockWaiting(run, eq(callBacks.id, callBackId));
    if (!row) throw notFound('call-back');
    const it = and(eq(requestCards.workspaceId, row.workspaceId), eq(requestCards.id, row.requestId));
    const [card] = await run.tx.select().from(requestCards).where(it);
    if (!card || !maySee(run.actor, card)) throw notFound('call-back');
    await settle(run, row, state);
  },
});

function lockWaiting({ tx, actor }: Run, which: SQL): Promise<Row[]> {
  const waiting = and(eq(callBacks.workspaceId, actor.workspaceId), eq(callBacks.state, 'waiting'), which);
  return tx.select().from(callBacks).where(waiting).for('update');
}

async function settle(run: Run, row: Row, state: Settled): Promise<void> {
  const { tx, context, now, announce } = run;
  const { id, workspaceId, requestId, customerId, promiseId } = row;
  const it = and(eq(callBacks.workspaceId, workspaceId), eq(callBacks.id, id));
  await tx.update(callBacks).set({ state, settledAt: now }).where(it);
  // A promise that was broken, moved or settled by hand stays what it became.
  await (state === 'reached' ? keepPromise : withdrawPromise)(context, { promiseId }).catch(leaveSettled);
  announce('call-back.settled', { type: 'call-back', id }, { callBackId: id, requestId, customerId, state });
}

function leaveSettled(error: unknown): void {
  if (!(error instanceof Problem) || error.code !== 'promise-settled') throw error;
}
