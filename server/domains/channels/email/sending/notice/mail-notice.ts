import { z } from 'zod';
import { languages } from '../../../../../kernel/language.ts';
import { command, type Run } from '../../../../../platform/command.ts';
import { storage } from '../../../../../platform/storage.ts';
import { isRobot } from '../../receipts/rules/may-answer.ts';
import { openMailboxes } from '../choose-mailbox.ts';
import { buildMail, type MailContent, type MailFile } from '../compose/build-mail.ts';
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

/**
 * The same to a member or to somebody outside who asked for it, with files; never to an address that a machine reads, nor to a mailbox
 * of ours. `stop`: the address by which a mail program stops the next ones with one press (RFC 8058).
 */
export const mailFiles = command({
  name: 'channels.mail-files',
  permission: 'channels:manage',
  input: notice.extend({ files: z.array(z.custom<Sent>()).max(4), stop: z.url().nullable() }),
  async run(run, { files, stop, ...given }): Promise<string | null> {
    if (isRobot(given.to) || (await openMailboxes(run)).some(({ address }) => address === given.to))
      return null;
    const unsubscribe: Record<string, string> = stop
      ? { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
      : {};
    return layOut(run, given, 'notice', {
      files: files.map((one) => ({ ...one, contentId: null })),
      headers: { ...headers, ...unsubscribe },
    });
  },
});

type Sent = Omit<MailFile, 'contentId'>;

async function layOut(
  run: Run,
  { to, name, language, subject, text }: z.output<typeof notice>,
  kind: 'notice' | 'farewell',
  more: Pick<MailContent, 'files'> & { headers: Record<string, string> } = { files: [], headers },
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
    ...{ subject, messageId, at: run.now, language, text, html: textToHtml(text), files: more.files },
    threading: { inReplyTo: null, references: [] },
    headers: more.headers,
  });
  const fileKey = await storage().put(raw);
  const about = { mailboxId: mailbox.id, messageId, fileKey, sendAt: run.now };
  return queueMail(run, { kind, sender: '', recipients: [to], ...about });
}
