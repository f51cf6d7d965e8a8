import type { Language } from '../../../../../kernel/language.ts';
import type { Run } from '../../../../../platform/command.ts';
import { say } from '../../../../../platform/messages.ts';
import { findWorkspace } from '../../../../access/index.ts';
import { type MessageView, makeLink, numbered } from '../../../../conversations/index.ts';
import { readFileContent } from '../../../../files/index.ts';
import '../../../messages.ts';
import { automaticHeaders } from '../../receipts/compose-receipt.ts';
import { buildMail, type MailFile } from '../compose/build-mail.ts';
import { textToHtml } from '../compose/html.ts';
import { quoteBelow } from '../compose/quote.ts';
import { answerSubject, threadBelow } from '../compose/threading.ts';
import { machineFrom, personFrom } from '../face.ts';
import { envelopeOf, type Recipients } from '../recipients.ts';
import { replyAddress, replyTokenOf } from '../reply-token.ts';
import type { Ground } from './draft-reply.ts';

/** The bytes of a reply: the words, below them the message that is answered, with pictures and files. */
export async function buildReply(
  run: Run,
  ground: Ground,
  message: MessageView,
  mail: { messageId: string; recipients: Recipients },
): Promise<Buffer> {
  const { mailbox, face, found, language, knownIds, lastMail } = ground;
  const quote = await quoteOf(run, ground);
  const { to, cc } = mail.recipients;
  const link = await linkBelow(run, ground, envelopeOf(mail.recipients));
  const choices = choicesIn(message, language);
  const isFirst = ground.lastIncoming === null && knownIds.every((id) => id === mail.messageId);
  const isByMachine = message.authorType === 'system' && message.authorId !== null;
  return buildMail({
    from: isByMachine ? machineFrom(mailbox, face) : personFrom(mailbox, face, found.conversation.brandId),
    replyTo: await answersTo(run, ground),
    to,
    cc,
    // The first word of a conversation answers nothing.
    subject: isFirst ? found.conversation.subject : answerSubject(found.conversation.subject),
    messageId: mail.messageId,
    threading: threadBelow(knownIds, lastMail?.messageId ?? null),
    at: run.now,
    language,
    text: [message.text, choices, link, quote?.text].filter(Boolean).join('\n\n'),
    html: [
      message.html ?? textToHtml(message.text),
      choices && textToHtml(choices),
      link && textToHtml(link),
      quote?.html,
    ]
      .filter(Boolean)
      .join('\n'),
    files: await filesOf(run, message),
    ...(isByMachine ? { headers: automaticHeaders } : {}),
  });
}

/** In a mail there is nothing to tap on: the answers stand with numbers, and how to answer below them. */
function choicesIn({ choices }: MessageView, language: Language): string | null {
  return choices ? `${numbered(choices)}\n\n${say(language, 'channel-choose-number')}` : null;
}

/**
 * The line that leads to the customer's own page. It is theirs alone: a mail that others read too carries none, nor does
 * one with which we begin, before there is anything that a page could tell.
 */
async function linkBelow(
  run: Run,
  { mailbox, language, found, lastIncoming }: Ground,
  readers: string[],
): Promise<string | null> {
  const requester = found.participants.find((one) => one.role === 'requester')?.customer.email;
  const isTheirs = readers.length === 1 && readers[0]?.toLowerCase() === requester?.toLowerCase();
  if (!mailbox.linkOn || !isTheirs || !lastIncoming) return null;
  const link = await makeLink(run.context, { conversationId: found.conversation.id });
  return say(language, 'mail-link', { link });
}

/** Where an answer goes so that it finds its conversation. */
export async function answersTo(run: Run, { mailbox, found }: Ground): Promise<string> {
  if (!mailbox.plusAddress) return mailbox.address;
  return replyAddress(mailbox.address, await replyTokenOf(run, found.conversation.id));
}

/** The files of a message with their bytes; pictures of its text keep their content ids. */
export async function filesOf({ context }: Run, message: MessageView): Promise<MailFile[]> {
  const files: MailFile[] = [];
  for (const { id, isInline, contentId } of message.attachments) {
    const { name, type, content } = await readFileContent(context, { fileId: id });
    files.push({ name, type, content, contentId: isInline ? contentId : null });
  }
  return files;
}

async function quoteOf({ actor }: Run, { lastIncoming, language }: Ground) {
  if (!lastIncoming) return null;
  const { zone } = await findWorkspace(actor.workspaceId);
  const { text, html, author, createdAt } = lastIncoming;
  return quoteBelow({ text, html, name: author.name, at: createdAt }, language, zone);
}
