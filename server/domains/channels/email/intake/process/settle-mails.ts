import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { inLanes } from '../../../../../kernel/lanes.ts';
import { command, type Run } from '../../../../../platform/command.ts';
import { hideInText } from '../../../../conversations/index.ts';
import { incomingMails } from '../../schema.ts';
import { firstOfSame } from '../rules/first-of-same.ts';
import { reasons } from '../rules/reasons.ts';
import { isOwnMail } from './decision.ts';
import { type Facts, findFacts, namedBy, recipientsOf, sameKey, sendersOf } from './facts.ts';
import type { Outcome } from './outcome.ts';
import type { MailRow, PreparedMail } from './prepare-mail.ts';
import { recordBounce } from './record-bounce.ts';
import { takeIn } from './take-in.ts';

/**
 * Decides a group of mails that were read: what each becomes is written with its row in one transaction. Mails that
 * were decided meanwhile are left alone, so that a repeated job changes nothing.
 */
export const settleMails = command({
  name: 'channels.settle-mails',
  permission: 'channels:manage',
  input: z.strictObject({ mails: z.array(z.custom<PreparedMail>()) }),
  async run(run, { mails }) {
    const facts = await findFacts(run, mails);
    const open = mails.filter(({ row }) => facts.open.has(row.id));
    await inLanes(open, whatItTouches, async (prepared) => {
      const outcome = await settle(run, prepared, facts);
      await writeOutcome(run, prepared, outcome);
      await tellCopies(run, facts.same.get(sameKey(prepared.row)) ?? [], outcome);
      remember(facts, prepared.row, outcome, run.now);
    });
  },
});

/** Mails of one sender, of one talk or of the same bytes are decided in the order in which they came. */
function whatItTouches(prepared: PreparedMail): string[] {
  const senders = sendersOf(prepared).map((address) => address.toLowerCase());
  return [sameKey(prepared.row), ...senders, ...namedBy(prepared), ...tokensOf(prepared)];
}

/** The reply addresses that it came to: their tokens name a conversation. */
function tokensOf(prepared: PreparedMail): string[] {
  return recipientsOf(prepared).filter((address) => address.includes('+'));
}

async function settle(run: Run, prepared: PreparedMail, facts: Facts): Promise<Outcome> {
  const { row, mail } = prepared;
  const first = firstOfSame(row, facts.same.get(sameKey(row)) ?? []);
  if (first) return repetition(first);
  // An answer to a mystery mail: the one who wrote it reads it on the request.
  if (facts.mailboxes.get(row.mailboxId)?.playsCustomer)
    return { fate: 'stored', reason: reasons.playedCustomer };
  // It came before its mailbox was connected: it stays in the log until a person asks for it.
  if (row.reason === reasons.olderThanConnection) return { fate: 'stored', reason: row.reason };
  if (isOwnMail(prepared, facts) && row.way !== 'import') return { fate: 'refused', reason: reasons.loop };
  if (mail.bounce) return recordBounce(run, prepared, facts);
  return takeIn(run, prepared, facts);
}

function repetition(first: MailRow): Outcome {
  const { conversationId, storedMessageId } = first;
  return { fate: 'duplicate', reason: `${reasons.sameAs}:${first.id}`, conversationId, storedMessageId };
}

async function writeOutcome(
  { tx, actor, now }: Run,
  prepared: PreparedMail,
  outcome: Outcome,
): Promise<void> {
  const { row, mail, authentication } = prepared;
  const mine = and(eq(incomingMails.workspaceId, actor.workspaceId), eq(incomingMails.id, row.id));
  const to = [...new Set(mail.to.map(({ address }) => address))].join(', ').slice(0, 2_000);
  const subject = hideInText(mail.subject);
  const seen = { messageId: mail.messageId, from: mail.from?.address ?? null, to, subject };
  await tx
    .update(incomingMails)
    .set({ ...seen, ...outcome, authentication, processedAt: now })
    .where(mine);
}

/** Copies that were decided before the mail that they repeat learn where it went. */
async function tellCopies({ tx, actor }: Run, same: MailRow[], outcome: Outcome): Promise<void> {
  const copies = same.filter((one) => one.fate === 'duplicate' && one.conversationId === null);
  if (copies.length === 0 || !outcome.conversationId) return;
  const { conversationId, storedMessageId } = outcome;
  const ids = copies.map((one) => one.id);
  const mine = and(eq(incomingMails.workspaceId, actor.workspaceId), inArray(incomingMails.id, ids));
  await tx.update(incomingMails).set({ conversationId, storedMessageId }).where(mine);
}

/** What the next mails of the group must know of this one. */
function remember(facts: Facts, row: MailRow, outcome: Outcome, now: Date): void {
  const all = facts.same.get(sameKey(row)) ?? [];
  const decided = { ...row, ...outcome, processedAt: now } as MailRow;
  facts.same.set(sameKey(row), [...all.filter((one) => one.id !== row.id), decided]);
}
