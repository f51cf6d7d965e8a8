import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { assertMay } from '../../../platform/permission.ts';
import { about, lockRequest, type RequestRow, subjectOf } from '../commands/request-row.ts';
import { followUpPlan } from './inputs.ts';
import { idsInside } from './inside.ts';
import type { FollowUpPlan } from './rules.ts';
import { assertMoment } from './scheduled-row.ts';
import { followUps } from './schema.ts';

/** Says what happens when the customer has not answered by a moment. A new one takes the place of the old. */
export const setFollowUp = command({
  name: 'requests.set-follow-up',
  permission: 'requests:write',
  input: z.strictObject({ requestId: z.uuid(), plan: followUpPlan }),
  async run(run, { requestId, plan }) {
    const { actor, now } = run;
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    if (plan.act === 'send') assertMay(actor, 'conversations:write');
    assertMoment(new Date(plan.at), now);
    return { followUpId: await planFollowUp(run, await lockRequest(run, requestId), plan, actor.id) };
  },
});

/** Takes it back; where none waits nothing changes. */
export const cancelFollowUp = command({
  name: 'requests.cancel-follow-up',
  permission: 'requests:write',
  input: z.strictObject({ requestId: z.uuid() }),
  async run(run, { requestId }) {
    await settleFollowUp(run, await lockRequest(run, requestId), 'cancelled');
  },
});

/** Writes the one follow-up of a request, in the name of whoever asked for it. */
export async function planFollowUp(
  run: Run,
  request: RequestRow,
  { at, act, body }: FollowUpPlan,
  setBy: string,
): Promise<string> {
  await settleFollowUp(run, request, 'cancelled');
  const { workspaceId, id: requestId } = request;
  const row = { workspaceId, id: newId(), requestId, setBy, act, body, dueAt: new Date(at) };
  await run.tx.insert(followUps).values({ ...row, createdAt: run.now });
  run.announce('follow-up.set', subjectOf(request), { ...about(request), followUpId: row.id, act, at });
  return row.id;
}

/** Ends the follow-up that waits on a request, and says which it was; null when none waits. */
export async function settleFollowUp(
  run: Run,
  request: RequestRow,
  state: 'cancelled' | 'done',
): Promise<typeof followUps.$inferSelect | null> {
  const { tx, announce, now } = run;
  const waiting = and(
    eq(followUps.workspaceId, request.workspaceId),
    inArray(followUps.requestId, await idsInside(run, request.id)),
    eq(followUps.state, 'waiting'),
  );
  const [row] = await tx.update(followUps).set({ state, settledAt: now }).where(waiting).returning();
  if (row && state === 'cancelled')
    announce('follow-up.cancelled', subjectOf(request), { ...about(request), followUpId: row.id });
  return row ?? null;
}
