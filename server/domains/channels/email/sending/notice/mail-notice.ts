import { z } from 'zod';
import { languages } from '../../../../../kernel/language.ts';
import { command, type Run } from '../../../../../platform/command.ts';
import { storage } from '../../../../../platform/storage.ts';
import { isRobot } from '../../receipts/rules/may-answer.ts';
import { openMailboxes } from '../choose-mailbox.ts';
import { buildMail } from '../compose/build-mail.ts';
import { textToHtml } from '../compose/html.ts';
import { faceOf, machineFrom } from '../face.ts';
import { queueMail } from '../outbox/queue-mail.ts';
import { newMessageId, newReplyToken } from '../reply-token.ts';

/** The headers by which machines know that a machine wrote (RFC 3834), and that nobody need answer. */
const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

const notice = z.strictObject({
  to: z.string().max(320),
  name: z.string().max(500),
  language: z.enum(languages),
  subject: z.string().max(998),
  text: z.string().max(200_000),
});

/**
 * Mails a member something that the program has to say, from the default mailbox and with the null path. It belongs
 * to no conversation. Returns the mail's id; null when the workspace has no mailbox yet.
 */
export const mailNotice = command({
  name: 'channels.mail-notice',
  permission: 'channels:manage',
  input: notice,
  run: (run, given): Promise<string | null> => layOut(run, given, 'notice'),
});

/**
 * The same to a customer, about their own data: never to an address that a machine reads, nor to a mailbox of ours.
 * `isLast`: once it has left, or cannot, the outbox forgets to whom and what, for who was erased stays erased.
 */
export const mailCustomer = command({
  name: 'channels.mail-customer',
  permission: 'channels:manage',
  input: notice.extend({ isLast: z.boolean().default(false) }),
  async run(run, { isLast, ...given }): Promise<string | null> {
    const to = given.to.trim().toLowerCase();
    if (to === '' || isRobot(to)) return null;
    const bare = to.replace(/\+[^@]*@/, '@');
    if ((await openMailboxes(run)).some(({ address }) => address === bare)) return null;
    return layOut(run, given, isLast ? 'farewell' : 'notice');
  },
});

async function layOut(
  run: Run,
  { to, name, language, subject, text }: z.output<typeof notice>,
  kind: 'notice' | 'farewell',
): Promise<string | null> {
  const [mailbox] = await openMailboxes(run);
  if (!mailbox) return null;
  const face = await faceOf(run, null, mailbox);
  const messageId = newMessageId(newReplyToken(), mailbox.address);
  const raw = await buildMail({
    from: machineFrom(mailbox, face),
    replyTo: mailbox.address,
    to: [{ name, address: to }],
    cc: [],
    ...{ subject, messageId, at: run.now, language, text, html: textToHtml(text), files: [] },
    threading: { inReplyTo: null, references: [] },
    headers,
  });
  const fileKey = await storage().put(raw);
  const about = { mailboxId: mailbox.id, messageId, fileKey, sendAt: run.now };
  return queueMail(run, { kind, sender: '', recipients: [to], ...about });
}
