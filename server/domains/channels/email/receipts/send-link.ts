import { z } from 'zod';
import { command } from '../../../../platform/command.ts';
import { say } from '../../../../platform/messages.ts';
import { storage } from '../../../../platform/storage.ts';
import { endLinks, makeLink } from '../../../conversations/index.ts';
import '../../messages.ts';
import { buildMail } from '../sending/compose/build-mail.ts';
import { textToHtml } from '../sending/compose/html.ts';
import { threadBelow } from '../sending/compose/threading.ts';
import { machineFrom } from '../sending/face.ts';
import { queueMail } from '../sending/outbox/queue-mail.ts';
import { answersTo } from '../sending/reply/build-reply.ts';
import { groundOf } from '../sending/reply/draft-reply.ts';
import { newMessageId, replyTokenOf } from '../sending/reply-token.ts';
import { automaticHeaders } from './compose-receipt.ts';

/** Mails the customer of a conversation a fresh link to their page, and to nobody else; older ones run out. */
export const sendLink = command({
  name: 'channels.send-link',
  permission: 'channels:write',
  input: z.strictObject({ conversationId: z.uuid(), number: z.number().int() }),
  async run(run, { conversationId, number }): Promise<void> {
    const ground = await groundOf(run, conversationId);
    const { mailbox, face, language, found, knownIds, lastMail } = ground;
    const address = found.participants.find((one) => one.role === 'requester')?.customer.email;
    if (!address) return;
    await endLinks(run.context, { conversationId });
    const link = await makeLink(run.context, { conversationId });
    const text = `${say(language, 'fresh-link-text')}\n\n${link}`;
    const messageId = newMessageId(await replyTokenOf(run, conversationId), mailbox.address);
    const raw = await buildMail({
      from: machineFrom(mailbox, face),
      replyTo: await answersTo(run, ground),
      to: [{ name: '', address }],
      cc: [],
      subject: say(language, 'fresh-link-subject', { number }),
      ...{ messageId, at: run.now, language, text, html: textToHtml(text), files: [] },
      threading: threadBelow(knownIds, lastMail?.messageId ?? null),
      headers: automaticHeaders,
    });
    const fileKey = await storage().put(raw);
    const about = { conversationId, mailboxId: mailbox.id, messageId, fileKey, sendAt: run.now };
    await queueMail(run, { kind: 'receipt', sender: '', recipients: [address], ...about });
  },
});
