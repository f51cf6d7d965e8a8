import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../../kernel/problem.ts';
import { command } from '../../../../platform/command.ts';
import { lockRequest, subjectOf } from '../../commands/request-row.ts';
import { handoverItems, handovers } from '../schema.ts';

/**
 * The cover keeps a request: it does not go back when the absence ends. False takes that back.
 * @throws Problem 404 `handover-not-found`, also when the handover is over.
 */
export const keepItem = command({
  name: 'requests.keep-handover-item',
  permission: 'requests:write',
  input: z.strictObject({ itemId: z.uuid(), kept: z.boolean() }),
  async run(run, { itemId, kept }) {
    const { tx, actor, now, announce } = run;
    const mine = and(eq(handoverItems.workspaceId, actor.workspaceId), eq(handoverItems.id, itemId));
    const of = and(
      eq(handovers.workspaceId, handoverItems.workspaceId),
      eq(handovers.id, handoverItems.handoverId),
    );
    const [found] = await tx
      .select({ handoverId: handovers.id, requestId: handoverItems.requestId, overAt: handovers.overAt })
      .from(handoverItems)
      .innerJoin(handovers, of)
      .where(mine);
    if (!found) throw notFound('handover');
    const { handoverId, requestId } = found;
    const request = await lockRequest(run, requestId);
    if (found.overAt) throw notFound('handover');
    const settled = kept ? { outcome: 'kept' as const, settledAt: now } : { outcome: null, settledAt: null };
    await tx.update(handoverItems).set(settled).where(mine);
    announce('handover.changed', subjectOf(request), { handoverId, requestId, kept });
  },
});
