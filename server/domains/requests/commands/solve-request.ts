import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { command, type Run } from '../../../platform/command.ts';
import { writeSystemLine } from '../../conversations/index.ts';
import { assertFilled } from '../fields/check-fields.ts';
import { assertNotHeld } from '../holds/hold-solving.ts';
import { tellOuter } from '../inside/tell-outer.ts';
import { solutions } from '../schema.ts';
import { about, lockRequest, type RequestRow, subjectOf, writeRequest } from './request-row.ts';

const input = z.strictObject({ requestId: z.uuid(), version: z.number().int().optional() });

/**
 * Solves a request; solving what is solved changes nothing.
 * @throws Problem 409 `fields-missing` while its form asks for something that is empty, `solving-held` while a step of a
 * procedure has to be done first.
 */
export const solveRequest = command({
  name: 'requests.solve-request',
  permission: 'requests:write',
  input,
  async run(run, { requestId, version }) {
    const request = await lockRequest(run, requestId, version);
    if (request.status === 'solved' || request.status === 'closed') return;
    await assertFilled(run, request);
    await assertNotHeld(run, request.id);
    await standSolved(run, request);
    await tellOuter(run, request, 'solved');
  },
});

/** A request at work stands as solved from now on, with its solution, a line and the event. */
export async function standSolved(run: Run, request: RequestRow): Promise<void> {
  const { tx, actor, announce, context, now } = run;
  const solvedBy = memberIdOf(actor);
  const { workspaceId } = actor;
  await tx
    .insert(solutions)
    .values({ workspaceId, id: newId(), requestId: request.id, solvedBy, solvedAt: now });
  await writeRequest(run, request, { status: 'solved', solvedAt: now, snoozedUntil: null });
  await writeSystemLine(context, { conversationId: request.conversationId, code: 'request.solved' });
  announce('request.solved', subjectOf(request), { ...about(request), assigneeId: request.assigneeId });
}

/** Opens a solved or closed request again: the inverse of solving. */
export const reopenRequest = command({
  name: 'requests.reopen-request',
  permission: 'requests:write',
  input,
  async run(run, { requestId, version }) {
    const request = await lockRequest(run, requestId, version);
    if (request.status === 'solved' || request.status === 'closed')
      await standAgain(run, request, run.actor.type === 'member' ? 'member' : 'api');
  },
});

/** The standing solution is taken back and kept, the request is at work again; `delivery`: its answer did not arrive. */
export async function standAgain(
  run: Run,
  request: RequestRow,
  by: 'customer' | 'member' | 'api' | 'delivery',
  at: Date = run.now,
): Promise<void> {
  const { tx, actor, announce, context, now } = run;
  const standing = and(
    eq(solutions.workspaceId, actor.workspaceId),
    eq(solutions.requestId, request.id),
    isNull(solutions.reopenedAt),
  );
  await tx
    .update(solutions)
    .set({ reopenedAt: now, reopenedBy: memberIdOf(actor) })
    .where(standing);
  await writeRequest(run, request, { status: 'open', solvedAt: null, closedAt: null }, at);
  await writeSystemLine(context, {
    conversationId: request.conversationId,
    code: 'request.reopened',
    params: { by },
  });
  announce('request.reopened', subjectOf(request), { ...about(request), by });
}
