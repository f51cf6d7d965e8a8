import { and, count, eq, gt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Language } from '../../../../kernel/language.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { publicAddress } from '../../../../platform/public-address.ts';
import { storage } from '../../../../platform/storage.ts';
import { findWorkspace } from '../../../access/index.ts';
import { makeLink } from '../../../conversations/index.ts';
import { findNotice, noticePath } from '../../../customers/index.ts';
import { isOld } from '../intake/rules/reasons.ts';
import { openingOf } from '../mailboxes/find-opening-hours.ts';
import { automaticSends, incomingMails } from '../schema.ts';
import { buildMail } from '../sending/compose/build-mail.ts';
import { textToHtml } from '../sending/compose/html.ts';
import { threadBelow } from '../sending/compose/threading.ts';
import { machineFrom } from '../sending/face.ts';
import { queueMail } from '../sending/outbox/queue-mail.ts';
import { answersTo } from '../sending/reply/build-reply.ts';
import { type Ground, groundOf } from '../sending/reply/draft-reply.ts';
import { newMessageId, replyTokenOf } from '../sending/reply-token.ts';
import { automaticHeaders, composeReceipt } from './compose-receipt.ts';
import { type Withheld, whyNotAnswer } from './rules/may-answer.ts';
import { prospectOf, zoneAt } from './rules/opening-hours.ts';

/** Tells a customer by mail that the request arrived, or notes why a machine kept silent. Once per request. */
export const sendReceipt = command({
  name: 'channels.send-receipt',
  permission: 'channels:write',
  input: z.strictObject({
    requestId: z.uuid(),
    number: z.number().int(),
    conversationId: z.uuid(),
    automatic: z.boolean(),
  }),
  async run(run, { requestId, number, conversationId, automatic }) {
    const ground = await groundOf(run, conversationId);
    const address = requesterOf(ground);
    const reason = await whyNot(run, ground, { address, automatic });
    const subject = { type: 'request', id: requestId };
    if (reason || !address) {
      run.announce('receipt.withheld', subject, {
        requestId,
        conversationId,
        reason: reason ?? 'no-address',
      });
      return null;
    }
    const mailId = await queueReceipt(run, ground, { number, address });
    run.announce('receipt.sent', subject, { requestId, conversationId, mailId });
    return mailId;
  },
});

function requesterOf({ found }: Ground): string | null {
  return found.participants.find((one) => one.role === 'requester')?.customer.email?.toLowerCase() ?? null;
}

async function whyNot(
  run: Run,
  { mailbox, ownAddresses, lastMail, found }: Ground,
  { address, automatic }: { address: string | null; automatic: boolean },
): Promise<Withheld | null> {
  const sent = address ? await sentTo(run, address) : [];
  const reason = whyNotAnswer({
    receiptOn: mailbox.receiptOn,
    automatic,
    isOld: lastMail?.way === 'import' || isOld(lastMail?.reason ?? null),
    hasOne: sent.some((one) => one.conversationId === found.conversation.id),
    envelopeFrom: lastMail?.envelopeFrom ?? null,
    address,
    ownAddresses: [...ownAddresses],
    dmarc: lastMail?.authentication?.dmarc ?? null,
    sentAt: sent.map((one) => one.sentAt),
    now: run.now,
  });
  if (address && (reason === 'recent' || reason === 'too-many')) await watchForLoop(run, address, mailbox.id);
  return reason;
}

/** Automatic mail to the address. Two requests at once wait for each other here, so that both count. */
async function sentTo({ tx, actor }: Run, address: string) {
  const { workspaceId } = actor;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${workspaceId} ${address}`}, 1))`);
  const same = and(eq(automaticSends.workspaceId, workspaceId), eq(automaticSends.address, address));
  return tx.select().from(automaticSends).where(same);
}

/** Five mails of one address within an hour that a machine would have answered: two machines may be talking. */
async function watchForLoop({ tx, actor, now }: Run, address: string, mailboxId: string): Promise<void> {
  const hourAgo = new Date(now.getTime() - 3_600_000);
  const { workspaceId, receivedAt, from } = incomingMails;
  const recent = and(eq(workspaceId, actor.workspaceId), gt(receivedAt, hourAgo), eq(from, address));
  const [row] = await tx.select({ mails: count() }).from(incomingMails).where(recent);
  if ((row?.mails ?? 0) < 5) return;
  const alarm = {
    alarm: 'mail-loop-suspected',
    workspaceId: actor.workspaceId,
    mailboxId,
    mails: row?.mails,
  };
  console.error(JSON.stringify(alarm));
}

/** Where one reads how data is treated: whoever writes to us learns it with the first answer. Null before there is one. */
async function noticeLinkOf({ context, actor }: Run, language: Language): Promise<string | null> {
  if (!(await findNotice(context, {}))) return null;
  const { slug } = await findWorkspace(actor.workspaceId);
  return `${publicAddress()}${noticePath(slug)}?lang=${language}`;
}

async function queueReceipt(
  run: Run,
  ground: Ground,
  { number, address }: { number: number; address: string },
): Promise<string> {
  const { tx, actor, now } = run;
  const { mailbox, face, language, lastMail, found } = ground;
  const { workspaceId } = actor;
  const conversationId = found.conversation.id;
  const opening = await openingOf(run, mailbox);
  const prospect = prospectOf(opening, now, mailbox.expectedMinutes);
  const link = mailbox.linkOn ? await makeLink(run.context, { conversationId }) : null;
  const notice = await noticeLinkOf(run, language);
  const given = { number, prospect, zone: zoneAt(opening, now), link, notice };
  const { subject, text } = composeReceipt(given, language);
  const messageId = newMessageId(await replyTokenOf(run, conversationId), mailbox.address);
  const raw = await buildMail({
    from: machineFrom(mailbox, face),
    replyTo: await answersTo(run, ground),
    to: [{ name: '', address }],
    cc: [],
    ...{ subject, messageId, at: now, language, text, html: textToHtml(text), files: [] },
    threading: threadBelow([], lastMail?.messageId ?? null),
    headers: automaticHeaders,
  });
  await tx.insert(automaticSends).values({ workspaceId, address, conversationId, sentAt: now });
  const fileKey = await storage().put(raw);
  const about = { conversationId, mailboxId: mailbox.id, messageId, fileKey, sendAt: now };
  return queueMail(run, { kind: 'receipt', sender: '', recipients: [address], ...about });
}
