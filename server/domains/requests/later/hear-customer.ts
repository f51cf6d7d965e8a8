import { and, eq, inArray, lte } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { findOpening } from '../../conversations/index.ts';
import { lockRequest } from '../commands/request-row.ts';
import { idsInside, survivorOf } from './inside.ts';
import { scheduledReplies } from './schema.ts';
import { hold } from './send-scheduled.ts';
import { settleFollowUp } from './set-follow-up.ts';

/**
 * The customer wrote: the follow-up has its answer, and a reply that was scheduled before these words is held, for
 * it may not fit them any more.
 */
export const hearCustomer = command({
  name: 'requests.hear-customer',
  permission: 'requests:write',
  input: z.strictObject({ requestId: z.uuid(), messageId: z.uuid() }),
  async run(run, { requestId, messageId }) {
    const { tx, actor, context } = run;
    const request = await lockRequest(run, await survivorOf(run, requestId));
    const { at } = await findOpening(context, { conversationId: request.conversationId, messageId });
    await settleFollowUp(run, request, 'cancelled');
    const before = and(
      eq(scheduledReplies.workspaceId, actor.workspaceId),
      inArray(scheduledReplies.requestId, await idsInside(run, request.id)),
      eq(scheduledReplies.state, 'waiting'),
      lte(scheduledReplies.updatedAt, at ?? run.now),
    );
    for (const reply of await tx.select().from(scheduledReplies).where(before).for('update'))
      await hold(run, reply, request, 'customer-wrote');
  },
});
