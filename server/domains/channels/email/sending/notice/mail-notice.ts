import { z } from 'zod';
import { languages } from '../../../../../kernel/language.ts';
import { command } from '../../../../../platform/command.ts';
import { storage } from '../../../../../platform/storage.ts';
import { openMailboxes } from '../choose-mailbox.ts';
import { buildMail } from '../compose/build-mail.ts';
import { textToHtml } from '../compose/html.ts';
import { queueMail } from '../outbox/queue-mail.ts';
import { newMessageId, newReplyToken } from '../reply-token.ts';

/** The headers by which machines know that a machine wrote (RFC 3834), and that nobody need answer. */
const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

/**
 * Mails a member something that the program has to say, from the default mailbox and with the null path. It belongs
 * to no conversation. Returns the mail's id; null when the workspace has no mailbox yet.
 */
export const mailNotice = command({
  name: 'channels.mail-notice',
  permission: 'channels:manage',
  input: z.strictObject({
    to: z.string().max(320),
    name: z.string().max(500),
    language: z.enum(languages),
    subject: z.string().max(998),
    text: z.string().max(200_000),
  }),
  async run(run, { to, name, language, subject, text }): Promise<string | null> {
    const [mailbox] = await openMailboxes(run);
    if (!mailbox) return null;
    const messageId = newMessageId(newReplyToken(), mailbox.address);
    const raw = await buildMail({
      from: { name: mailbox.name, address: mailbox.address },
      replyTo: mailbox.address,
      to: [{ name, address: to }],
      cc: [],
      ...{ subject, messageId, at: run.now, language, text, html: textToHtml(text), files: [] },
      threading: { inReplyTo: null, references: [] },
      headers,
    });
    const fileKey = await storage().put(raw);
    const about = { mailboxId: mailbox.id, messageId, fileKey, sendAt: run.now };
    return queueMail(run, { kind: 'notice', sender: '', recipients: [to], ...about });
  },
});
