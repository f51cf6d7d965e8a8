import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import '../../../../../rooms.ts';
import { useDatabase } from '../../../../../../tests/harness/database.ts';
import { type SmtpSink, startSmtpSink } from '../../../../../../tests/harness/smtp-sink.ts';
import { openTalk, type Talk } from '../../../../../../tests/harness/talk.ts';
import { inWorkspace } from '../../../../../platform/database/transaction.ts';
import { openOutgoing } from '../../../../../platform/mail/outgoing.ts';
import { storage } from '../../../../../platform/storage.ts';
import { redactMessage } from '../../../../conversations/index.ts';
import { mailReferences } from '../../schema.ts';
import { forgetBytes } from '../outbox/forget-bytes.ts';
import { queueReply } from '../reply/queue-reply.ts';
import { nextTry } from './back-off.ts';
import { sendMail } from './send-mail.ts';
import { verdictOf } from './verdict.ts';

const given = useDatabase();
let sink: SmtpSink;
let talk: Talk;
let reply: string;
let mailId: string;
beforeAll(async () => {
  sink = await startSmtpSink();
});
afterAll(() => sink.close());
beforeEach(async () => {
  sink.mails.length = 0;
  sink.mood = { does: 'accept' };
  openOutgoing({ smtpUrl: sink.url, home: given.home });
  talk = await openTalk();
  reply = await talk.answer('Kartu 4111 1111 1111 1111', {
    cc: [{ address: 'nok@example.com', name: 'Nok' }],
  });
  mailId = (await queueReply(talk.context(), { messageId: reply })) ?? '';
});

const hour = 3_600_000;
const now = () => new Date(Date.now() + 1000);
const tryAt = (at: Date) => sendMail({ workspaceId: talk.workspaceId, mailId }, at);
const mail = async () => {
  const [row] = await talk.outbox();
  if (!row) throw new Error('The outbox is empty');
  return row;
};

test('451 for six hours: the reply waits, says so, and leaves when the server is back', async () => {
  sink.mood = { does: 'answer', code: 451, words: 'Busy' };
  const start = now();
  let at = start;
  while (at.getTime() < start.getTime() + 6 * hour) {
    await tryAt(at);
    const { state, sendAt } = await mail();
    expect([state, sendAt > at]).toEqual(['waiting', true]);
    at = sendAt;
  }
  const waiting = await talk.message(reply);
  expect([waiting.deliveryState, waiting.deliveryReason]).toEqual(['queued', 'trying-again: 451 Busy']);
  sink.mood = { does: 'accept' };
  await tryAt(at);
  expect((await mail()).state).toBe('sent');
  expect((await talk.message(reply)).deliveryState).toBe('sent');
  expect(sink.mails).toHaveLength(1);
});

test('a try before its time does nothing, and one after the sending nothing more', async () => {
  sink.mood = { does: 'answer', code: 451, words: 'Busy' };
  await tryAt(now());
  const { sendAt, tries } = await mail();
  sink.mood = { does: 'accept' };
  await tryAt(new Date(sendAt.getTime() - 1));
  expect([(await mail()).tries, sink.mails.length]).toEqual([tries, 0]);
  await tryAt(sendAt);
  await tryAt(sendAt);
  expect(sink.mails).toHaveLength(1);
});

test('a server that hangs up after DATA gets the same bytes again, under the same Message-ID', async () => {
  sink.mood = { does: 'drop' };
  await tryAt(now());
  const { fileKey, state, sendAt } = await mail();
  expect(state).toBe('waiting');
  sink.mood = { does: 'accept' };
  await tryAt(sendAt);
  expect((await mail()).fileKey).toBe(fileKey);
  expect(sink.mails.map((one) => one.raw)).toEqual([(await storage().get(fileKey ?? '')).toString()]);
});

test('who has it already does not get it again when another recipient was put off', async () => {
  sink.mood = { does: 'answer', at: 'rcpt', code: 450, words: 'Greylisted', only: 'nok@example.com' };
  await tryAt(now());
  expect(await mail()).toMatchObject({ state: 'waiting', accepted: ['rina@example.com'] });
  sink.mood = { does: 'accept' };
  await tryAt((await mail()).sendAt);
  expect(sink.mails.map((one) => one.recipients)).toEqual([['rina@example.com'], ['nok@example.com']]);
  expect((await mail()).state).toBe('sent');
});

test('a recipient refused for good is named beside the others who have it', async () => {
  sink.mood = { does: 'answer', at: 'rcpt', code: 550, words: 'Nobody', only: 'nok@example.com' };
  await tryAt(now());
  expect(await mail()).toMatchObject({
    state: 'sent',
    reason: 'partly-refused: nok@example.com 550 Nobody',
  });
});

test('our Message-ID belongs to the conversation once a server has it', async () => {
  await tryAt(now());
  const known = await inWorkspace(talk.workspaceId, (tx) => tx.select().from(mailReferences));
  const ours = known.filter((one) => one.isOurs);
  expect(ours.map((one) => [one.messageId, one.conversationId])).toEqual([
    [(await mail()).messageId, talk.conversationId],
  ]);
});

test('a line break in a stored subject stops the mail, not the program', async () => {
  const broken = await openTalk();
  talk = broken;
  const { conversations } = await import('../../../../conversations/schema.ts');
  await inWorkspace(talk.workspaceId, (tx) => tx.update(conversations).set({ subject: 'a\r\nBcc: x@y' }));
  reply = await talk.answer('Halo');
  mailId = (await queueReply(talk.context(), { messageId: reply })) ?? '';
  await tryAt(now());
  expect(await mail()).toMatchObject({ state: 'failed', reason: 'mail-invalid: header-line-break' });
  expect((await talk.message(reply)).deliveryState).toBe('failed');
  expect(sink.mails).toEqual([]);
});

test('words taken out for good are gone from the kept bytes, and from what has not left yet', async () => {
  sink.mood = { does: 'answer', code: 451, words: 'Busy' };
  await tryAt(now());
  const { fileKey, sendAt } = await mail();
  await redactMessage(talk.context(), { messageId: reply, text: '4111 1111 1111 1111' });
  await forgetBytes(talk.context(), { conversationId: talk.conversationId });
  await expect(storage().get(fileKey ?? '')).rejects.toMatchObject({ status: 404 });
  sink.mood = { does: 'accept' };
  await tryAt(sendAt);
  const { text } = await simpleParser(sink.mails[0]?.raw ?? '');
  expect(text).toContain('Kartu █████');
  await forgetBytes(talk.context(), { conversationId: talk.conversationId });
  expect((await mail()).fileKey).toBeNull();
});

test('pauses grow to six hours, and after five days nobody tries any more', () => {
  const start = new Date('2026-11-22T00:00:00Z');
  const pause = (tries: number) => (nextTry(tries, start, start)?.getTime() ?? 0) - start.getTime();
  expect([1, 2, 3, 8, 9, 20].map(pause)).toEqual([10_000, 60_000, 300_000, 4 * hour, 6 * hour, 6 * hour]);
  expect(nextTry(30, start, new Date(start.getTime() + 120 * hour))).toBeNull();
});

test('what is given up says what the server said last', () => {
  const old = { tries: 30, accepted: [], createdAt: new Date('2026-11-01T00:00:00Z') };
  const at = new Date('2026-11-22T00:00:00Z');
  const later = { kind: 'later', words: '451 Busy' } as const;
  expect(verdictOf(old, later, at)).toEqual({ state: 'failed', reason: 'gave-up: 451 Busy', accepted: [] });
  expect(verdictOf({ ...old, accepted: ['a@b'] }, later, at)).toMatchObject({ state: 'sent' });
});
