import { and, eq } from 'drizzle-orm';
import { isHidden } from '../../../../kernel/actor.ts';
import { notFound, nullIfMissing, Problem } from '../../../../kernel/problem.ts';
import type { Run } from '../../../../platform/command.ts';
import { findRequest } from '../../../requests/index.ts';
import { type GestureState, gestures } from '../schema.ts';

export type GestureRow = typeof gestures.$inferSelect;

/** One gesture, held until the end. @throws Problem 404 `gesture-not-found`, 409 `gesture-settled` where it is not so. */
export async function lockGesture(run: Run, gestureId: string, state: GestureState): Promise<GestureRow> {
  const { tx, actor } = run;
  const [row] = await tx.select().from(gestures).where(mine(run, gestureId)).for('update');
  if (!row || isHidden(actor, row.customerId)) throw notFound('gesture');
  // Whoever may not see the request does not learn that anything was given there.
  if (row.requestId && !(await findRequest(run.context, { request: row.requestId }).catch(nullIfMissing)))
    throw notFound('gesture');
  if (row.state !== state) throw new Problem(409, 'gesture-settled');
  return row;
}

export const mine = ({ actor }: Pick<Run, 'actor'>, gestureId: string) =>
  and(eq(gestures.workspaceId, actor.workspaceId), eq(gestures.id, gestureId));
