import type { Fate } from '../../schema.ts';
import { tokenInAddress } from '../../sending/reply-token.ts';
import { decideJoining } from '../rules/join.ts';
import { isOld, reasons } from '../rules/reasons.ts';
import { spamFrom, spamScore } from '../rules/spam.ts';
import { answersOf, type Facts, recipientsOf, returnedBy, sendersOf } from './facts.ts';
import type { PreparedMail } from './prepare-mail.ts';

/** Who the mail counts as being from, and whether that is proved. */
export type Sender = { address: string; name: string | null; isAuthentic: boolean };

/** How a mail is taken in: what is left is to do it. */
export type Taking = {
  sender: Sender;
  fate: Fate;
  reason: string | null;
  spamScore: number;
  folder: 'work' | 'spam';
  automatic: boolean;
  byToken: string | null;
  byReference: string | null;
};

/** The conversation that the reply tokens of a mail name: in a recipient, or in the Message-ID that it answers. */
export function tokenTarget(prepared: PreparedMail, facts: Facts): string | null {
  for (const address of recipientsOf(prepared)) {
    const token = tokenInAddress(address);
    const conversationId = token ? facts.tokens.get(token) : undefined;
    if (conversationId) return conversationId;
  }
  for (const id of answersOf(prepared)) {
    const own = facts.own.get(id);
    if (own) return own.conversationId;
  }
  return null;
}

/** Our own mail that came back in a bounce, or null when the bounce names none of ours. */
export function returnedMail(prepared: PreparedMail, facts: Facts) {
  for (const id of returnedBy(prepared)) {
    const own = facts.own.get(id);
    if (own) return own;
  }
  return null;
}

/** Whether the mail is one of ours that came round. */
export function isOwnMail({ mail }: PreparedMail, facts: Facts): boolean {
  return mail.messageId !== null && facts.own.has(mail.messageId);
}

/** Decides how a mail is taken in that is neither a repetition nor a bounce nor our own. */
export function decideTaking(prepared: PreparedMail, facts: Facts): Taking {
  const { row, mail } = prepared;
  const isOwnSender = sendersOf(prepared).some((address) => facts.ownAddresses.has(address.toLowerCase()));
  const sender = senderOf(prepared, isOwnSender);
  const isImport = row.way === 'import';
  const byToken = tokenTarget(prepared, facts);
  const byReference =
    answersOf(prepared)
      .map((id) => facts.foreign.get(id))
      .find(Boolean) ?? null;
  const isBlocked = sendersOf(prepared).some((address) => facts.blocked.has(address.toLowerCase()));
  const score = isImport ? 0 : spamScore(signsOf(prepared, isBlocked));
  const isSpam = isBlocked || (byToken === null && score >= spamFrom);
  const automatic = mail.automatic !== null || isOwnSender;
  const taking = { sender, spamScore: score, automatic, byToken, byReference };
  if (isSpam) {
    const reason = isBlocked ? reasons.blocked : `${reasons.looksLikeSpam}:${score}`;
    return { ...taking, fate: 'spam', folder: 'spam', reason };
  }
  return { ...taking, ...fateOf(prepared, isOwnSender), folder: 'work' };
}

/** Where a mail belongs, once it is known whether its sender takes part in the conversation it refers to. */
export function joiningOf(prepared: PreparedMail, taking: Taking, isParticipant: boolean) {
  return decideJoining({
    byToken: taking.byToken,
    byReference: taking.byReference,
    isParticipant,
    isAuthentic: taking.sender.isAuthentic,
    isImport: prepared.row.way === 'import',
    isUnwanted: taking.folder === 'spam',
  });
}

/** `stored` here stands for opened or threaded, which only joining tells. */
function fateOf({ row, mail }: PreparedMail, isOwnSender: boolean): { fate: Fate; reason: string | null } {
  const { automatic } = mail;
  const written = automatic ? `${reasons.writtenByMachine}:${automatic.reason}` : null;
  if (automatic?.kind === 'auto-reply') return { fate: 'auto-reply', reason: written };
  if (isOwnSender) return { fate: 'auto-reply', reason: reasons.ownAddress };
  if (isOld(row.reason)) return { fate: 'stored', reason: reasons.oldMail };
  return { fate: 'stored', reason: written };
}

/**
 * The author by the From line. A form of one's own web site writes from one's own address and names the customer in
 * Reply-To; that is only a claim.
 */
function senderOf({ row, mail, authentication }: PreparedMail, isOwnSender: boolean): Sender {
  const answerTo = mail.replyTo[0];
  if (isOwnSender && answerTo?.address)
    return { address: clip(answerTo.address), name: answerTo.name || null, isAuthentic: false };
  const address = mail.from?.address || row.envelopeFrom || 'unknown@sender.invalid';
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const isAuthentic = authentication.alignedDomain !== null && authentication.alignedDomain === domain;
  return { address: clip(address), name: mail.from?.name?.slice(0, 500) || null, isAuthentic };
}

function signsOf({ mail, authentication, isFlagged }: PreparedMail, isBlocked: boolean) {
  return {
    authentication,
    isBlocked,
    isFlagged,
    hasMessageId: mail.messageId !== null,
    hasDate: mail.date !== null,
    subject: mail.subject,
    text: mail.reply.text,
    endings: mail.attachments.map(({ name }) => name.slice(name.lastIndexOf('.') + 1).toLowerCase()),
  };
}

/** As long as an address may be. */
function clip(address: string): string {
  return address.slice(0, 320);
}
