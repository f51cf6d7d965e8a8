import { outgoingMails } from '../../server/domains/channels/email/schema.ts';
import {
  newMessageId,
  newReplyToken,
  replyAddress,
  replyTokenOf,
} from '../../server/domains/channels/email/sending/reply-token.ts';
import { newId } from '../../server/kernel/ids.ts';
import { inUnit } from '../../server/platform/command.ts';
import type { MailRoom } from './mail-room.ts';

/** A mail that has left to the people of a conversation: what their answers may name. */
export type OwnMail = { token: string; messageId: string; replyTo: string };

/** Writes an outbox row as sending a reply does. */
export async function sendOwnMail(
  room: MailRoom,
  conversationId: string,
  storedMessageId: string | null = null,
  recipient = 'rina@honest.example',
): Promise<OwnMail> {
  const now = new Date();
  const token = await inUnit(room.context(), (run) => replyTokenOf(run, conversationId));
  const messageId = newMessageId(token, room.address);
  const ids = {
    workspaceId: room.workspaceId,
    id: newId(),
    mailboxId: room.mailboxId,
    conversationId,
    storedMessageId,
  };
  const mail = {
    kind: 'reply' as const,
    messageId,
    sender: room.address,
    recipients: [recipient],
    accepted: [recipient],
    tries: 1,
  };
  const times = { state: 'sent' as const, sendAt: now, sentAt: now, createdAt: now };
  await room.read((tx) => tx.insert(outgoingMails).values({ ...ids, ...mail, ...times }));
  return { token, messageId, replyTo: replyAddress(room.address, token) };
}

/** Names of a mail that never left: built like ours, with a token that nobody was given. */
export function forgedOwnMail(room: MailRoom): OwnMail {
  const token = newReplyToken();
  return { token, messageId: newMessageId(token, room.address), replyTo: replyAddress(room.address, token) };
}
