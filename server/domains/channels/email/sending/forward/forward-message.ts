import { z } from 'zod';
import { seesMasked } from '../../../../../kernel/actor.ts';
import { notFound, Problem } from '../../../../../kernel/problem.ts';
import { command, type Run } from '../../../../../platform/command.ts';
import { htmlToText, sanitiseHtml } from '../../../../../platform/html/index.ts';
import { storage } from '../../../../../platform/storage.ts';
import { findWorkspace } from '../../../../access/index.ts';
import { type MessageView, readMessage, writeSystemLine } from '../../../../conversations/index.ts';
import { buildMail, type Person } from '../compose/build-mail.ts';
import { forwardSubject } from '../compose/threading.ts';
import { personFrom } from '../face.ts';
import { queueMail } from '../outbox/queue-mail.ts';
import { answersTo, filesOf } from '../reply/build-reply.ts';
import { type Ground, groundOf } from '../reply/draft-reply.ts';
import { newMessageId, plainAddress, replyTokenOf } from '../reply-token.ts';
import { composeForward } from './compose-forward.ts';

const person = z.strictObject({ address: z.email(), name: z.string().max(200).default('') });

/** What may be passed on: what a customer wrote, and what we answered. Notes and system lines stay inside. */
const forwardable = new Set(['incoming', 'reply']);

/**
 * Sends a message with its files to somebody outside the conversation, e.g. a supplier, and writes a line that
 * says so. Their answer comes into the conversation as that of an unverified participant.
 * @throws Problem 404 `message-not-found`, 400 `recipient-own-mailbox`, 403 `contacts-masked` for whoever may not see in
 * the original what it holds.
 */
export const forwardMessage = command({
  name: 'channels.forward-message',
  permission: 'conversations:write',
  input: z.strictObject({
    messageId: z.uuid(),
    to: z.array(person).min(1).max(20),
    /** Plain text or HTML above the message. */
    note: z.string().max(100_000).default(''),
  }),
  async run(run, { messageId, to, note }) {
    const message = await readMessage(run.context, { messageId });
    if (!message || !forwardable.has(message.kind)) throw notFound('message');
    if (seesMasked(run.actor)) throw new Problem(403, 'contacts-masked');
    const { conversationId } = message;
    const ground = await groundOf(run, conversationId);
    const own = to.find(({ address }) => ground.ownAddresses.has(plainAddress(address)));
    if (own) throw new Problem(400, 'recipient-own-mailbox', { params: { address: own.address } });
    const { mailbox } = ground;
    const mailMessageId = newMessageId(await replyTokenOf(run, conversationId), mailbox.address);
    const raw = await build(run, ground, message, { to, note, messageId: mailMessageId });
    const line = await tellColleagues(run, conversationId, to);
    const mailId = await queueMail(run, {
      ...{ kind: 'forward', conversationId, mailboxId: mailbox.id, storedMessageId: line },
      ...{ messageId: mailMessageId, sender: mailbox.address, sendAt: run.now },
      recipients: to.map(({ address }) => address),
      fileKey: await storage().put(raw),
    });
    const subject = { type: 'conversation', id: conversationId };
    run.announce('message.forwarded', subject, { conversationId, messageId, mailId });
    return { mailId };
  },
});

/** The line in the conversation; the outbox reports on it whether the forward left. */
async function tellColleagues({ context }: Run, conversationId: string, to: Person[]): Promise<string> {
  const names = to.map(({ address }) => address).join(', ');
  const said = { conversationId, code: 'message-forwarded', params: { to: names } };
  return (await writeSystemLine(context, said)).messageId;
}

async function build(
  run: Run,
  ground: Ground,
  message: MessageView,
  { to, note, messageId }: { to: Person[]; note: string; messageId: string },
): Promise<Buffer> {
  const { mailbox, face, found, language } = ground;
  const { zone } = await findWorkspace(run.actor.workspaceId);
  const { subject } = found.conversation;
  const from = { name: message.author.name, address: addressOf(ground, message) };
  const forwarded = { text: message.text, html: message.html, from, at: message.createdAt, subject };
  return buildMail({
    from: personFrom(mailbox, face, found.conversation.brandId),
    replyTo: await answersTo(run, ground),
    ...{ to, cc: [], messageId, language, at: run.now },
    subject: forwardSubject(subject),
    threading: { inReplyTo: null, references: [] },
    ...composeForward(wordsOf(note), forwarded, language, zone),
    files: await filesOf(run, message),
  });
}

function addressOf({ found, mailbox }: Ground, message: MessageView): string | null {
  if (message.kind === 'reply') return mailbox.address;
  return found.participants.find((one) => one.customer.id === message.authorId)?.customer.email ?? null;
}

function wordsOf(note: string): { text: string; html: string | null } {
  if (!/<\/?[a-z][^>]*>/i.test(note)) return { text: note.trim(), html: null };
  const html = sanitiseHtml(note);
  return { text: htmlToText(html), html };
}
