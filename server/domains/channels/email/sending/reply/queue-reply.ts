import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../../../platform/command.ts';
import { readMessage, reportDelivery } from '../../../../conversations/index.ts';
import { outgoingMails } from '../../schema.ts';
import { queueMail } from '../outbox/queue-mail.ts';
import { envelopeOf } from '../recipients.ts';
import { newMessageId, replyTokenOf } from '../reply-token.ts';
import { groundOf, replyRecipients } from './draft-reply.ts';

/** Conversations of these channels are answered by mail: also what was said on the telephone or at the counter. */
const answeredByMail = new Set(['email', 'api', 'form', 'phone', 'visit', 'other']);

/** A reply was written: it goes into the outbox, or says why it cannot leave. */
export const queueReply = command({
  name: 'channels.queue-reply',
  permission: 'channels:write',
  input: z.strictObject({ messageId: z.uuid() }),
  async run(run, { messageId }) {
    const message = await readMessage(run.context, { messageId });
    if (message?.kind !== 'reply' || !answeredByMail.has(message.channel)) return null;
    const ground = await groundOf(run, message.conversationId);
    const recipients = envelopeOf(replyRecipients(ground, message));
    if (recipients.length === 0) {
      const reason = ground.found.participants.some((one) => one.customer.email)
        ? 'own-address'
        : 'no-address';
      await reportDelivery(run.context, { messageId, state: 'not-sent', reason });
      return null;
    }
    const token = await replyTokenOf(run, message.conversationId);
    return queueMail(run, {
      kind: 'reply',
      mailboxId: ground.mailbox.id,
      conversationId: message.conversationId,
      storedMessageId: messageId,
      messageId: newMessageId(token, ground.mailbox.address),
      sender: ground.mailbox.address,
      recipients,
      sendAt: message.sendAt ?? run.now,
    });
  },
});

/** A reply was taken back in time: what lies in the outbox stays there unsent. */
export const takeBackMail = command({
  name: 'channels.take-back-mail',
  permission: 'channels:write',
  input: z.strictObject({ messageId: z.uuid() }),
  async run({ tx, actor }, { messageId }) {
    const waiting = and(
      eq(outgoingMails.workspaceId, actor.workspaceId),
      eq(outgoingMails.storedMessageId, messageId),
      eq(outgoingMails.state, 'waiting'),
    );
    await tx.update(outgoingMails).set({ state: 'taken-back' }).where(waiting);
  },
});
