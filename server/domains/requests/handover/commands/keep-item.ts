import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../../kernel/problem.ts';
import { command } from '../../../../platform/command.ts';
import { lockRequest, subjectOf } from '../../commands/request-row.ts';
import { handoverItems, handovers } from '../schema.ts';

/** The cover keeps a request: it does not go back when the absence ends. False takes that back. */
export const keepItem = command({
  name: 'requests.keep-handover-item',
  permission: 'requests:write',
  input: z.strictObject({ absenceId: z.uuid(), requestId: z.uuid(), kept: z.boolean() }),
  async run(run, { absenceId, requestId, kept }) {
    const { tx, actor, now, announce } = run;
    const request = await lockRequest(run, requestId);
    const mine = and(eq(handovers.workspaceId, actor.workspaceId), eq(handovers.absenceId, absenceId));
    const [handover] = await tx
      .select()
      .from(handovers)
      .where(and(mine, isNull(handovers.overAt)));
    if (!handover) throw notFound('handover');
    const item = and(
      eq(handoverItems.workspaceId, actor.workspaceId),
      eq(handoverItems.handoverId, handover.id),
      eq(handoverItems.requestId, requestId),
    );
    const settled = kept ? { outcome: 'kept' as const, settledAt: now } : { outcome: null, settledAt: null };
    const changed = await tx.update(handoverItems).set(settled).where(item).returning();
    if (changed.length === 0) throw notFound('handover');
    announce('handover.changed', subjectOf(request), { handoverId: handover.id, requestId, kept });
  },
});
