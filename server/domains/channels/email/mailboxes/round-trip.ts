import { and, desc, eq, gte, sql } from 'drizzle-orm';
import { z } from 'zod';
import { isLanguage } from '../../../../kernel/language.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { command, query, type Run } from '../../../../platform/command.ts';
import { say } from '../../../../platform/messages.ts';
import { storage } from '../../../../platform/storage.ts';
import { incomingMails, mailboxes, outgoingMails } from '../schema.ts';
import { buildMail } from '../sending/compose/build-mail.ts';
import { textToHtml } from '../sending/compose/html.ts';
import { faceOf, machineFrom } from '../sending/face.ts';
import { queueMail } from '../sending/outbox/queue-mail.ts';
import { newMessageId, newReplyToken } from '../sending/reply-token.ts';

/** By this a machine knows that nobody need answer; and no request is opened of it. */
const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

/** How far a mailbox's letter to itself has come; `reason` is one of delivery, as on a message. */
export type RoundTrip = {
  startedAt: Date;
  state: 'leaving' | 'sent' | 'back' | 'not-sent';
  reason: string | null;
  backAt: Date | null;
};

/**
 * Tries a mailbox whole: a letter of it to itself leaves by the outgoing server and has to come back in.
 * @throws Problem 404 `mailbox-not-found`.
 */
export const beginRoundTrip = command({
  name: 'channels.begin-round-trip',
  permission: 'channels:manage',
  input: z.strictObject({ mailboxId: z.uuid() }),
  async run(run, { mailboxId }) {
    const mailbox = await findBox(run, mailboxId);
    const language = isLanguage(mailbox.language) ? mailbox.language : 'en';
    const messageId = newMessageId(newReplyToken(), mailbox.address);
    const text = say(language, 'mail-round-trip-text');
    const raw = await buildMail({
      from: machineFrom(mailbox, await faceOf(run, mailbox.brandId, mailbox)),
      replyTo: mailbox.address,
      to: [{ name: mailbox.name, address: mailbox.address }],
      cc: [],
      subject: say(language, 'mail-round-trip'),
      ...{ messageId, at: run.now, language, text, html: textToHtml(text), files: [] },
      threading: { inReplyTo: null, references: [] },
      headers,
    });
    const fileKey = await storage().put(raw);
    const about = { mailboxId, messageId, fileKey, sendAt: run.now };
    await queueMail(run, {
      kind: 'notice',
      sender: mailbox.address,
      recipients: [mailbox.address],
      ...about,
    });
  },
});

/** The newest such letter of a mailbox; null when there was none. @throws Problem 404 `mailbox-not-found`. */
export const findRoundTrip = query({
  name: 'channels.find-round-trip',
  permission: 'channels:read',
  input: z.strictObject({ mailboxId: z.uuid() }),
  async run(run, { mailboxId }): Promise<RoundTrip | null> {
    const { tx, actor } = run;
    const { address } = await findBox(run, mailboxId);
    const toItself = and(
      eq(outgoingMails.workspaceId, actor.workspaceId),
      eq(outgoingMails.mailboxId, mailboxId),
      eq(outgoingMails.kind, 'notice'),
      sql`${outgoingMails.recipients} = array[${address}]::text[]`,
    );
    const [mail] = await tx
      .select()
      .from(outgoingMails)
      .where(toItself)
      .orderBy(desc(outgoingMails.createdAt))
      .limit(1);
    if (!mail) return null;
    const back = and(
      eq(incomingMails.workspaceId, actor.workspaceId),
      eq(incomingMails.messageId, mail.messageId),
      gte(incomingMails.receivedAt, mail.createdAt),
    );
    const [came] = await tx.select({ at: incomingMails.receivedAt }).from(incomingMails).where(back).limit(1);
    const standing = mail.state === 'waiting' ? 'leaving' : mail.state === 'sent' ? 'sent' : 'not-sent';
    const state = came ? 'back' : standing;
    return { startedAt: mail.createdAt, state, reason: mail.reason, backAt: came?.at ?? null };
  },
});

async function findBox({ tx, actor }: Run, id: string) {
  const mine = and(eq(mailboxes.workspaceId, actor.workspaceId), eq(mailboxes.id, id));
  const [box] = await tx.select().from(mailboxes).where(mine);
  if (!box || box.closedAt) throw notFound('mailbox');
  return box;
}
