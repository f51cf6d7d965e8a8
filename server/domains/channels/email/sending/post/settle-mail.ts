import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../../../platform/command.ts';
import type { Outcome } from '../../../../../platform/mail/outcome.ts';
import { reportDelivery } from '../../../../conversations/index.ts';
import { removeContents } from '../../../../files/index.ts';
import { mailReferences, outgoingMails } from '../../schema.ts';
import { queueTry } from '../outbox/queue-mail.ts';
import { type Gone, mayStop, stopAddresses } from '../stopped/stop-addresses.ts';
import { goneIn, type Verdict, verdictOf } from './verdict.ts';

type Mail = typeof outgoingMails.$inferSelect;

/** Writes down how a try ended, tells the conversation, and plans the next one where that makes sense. */
export const settleMail = command({
  name: 'channels.settle-mail',
  permission: 'channels:write',
  input: z.strictObject({
    mailId: z.uuid(),
    outcome: z.custom<Outcome>(),
    stopped: z.array(z.string()).default([]),
  }),
  async run(run, { mailId, outcome, stopped }) {
    const { tx, actor, now } = run;
    const mine = and(eq(outgoingMails.workspaceId, actor.workspaceId), eq(outgoingMails.id, mailId));
    const [mail] = await tx.select().from(outgoingMails).where(mine).for('update');
    if (!mail || mail.state === 'sent') return;
    const gone = mayStop(mail) ? goneIn(mail, outcome) : [];
    await stopAddresses(run, gone);
    const verdict = named(verdictOf(mail, outcome, now, stopped), gone);
    const { state, reason, accepted } = verdict;
    await tx
      .update(outgoingMails)
      .set({
        state,
        reason,
        accepted,
        ...(state === 'sent' ? { sentAt: now } : {}),
        ...(state === 'waiting' ? { sendAt: verdict.at } : {}),
      })
      .where(mine);
    if (state === 'waiting') await queueTry(run, mailId, verdict.at);
    if (state !== 'waiting' && mail.kind === 'farewell') await forget(run, mail);
    if (accepted.length > 0) await remember(run, mail);
    await tell(run, mail, verdict);
  },
});

/** Of an address that nobody has, the reason says what to do, not only what the server said. */
function named(verdict: Verdict, gone: Gone[]): Verdict {
  if (verdict.state !== 'failed' || gone.length === 0) return verdict;
  return { ...verdict, reason: verdict.reason.replace(/^refused:/, 'address-gone:') };
}

/** Our own Message-ID belongs to the conversation from the moment a server has it. */
async function remember({ tx, now }: Run, { workspaceId, conversationId, messageId }: Mail): Promise<void> {
  if (!conversationId) return;
  const row = { workspaceId, messageId, conversationId, isOurs: true, createdAt: now };
  await tx.insert(mailReferences).values(row).onConflictDoNothing();
}

/** The last mail to somebody who was erased: its line stays, without the address and without the words. */
async function forget({ tx, context }: Run, { workspaceId, id, fileKey }: Mail): Promise<void> {
  const mine = and(eq(outgoingMails.workspaceId, workspaceId), eq(outgoingMails.id, id));
  const nothing = { recipients: [], accepted: [], reason: null, fileKey: null };
  await tx.update(outgoingMails).set(nothing).where(mine);
  await removeContents(context, { keys: fileKey ? [fileKey] : [] });
}

async function tell({ context, announce }: Run, mail: Mail, { state, reason }: Verdict): Promise<void> {
  const about = { mailId: mail.id, kind: mail.kind, conversationId: mail.conversationId };
  const subject = { type: 'mail', id: mail.id };
  if (state === 'sent') announce('mail.sent', subject, { ...about, tries: mail.tries });
  if (state === 'failed' || state === 'not-sent')
    announce('mail.not-sent', subject, { ...about, reason: reason?.split(':')[0] ?? state });
  if (!mail.storedMessageId) return;
  const shown = state === 'waiting' ? 'queued' : state;
  await reportDelivery(context, { messageId: mail.storedMessageId, state: shown, reason });
}
