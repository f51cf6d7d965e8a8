import type { Run } from '../../../../../platform/command.ts';
import { findConversationForSending, receiveMessage } from '../../../../conversations/index.ts';
import { recogniseCustomer } from '../../../../customers/index.ts';
import { type MailAddress, type ReadMail, splitRemotePictures } from '../../reading/index.ts';
import { mailReferences } from '../../schema.ts';
import { plainAddress } from '../../sending/reply-token.ts';
import { reasons } from '../rules/reasons.ts';
import { decideTaking, joiningOf } from './decision.ts';
import type { Facts } from './facts.ts';
import type { Outcome } from './outcome.ts';
import type { PreparedMail } from './prepare-mail.ts';
import { storeAttachments } from './store-attachments.ts';

/** Of people in Cc so many become participants at most; the message shows all of them. */
const mostCopied = 20;

type Role = 'requester' | 'copied' | 'unverified';

/** Makes a mail a message: of the conversation it belongs to, or of a new one. */
export async function takeIn(run: Run, prepared: PreparedMail, facts: Facts): Promise<Outcome> {
  const { row, mail, authentication } = prepared;
  const taking = decideTaking(prepared, facts);
  const mailbox = facts.mailboxes.get(row.mailboxId);
  // What is imported is the past, which a closed brand keeps.
  const isShut = facts.closedBrands.has(mailbox?.brandId ?? '') && row.way !== 'import';
  const candidate = taking.byToken ?? taking.byReference;
  if (isShut && candidate === null) return keptForClosed;
  const { address: value, name, isAuthentic } = taking.sender;
  const { language } = mail;
  const known = { kind: 'email' as const, value, name, language, verified: isAuthentic };
  const { customerId } = await recogniseCustomer(run.context, known);
  const isParticipant = candidate !== null && (await takesPart(run, candidate, customerId));
  const joining = joiningOf(prepared, taking, isParticipant);
  if (isShut && joining.conversationId === null) return keptForClosed;
  const isProved =
    isAuthentic || (taking.byToken !== null && joining.conversationId !== null && isParticipant);
  const role: Role = joining.conversationId === null ? 'requester' : 'unverified';
  const people = joining.conversationId !== null && isParticipant ? [] : [{ customerId, role }];
  const mayCopy =
    isAuthentic && (joining.conversationId === null || isParticipant) && taking.folder === 'work';
  const copied = mayCopy ? await copiedPeople(run, mail, facts, customerId) : [];
  const { spf, dkim, dmarc } = authentication;
  const { conversationId, messageId, isNew } = await receiveMessage(run.context, {
    ...joining,
    ...wordsOf(mail),
    channel: 'email',
    customerId,
    language,
    teamId: mailbox?.teamId ?? null,
    brandId: mailbox?.brandId ?? null,
    source: { mailId: row.id, authentication: { spf, dkim, dmarc } },
    signature: mail.signature,
    verified: isProved,
    automatic: taking.automatic,
    files: await storeAttachments(run, mail.attachments),
    at: row.receivedAt,
    participants: [...people, ...copied],
    folder: taking.folder,
  });
  await rememberReference(run, mail, conversationId, facts);
  const fate = taking.fate === 'stored' ? (isNew ? 'opened' : 'threaded') : taking.fate;
  return {
    fate,
    reason: taking.reason,
    spamScore: taking.spamScore,
    conversationId,
    storedMessageId: messageId,
  };
}

/** A closed brand takes nothing new; the mail stays in the log. */
const keptForClosed: Outcome = { fate: 'stored', reason: reasons.brandClosed };

function wordsOf(mail: ReadMail) {
  const { reply, quoted, html } = mail;
  return {
    subject: mail.subject.slice(0, 1_000),
    text: reply.text,
    html: reply.html,
    quotedText: quoted.text || null,
    quotedHtml: quoted.html || null,
    to: mail.to,
    cc: mail.cc,
    remotePictures: html === null ? 0 : splitRemotePictures(html).remote.length,
  };
}

async function takesPart(run: Run, conversationId: string, customerId: string): Promise<boolean> {
  const { participants } = await findConversationForSending(run.context, { conversationId });
  return participants.some(({ role, customer }) => customer.id === customerId && role !== 'unverified');
}

/** People in Cc, when the mail is proved to come from somebody who may bring them in. Our own addresses are none. */
async function copiedPeople(run: Run, mail: ReadMail, facts: Facts, senderId: string) {
  const people: { customerId: string; role: Role }[] = [];
  for (const { address, name } of others(mail.cc, facts)) {
    const known = { kind: 'email' as const, value: address, name: name.slice(0, 500) || null };
    const { customerId } = await recogniseCustomer(run.context, {
      ...known,
      language: null,
      verified: false,
    });
    if (customerId !== senderId) people.push({ customerId, role: 'copied' });
  }
  return people;
}

function others(cc: MailAddress[], facts: Facts): MailAddress[] {
  const fitting = cc.filter(
    ({ address }) =>
      address.length <= 320 && address.includes('@') && !facts.ownAddresses.has(plainAddress(address)),
  );
  return fitting.slice(0, mostCopied);
}

async function rememberReference(
  { tx, actor, now }: Run,
  mail: ReadMail,
  conversationId: string,
  facts: Facts,
) {
  if (!mail.messageId) return;
  const row = { workspaceId: actor.workspaceId, messageId: mail.messageId, conversationId };
  await tx
    .insert(mailReferences)
    .values({ ...row, isOurs: false, createdAt: now })
    .onConflictDoNothing();
  if (!facts.foreign.has(mail.messageId)) facts.foreign.set(mail.messageId, conversationId);
}
