import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../../../kernel/problem.ts';
import { command, type Run } from '../../../../../platform/command.ts';
import { storage } from '../../../../../platform/storage.ts';
import { readMessage, reportDelivery } from '../../../../conversations/index.ts';
import { outgoingMails } from '../../schema.ts';
import { type Signer, signerOf } from '../../signing/sign-mail.ts';
import { queueTry } from '../outbox/queue-mail.ts';
import { envelopeOf } from '../recipients.ts';
import { buildReply } from '../reply/build-reply.ts';
import { groundOf, replyRecipients } from '../reply/draft-reply.ts';
import { mayStop, stoppedAmong } from '../stopped/stop-addresses.ts';

type Mail = typeof outgoingMails.$inferSelect;

/** A mail that is ready for one try: where its bytes lie, who has not got it yet, and who is sent nothing any more. */
export type ReadyMail = {
  id: string;
  sender: string;
  recipients: string[];
  stopped: string[];
  fileKey: string;
  /** By whom it is signed; null when by nobody. */
  signer: Signer | null;
};

/**
 * Looks at a waiting mail before a try: what was taken back stays, what is not due waits on, and the bytes are
 * made once, so that every further try sends the same ones under the same Message-ID.
 */
export const prepareMail = command({
  name: 'channels.prepare-mail',
  permission: 'channels:write',
  input: z.strictObject({ mailId: z.uuid() }),
  async run(run, { mailId }): Promise<ReadyMail | null> {
    const { tx, actor, now } = run;
    const mine = and(eq(outgoingMails.workspaceId, actor.workspaceId), eq(outgoingMails.id, mailId));
    const [mail] = await tx.select().from(outgoingMails).where(mine).for('update');
    if (mail?.state !== 'waiting') return null;
    if (mail.sendAt > now) {
      await queueTry(run, mailId, mail.sendAt);
      return null;
    }
    const made = mail.fileKey === null ? await make(run, mail) : { ...mail, fileKey: mail.fileKey };
    if (!made) return null;
    const { recipients, fileKey } = made;
    await tx
      .update(outgoingMails)
      .set({ recipients, fileKey, tries: mail.tries + 1 })
      .where(mine);
    const left = recipients.filter((one) => !mail.accepted.includes(one));
    const stopped = mayStop(mail) ? await stoppedAmong(run, left) : [];
    const to = left.filter((one) => !stopped.includes(one));
    const signer = to.length > 0 ? await signerOf(run, mail.mailboxId) : null;
    return { id: mailId, sender: mail.sender, recipients: to, stopped, fileKey, signer };
  },
});

type Made = { recipients: string[]; fileKey: string };

/** Builds the bytes; null when there is nothing to send any more, or what there is cannot be sent. */
async function make(run: Run, mail: Mail): Promise<Made | null> {
  const message = await readMessage(run.context, { messageId: mail.storedMessageId ?? '' });
  if (!message) return close(run, mail, 'taken-back', null);
  try {
    const ground = await groundOf(run, message.conversationId);
    const recipients = replyRecipients(ground, message);
    const raw = await buildReply(run, ground, message, { messageId: mail.messageId, recipients });
    return { recipients: envelopeOf(recipients), fileKey: await storage().put(raw) };
  } catch (error) {
    // What is away for a while (the storage, the scanner) is no fault of the mail: the try is made again later.
    if (!(error instanceof Problem) || error.status === 503) throw error;
    return close(run, mail, 'failed', `mail-invalid: ${error.code}`);
  }
}

async function close(run: Run, mail: Mail, state: Mail['state'], reason: string | null): Promise<null> {
  const mine = and(eq(outgoingMails.workspaceId, mail.workspaceId), eq(outgoingMails.id, mail.id));
  await run.tx.update(outgoingMails).set({ state, reason }).where(mine);
  if (state === 'failed' && mail.storedMessageId)
    await reportDelivery(run.context, { messageId: mail.storedMessageId, state: 'failed', reason });
  return null;
}
