import { and, asc, eq } from 'drizzle-orm';
import { isLanguage, type Language } from '../../../../../kernel/language.ts';
import type { Run } from '../../../../../platform/command.ts';
import {
  findConversationForSending,
  type MessageView,
  readMessage,
} from '../../../../conversations/index.ts';
import { incomingMails, mailReferences } from '../../schema.ts';
import { addressesOf, chooseMailbox, type Mailbox, openMailboxes } from '../choose-mailbox.ts';
import { type Face, faceOf } from '../face.ts';
import { type Recipients, recipientsOf } from '../recipients.ts';

type Found = Awaited<ReturnType<typeof findConversationForSending>>;

/** Where a mail of a conversation comes from, in which language, and what it answers. */
export type Ground = {
  found: Found;
  mailbox: Mailbox;
  /** The brand that is spoken for; null where the company has none. */
  face: Face | null;
  ownAddresses: Set<string>;
  language: Language;
  /** The newest message that came from somebody who may read an answer; null when there is none. */
  lastIncoming: MessageView | null;
  lastMail: typeof incomingMails.$inferSelect | null;
  /** Message-IDs of the conversation, oldest first. */
  knownIds: string[];
};

/** Gathers what every mail of a conversation needs. */
export async function groundOf(run: Run, conversationId: string): Promise<Ground> {
  const { context, tx, actor } = run;
  const found = await findConversationForSending(context, { conversationId });
  const lastIncoming = await newestToAnswer(run, found);
  const lastMail = await mailOf(run, lastIncoming);
  const all = await openMailboxes(run);
  const { brandId } = found.conversation;
  const mailbox = chooseMailbox(all, { mailboxId: lastMail?.mailboxId ?? null, brandId });
  const face = await faceOf(run, brandId, mailbox);
  const here = and(
    eq(mailReferences.workspaceId, actor.workspaceId),
    eq(mailReferences.conversationId, conversationId),
  );
  const references = await tx
    .select()
    .from(mailReferences)
    .where(here)
    .orderBy(asc(mailReferences.createdAt));
  return {
    found,
    mailbox,
    face,
    ownAddresses: addressesOf(all),
    language: languageOf(found, face, mailbox),
    lastIncoming,
    lastMail,
    knownIds: references.map((one) => one.messageId),
  };
}

/** Who gets a reply of this conversation. */
export function replyRecipients({ found, ownAddresses }: Ground, message: MessageView): Recipients {
  const involved = found.participants.map(({ role, customer }) => ({
    role,
    name: customer.name,
    email: customer.email,
  }));
  return recipientsOf(involved, { cc: message.cc, bcc: message.bcc }, ownAddresses);
}

function languageOf({ conversation, participants }: Found, face: Face | null, mailbox: Mailbox): Language {
  const requester = participants.find(({ role }) => role === 'requester' || role === 'asked')?.customer;
  const wanted = [requester?.language, conversation.language, face?.language, mailbox.language];
  return wanted.find((one): one is Language => isLanguage(one)) ?? 'en';
}

/** What an unverified sender wrote is neither answered nor quoted: it would carry a stranger's words in our name. */
async function newestToAnswer({ context }: Run, { participants, lastMessages }: Found) {
  const strangers = new Set(
    participants.filter((one) => one.role === 'unverified').map((one) => one.customer.id),
  );
  for (const { id, kind } of lastMessages) {
    if (kind !== 'incoming') continue;
    const message = await readMessage(context, { messageId: id });
    if (message && !strangers.has(message.authorId ?? '')) return message;
  }
  return null;
}

async function mailOf({ tx, actor }: Run, message: MessageView | null) {
  const mailId = message?.source?.mailId;
  if (!mailId) return null;
  const mine = and(eq(incomingMails.workspaceId, actor.workspaceId), eq(incomingMails.id, mailId));
  const [mail] = await tx.select().from(incomingMails).where(mine);
  return mail ?? null;
}
