import type { Run } from '../../../../../platform/command.ts';
import { reportDelivery } from '../../../../conversations/index.ts';
import type { Bounce } from '../../reading/index.ts';
import { reasons } from '../rules/reasons.ts';
import { returnedMail } from './decision.ts';
import type { Facts } from './facts.ts';
import type { Outcome } from './outcome.ts';
import type { PreparedMail } from './prepare-mail.ts';

/**
 * A mail came back. Only one that names a mail of ours by its unguessable Message-ID says something about it;
 * a forged one is kept and changes nothing.
 */
export async function recordBounce(run: Run, prepared: PreparedMail, facts: Facts): Promise<Outcome> {
  const { bounce } = prepared.mail;
  const own = returnedMail(prepared, facts);
  if (!bounce || !own) return { fate: 'bounce', reason: reasons.bounceUnknown };
  const { conversationId, storedMessageId } = own;
  const verdict = verdictOf(bounce);
  if (storedMessageId && verdict.state) {
    const { state, diagnostic } = verdict;
    await reportDelivery(run.context, { messageId: storedMessageId, state, reason: diagnostic });
  }
  return { fate: 'bounce', reason: verdict.reason, conversationId, storedMessageId };
}

type Verdict = { state: 'failed' | 'delivered' | null; reason: string; diagnostic: string | null };

/** One recipient that failed makes the mail failed; a delay changes nothing yet. */
function verdictOf({ recipients }: Bounce): Verdict {
  const failed = recipients.filter(({ action }) => action === 'failed');
  const [one] = failed;
  if (one || recipients.length === 0) {
    const words = [one?.address, one?.status, one?.diagnostic].filter(Boolean).join(' ').slice(0, 1_500);
    return { state: 'failed', reason: reasons.bounceFailed, diagnostic: words || null };
  }
  if (recipients.some(({ action }) => action === 'delayed'))
    return { state: null, reason: reasons.bounceDelayed, diagnostic: null };
  return { state: 'delivered', reason: reasons.bounceDelivered, diagnostic: null };
}
