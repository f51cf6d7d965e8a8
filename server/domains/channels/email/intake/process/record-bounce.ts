import { and, eq, inArray } from 'drizzle-orm';
import type { Run } from '../../../../../platform/command.ts';
import { reportDelivery } from '../../../../conversations/index.ts';
import type { Bounce, BounceRecipient } from '../../reading/index.ts';
import { outgoingMails } from '../../schema.ts';
import { type Failure, failureOf } from '../../sending/stopped/rules.ts';
import { sendAgain } from '../../sending/stopped/send-again.ts';
import { stopAddresses } from '../../sending/stopped/stop-addresses.ts';
import { reasons } from '../rules/reasons.ts';
import { returnedMail } from './decision.ts';
import { type Facts, returnedBy } from './facts.ts';
import type { Outcome } from './outcome.ts';
import type { PreparedMail } from './prepare-mail.ts';

type Mail = typeof outgoingMails.$inferSelect;

/**
 * A mail came back. Only one that names a mail of ours by its unguessable Message-ID says something about it;
 * a forged one is kept and changes nothing.
 */
export async function recordBounce(run: Run, prepared: PreparedMail, facts: Facts): Promise<Outcome> {
  const { bounce } = prepared.mail;
  const own = returnedMail(prepared, facts);
  if (!bounce || !own) return { fate: 'bounce', reason: reasons.bounceUnknown };
  const { conversationId, storedMessageId } = own;
  const mail = await lockMail(run, returnedBy(prepared));
  const verdict = await act(run, mail, bounce);
  if (storedMessageId && verdict.state) {
    const { state, why } = verdict;
    await reportDelivery(run.context, { messageId: storedMessageId, state, reason: why });
  }
  return { fate: 'bounce', reason: verdict.reason, conversationId, storedMessageId };
}

async function lockMail({ tx, actor }: Run, messageIds: string[]): Promise<Mail | null> {
  const named = and(
    eq(outgoingMails.workspaceId, actor.workspaceId),
    inArray(outgoingMails.messageId, messageIds),
  );
  const [mail] = await tx.select().from(outgoingMails).where(named).for('update');
  return mail ?? null;
}

type Verdict = { state: 'queued' | 'failed' | 'delivered' | null; reason: string; why: string | null };

/** One recipient that failed makes the mail failed; a delay changes nothing yet. */
async function act(run: Run, mail: Mail | null, { recipients }: Bounce): Promise<Verdict> {
  const failed = recipients.filter(({ action }) => action === 'failed');
  if (failed.length > 0 || recipients.length === 0) return actOnFailed(run, mail, failed);
  if (recipients.some(({ action }) => action === 'delayed'))
    return { state: null, reason: reasons.bounceDelayed, why: null };
  return { state: 'delivered', reason: reasons.bounceDelivered, why: null };
}

/**
 * An address that nobody has is written to no more; what only failed for a while is sent again. Nothing is believed of
 * an address that this mail did not go to.
 */
async function actOnFailed(run: Run, mail: Mail | null, failed: BounceRecipient[]): Promise<Verdict> {
  const [first] = failed;
  const words = [first?.status, first?.diagnostic].filter(Boolean).join(' ').slice(0, 1_500);
  const known = mail ? failed.flatMap((one) => knownOf(mail, one, failed.length)) : [];
  const gone = known.filter(({ failure }) => failure === 'gone');
  const isForAWhile = known.length > 0 && known.every(({ failure }) => failure === 'later');
  const to = known.map(({ address }) => address);
  await stopAddresses(run, gone);
  if (mail && isForAWhile && (await sendAgain(run, { mail, to, words })))
    return { state: 'queued', reason: reasons.bounceForAWhile, why: `trying-again: ${words}` };
  const code = gone.length > 0 ? 'address-gone' : 'came-back';
  return { state: 'failed', reason: reasons.bounceFailed, why: `${code}: ${words}` };
}

/** The recipient of ours that a report speaks of: by its address, or because there is but one, whose mail was passed on. */
function knownOf(mail: Mail, said: BounceRecipient, failed: number) {
  const same = mail.recipients.find((one) => one.toLowerCase() === said.address.toLowerCase());
  const address = same ?? (mail.recipients.length === 1 && failed === 1 ? mail.recipients[0] : undefined);
  if (!address) return [];
  const failure: Failure = failureOf(said);
  return [{ address, failure, words: [said.status, said.diagnostic].filter(Boolean).join(' ') || null }];
}
