import { system } from '../../../../../kernel/actor.ts';
import type { Outcome } from '../../../../../platform/mail/outcome.ts';
import { outgoing } from '../../../../../platform/mail/outgoing.ts';
import { storage } from '../../../../../platform/storage.ts';
import { signMail } from '../../signing/sign-mail.ts';
import type { SendJob } from '../outbox/queue-mail.ts';
import { prepareMail } from './prepare-mail.ts';
import { settleMail } from './settle-mail.ts';

/**
 * One try to hand over a mail. No transaction is open while the server is spoken to. A crash after the server's
 * 250 and before the commit repeats the try with the same bytes and Message-ID, by which receivers merge it.
 */
export async function sendMail({ workspaceId, mailId }: SendJob, now: Date): Promise<void> {
  const actor = system(workspaceId);
  const ready = await prepareMail({ actor, now }, { mailId });
  if (!ready) return;
  const { id, sender, recipients, stopped, fileKey, signer } = ready;
  const made = await storage().get(fileKey);
  // The time of a signature is that of the try; the words below it are the same at each.
  const raw = signer ? await signMail(made, signer, now) : made;
  const everybodyHasIt: Outcome = { kind: 'sent', accepted: [], refused: [] };
  const mail = { id, sender, recipients, raw, at: now };
  const outcome = recipients.length > 0 ? await outgoing().deliver(mail) : everybodyHasIt;
  await settleMail({ actor, now }, { mailId, outcome, stopped });
}
