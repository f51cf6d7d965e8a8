import { and, eq, gt, sql } from 'drizzle-orm';
import type { Run } from '../../../../../platform/command.ts';
import { say } from '../../../../../platform/messages.ts';
import { storage } from '../../../../../platform/storage.ts';
import { makeLink } from '../../../../conversations/index.ts';
import { automaticHeaders } from '../../receipts/compose-receipt.ts';
import { isRobot } from '../../receipts/rules/may-answer.ts';
import { automaticSends } from '../../schema.ts';
import { openMailboxes } from '../choose-mailbox.ts';
import { buildMail } from '../compose/build-mail.ts';
import { textToHtml } from '../compose/html.ts';
import { threadBelow } from '../compose/threading.ts';
import { queueMail } from '../outbox/queue-mail.ts';
import { answersTo } from '../reply/build-reply.ts';
import { groundOf } from '../reply/draft-reply.ts';
import { newMessageId, replyTokenOf } from '../reply-token.ts';

/** An address that nobody has proved gets one mail in so many milliseconds, whoever names it. */
const rest = 3_600_000;

/** Whom it goes to, and whether the address was proved to be theirs. */
type Reader = { name: string | null; email: string | null; emailVerifiedAt: Date | null };

/**
 * Mails a visitor what was said by the widget, in the thread of the conversation: an answer to it goes on there. Words
 * go to an address alone that the company has signed. To any other one goes our own sentence with a link, once an hour,
 * so that nobody can send a stranger words of their choosing in our name.
 * @returns whether a mail was laid out.
 */
export async function mailTalk(
  run: Run,
  { reader, conversationId, words }: { reader: Reader; conversationId: string; words: string },
): Promise<boolean> {
  const address = reader.email;
  if (!address || isRobot(address)) return false;
  const boxes = await openMailboxes(run);
  if (boxes.length === 0 || boxes.some((one) => one.address === address.replace(/\+[^@]*@/, '@')))
    return false;
  const isProved = reader.emailVerifiedAt !== null;
  if (!isProved && !(await mayMail(run, address, conversationId))) return false;
  const ground = await groundOf(run, conversationId);
  const { mailbox, language, knownIds, lastMail } = ground;
  const link = say(language, 'chat-mail-link', { link: await makeLink(run.context, { conversationId }) });
  const text = isProved ? `${words}\n\n${link}` : `${say(language, 'chat-mail-waiting')}\n\n${link}`;
  const messageId = newMessageId(await replyTokenOf(run, conversationId), mailbox.address);
  const raw = await buildMail({
    from: { name: mailbox.name, address: mailbox.address },
    replyTo: await answersTo(run, ground),
    to: [{ name: isProved ? (reader.name ?? '') : '', address }],
    cc: [],
    subject: say(language, 'chat-mail-subject', { name: mailbox.name }),
    ...{ messageId, at: run.now, language, text, html: textToHtml(text), files: [] },
    threading: threadBelow(knownIds, lastMail?.messageId ?? null),
    headers: automaticHeaders,
  });
  const fileKey = await storage().put(raw);
  const about = { conversationId, mailboxId: mailbox.id, messageId, fileKey, sendAt: run.now };
  await queueMail(run, { kind: 'receipt', sender: '', recipients: [address], ...about });
  return true;
}

async function mayMail({ tx, actor, now }: Run, address: string, conversationId: string): Promise<boolean> {
  const { workspaceId } = actor;
  // Two at once wait for each other here, and for a receipt, so that all count.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${workspaceId} ${address}`}, 1))`);
  const lately = and(
    eq(automaticSends.workspaceId, workspaceId),
    eq(automaticSends.address, address),
    gt(automaticSends.sentAt, new Date(now.getTime() - rest)),
  );
  if ((await tx.select().from(automaticSends).where(lately).limit(1)).length > 0) return false;
  await tx.insert(automaticSends).values({ workspaceId, address, conversationId, sentAt: now });
  return true;
}
