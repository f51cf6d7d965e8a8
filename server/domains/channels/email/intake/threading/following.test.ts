import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import '../../../../../rooms.ts';
import { useDatabase } from '../../../../../../tests/harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../../../../../../tests/harness/mail-room.ts';
import { openOutgoing } from '../../../../../platform/mail/outgoing.ts';
import { redactMessage, writeReply } from '../../../../conversations/index.ts';
import { partRequest } from '../../../../requests/commands/joining/part-request.ts';
import { splitRequest } from '../../../../requests/commands/joining/split-request.ts';
import { findRequestOfConversation, mergeRequest } from '../../../../requests/index.ts';
import { mailReferences, outgoingMails, replyTokens } from '../../schema.ts';
import { replyAddress } from '../../sending/reply-token.ts';

const given = useDatabase({ work: true });
const patience = { timeout: 15_000 };
let room: MailRoom;
let mails = 0;
beforeAll(async () => {
  openOutgoing({ smtpUrl: null, home: given.home });
  room = await openMailRoom();
});
afterAll(() => room.close());

/** A mail of Rina, and the request that it opened. */
async function rinaWrites(text: string) {
  const messageId = `<${text.replaceAll(' ', '.')}@honest.example>`;
  await room.deliver(letter({ subject: text, text, messageId }));
  mails += 1;
  const mail = (await room.decided(mails)).at(-1);
  const conversationId = mail?.conversationId ?? '';
  const find = () => findRequestOfConversation(room.context(), { conversationId });
  await expect.poll(async () => (await find())?.id, patience).toBeTruthy();
  return {
    requestId: (await find())?.id ?? '',
    conversationId,
    messageId,
    stored: mail?.storedMessageId ?? '',
  };
}

/** An answer to an address of ours; where it landed. */
async function answerTo(to: string, headers: Record<string, string> = {}) {
  await room.deliver(letter({ to, subject: 'Re', text: `Answer ${mails}`, headers }), { to: [to] });
  mails += 1;
  return (await room.decided(mails)).at(-1);
}

async function addressOf(conversationId: string): Promise<string> {
  const mine = eq(replyTokens.conversationId, conversationId);
  const token = async () => (await room.read((tx) => tx.select().from(replyTokens).where(mine)))[0]?.token;
  await expect.poll(token, patience).toBeTruthy();
  return replyAddress(room.address, (await token()) ?? '');
}

/** The conversations in which a Message-ID is remembered. */
const remembered = async (messageId: string) =>
  (
    await room.read((tx) => tx.select().from(mailReferences).where(eq(mailReferences.messageId, messageId)))
  ).map((one) => one.conversationId);

test('mail to the address of a merged request lands in the survivor, and goes home when that is undone', async () => {
  const [first, second] = [await rinaWrites('Where is it'), await rinaWrites('Blue box')];
  const address = await addressOf(first.conversationId);
  const merging = { requestId: first.requestId, intoId: second.requestId };
  const { mergeId } = await mergeRequest(room.context(), merging);
  expect(await answerTo(address)).toMatchObject({ fate: 'threaded', conversationId: second.conversationId });
  await expect.poll(() => remembered(first.messageId), patience).toEqual([second.conversationId]);
  await partRequest(room.context(), { requestId: second.requestId, mergeId });
  expect(await answerTo(address)).toMatchObject({ fate: 'threaded', conversationId: first.conversationId });
  await expect.poll(() => remembered(first.messageId), patience).toEqual([first.conversationId]);
});

/** Mails that we sent for a message, with where they belong. */
const sentFor = (storedMessageId: string) =>
  room.read((tx) =>
    tx
      .select()
      .from(outgoingMails)
      .where(and(eq(outgoingMails.storedMessageId, storedMessageId), eq(outgoingMails.kind, 'reply'))),
  );

test('who answers a reply that was split off answers where it is now', async () => {
  const one = await rinaWrites('Two matters');
  const { messageId } = await writeReply(room.context(), {
    conversationId: one.conversationId,
    body: 'About the invoice',
  });
  await expect.poll(async () => (await sentFor(messageId))[0]?.state, patience).toBe('not-sent');
  const split = await splitRequest(room.context(), { requestId: one.requestId, messageIds: [messageId] });
  await expect
    .poll(async () => (await sentFor(messageId))[0]?.conversationId, patience)
    .not.toBe(one.conversationId);
  const [sent] = await sentFor(messageId);
  const came = await answerTo(room.address, { 'In-Reply-To': sent?.messageId ?? '' });
  expect(came).toMatchObject({ fate: 'threaded', conversationId: sent?.conversationId });
  expect(sent?.conversationId).not.toBe(one.conversationId);
  expect(split.requestId).not.toBe(one.requestId);
});

test('words that are taken out of the survivor leave the mails of what it took in, too', async () => {
  const [first, second] = [await rinaWrites('Card 4111111111111111'), await rinaWrites('Another')];
  const { messageId } = await writeReply(room.context(), {
    conversationId: first.conversationId,
    body: 'We saw 4111111111111111',
  });
  await expect.poll(async () => (await sentFor(messageId))[0]?.state, patience).toBe('not-sent');
  expect((await sentFor(messageId))[0]?.fileKey ?? null).not.toBeNull();
  await mergeRequest(room.context(), { requestId: first.requestId, intoId: second.requestId });
  await redactMessage(room.context(), { messageId: first.stored, text: '4111111111111111' });
  await expect.poll(async () => (await sentFor(messageId))[0]?.fileKey ?? null, patience).toBeNull();
});
