import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { readMessage, reportDelivery } from '../../../conversations/index.ts';
import { channelParcels } from '../schema.ts';
import { queueParcels, queueSending } from './queue-reply.ts';

/**
 * Sends once more what did not arrive, by a person's wish: of a message that left in several parcels only those that
 * failed. @throws Problem 404 `message-not-found`, 409 `message-not-resendable`.
 */
export const resendMessage = command({
  name: 'channels.resend-message',
  permission: 'conversations:write',
  input: z.strictObject({ messageId: z.uuid() }),
  async run(run, { messageId }) {
    const message = await readMessage(run.context, { messageId });
    if (!message) throw notFound('message');
    const isBad = message.deliveryState === 'failed' || message.deliveryState === 'not-sent';
    if (message.kind !== 'reply' || !isBad) throw new Problem(409, 'message-not-resendable');
    const parcels = await failedOf(run, messageId);
    // What went by another way (a mail) or was a template whose values are gone cannot be built again from here.
    await reportDelivery(run.context, { messageId, state: 'queued', reason: null, again: true });
    if (parcels.length > 0) await wake(run, parcels);
    else if ((await queueParcels(run.context, { messageId })) === 0)
      throw new Problem(409, 'message-not-resendable');
    run.announce(
      'message.sent-again',
      { type: 'conversation', id: message.conversationId },
      { messageId, conversationId: message.conversationId },
    );
  },
});

type Parcel = typeof channelParcels.$inferSelect;

async function failedOf({ tx, actor }: Run, messageId: string): Promise<Parcel[]> {
  const failed = and(
    eq(channelParcels.workspaceId, actor.workspaceId),
    eq(channelParcels.messageId, messageId),
    inArray(channelParcels.state, ['failed', 'not-sent']),
  );
  return tx.select().from(channelParcels).where(failed);
}

async function wake(run: Run, parcels: Parcel[]): Promise<void> {
  const { tx, actor, now } = run;
  const ids = parcels.map(({ id }) => id);
  const mine = and(eq(channelParcels.workspaceId, actor.workspaceId), inArray(channelParcels.id, ids));
  const anew = { state: 'waiting' as const, reason: null, tries: 0, sendAt: now, createdAt: now };
  await tx.update(channelParcels).set(anew).where(mine);
  for (const threadId of new Set(parcels.map((one) => one.threadId))) await queueSending(run, threadId, now);
}
