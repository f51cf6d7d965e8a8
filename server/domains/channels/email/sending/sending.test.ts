import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import '../../../../rooms.ts';
import './listeners.ts';
import './post/jobs.ts';
import { useDatabase } from '../../../../../tests/harness/database.ts';
import { type SmtpSink, startSmtpSink } from '../../../../../tests/harness/smtp-sink.ts';
import { openTalk, type Talk } from '../../../../../tests/harness/talk.ts';
import { inWorkspace } from '../../../../platform/database/transaction.ts';
import { openOutgoing } from '../../../../platform/mail/outgoing.ts';
import { startSideConversation, takeBackMessage, writeReply } from '../../../conversations/index.ts';
import { recogniseCustomer } from '../../../customers/index.ts';
import { storeFile } from '../../../files/index.ts';
import { mailboxes } from '../schema.ts';
import { tokenInAddress, tokenInMessageId } from './reply-token.ts';

const given = useDatabase({ work: true });
let sink: SmtpSink;
let talk: Talk;
beforeAll(async () => {
  sink = await startSmtpSink();
});
afterAll(() => sink.close());
beforeEach(async () => {
  sink.mails.length = 0;
  sink.mood = { does: 'accept' };
  openOutgoing({ smtpUrl: sink.url, home: given.home });
  talk = await openTalk();
});

const patience = { timeout: 10_000 };
/** What came of this test's own company. */
const sunk = () => sink.mails.filter((mail) => mail.sender === talk.address);
const deliveryOf = async (id: string) => {
  const { deliveryState, deliveryReason } = await talk.message(id);
  return [deliveryState, deliveryReason];
};

test('a reply leaves with its words, its thread, an address for the answer, and the quote below', async () => {
  const reply = await talk.answer('<p>Halo Kak Rina, <b>besok</b> tiba.</p>');
  await expect.poll(() => deliveryOf(reply), patience).toEqual(['sent', null]);
  const [first] = sunk();
  expect(first).toMatchObject({ sender: talk.address, recipients: ['rina@example.com'] });
  const mail = await simpleParser(first?.raw ?? '');
  expect(mail.from?.value).toEqual([{ name: 'Toko Rina', address: talk.address }]);
  expect(mail.subject).toBe('Re: Paket saya');
  expect(mail.inReplyTo).toBe(talk.incomingId);
  expect(mail.references).toBe(talk.incomingId);
  expect(mail.text).toMatch(
    /^Halo Kak Rina, besok tiba\.\n\nPerkembangan dan jawaban Anda: http\S+\/r\/[\w-]{54}\n\nPada .* Rina menulis:\n> Paket saya di mana\?/,
  );
  expect(mail.html).toContain('<b>besok</b>');
  const token = tokenInAddress(mail.replyTo?.text ?? '');
  expect(token).toMatch(/^[a-z2-7]{32}$/);
  expect(tokenInMessageId(mail.messageId ?? '')).toBe(token);
  expect(mail.headers.has('auto-submitted')).toBe(false);
});

test('the second reply carries the same token and refers to the first', async () => {
  const one = await talk.answer('Satu');
  await expect.poll(() => deliveryOf(one), patience).toEqual(['sent', null]);
  const two = await talk.answer('Dua');
  await expect.poll(() => deliveryOf(two), patience).toEqual(['sent', null]);
  const [first, second] = await Promise.all(sunk().map((mail) => simpleParser(mail.raw)));
  expect(second?.replyTo?.text).toBe(first?.replyTo?.text);
  expect(second?.messageId).not.toBe(first?.messageId);
  expect(second?.references).toEqual([first?.messageId, talk.incomingId]);
});

test('pictures stand in the text, files behind it, the hidden copy only in the envelope', async () => {
  const content = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64');
  const map = await storeFile(talk.context(), { name: 'peta.gif', type: 'image/gif', content });
  const bill = await storeFile(talk.context(), {
    name: 'nota.txt',
    type: 'text/plain',
    content: Buffer.from('Rp 10'),
  });
  const reply = await talk.answer('<p>Peta: <img src="cid:peta"></p>', {
    files: [{ fileId: map.id, contentId: 'peta' }, { fileId: bill.id }],
    cc: [{ address: 'nok@example.com', name: 'Nok' }],
    bcc: [{ address: 'adi@example.com', name: '' }],
  });
  await expect.poll(() => deliveryOf(reply), patience).toEqual(['sent', null]);
  expect(sunk()[0]?.recipients).toEqual(['rina@example.com', 'nok@example.com', 'adi@example.com']);
  expect(sunk()[0]?.raw).not.toContain('adi@example.com');
  const mail = await simpleParser(sunk()[0]?.raw ?? '');
  expect(mail.html).toContain('src="data:image/gif;base64,');
  expect(mail.attachments.map((one) => [one.filename, one.content.toString() === 'Rp 10'])).toEqual([
    ['peta.gif', false],
    ['nota.txt', true],
  ]);
});

test('who answered from an unknown address is mailed nothing, and their words are not sent on', async () => {
  await talk.hear({ email: 'thief@example.com', name: 'Rina', role: 'unverified', text: 'Klik di sini' });
  await talk.hear({ email: 'somchai@example.com', name: 'Somchai', role: 'copied', text: 'Saya juga' });
  await talk.hear({ email: 'thief@example.com', name: 'Rina', role: 'unverified', text: 'Klik di sini!' });
  const reply = await talk.answer('Baik');
  await expect.poll(() => deliveryOf(reply), patience).toEqual(['sent', null]);
  expect(sunk()[0]?.recipients).toEqual(['rina@example.com', 'somchai@example.com']);
  const mail = await simpleParser(sunk()[0]?.raw ?? '');
  expect(mail.text).toContain('> Saya juga');
  expect(mail.text).not.toContain('Klik');
});

test('a reply taken back in time never leaves', async () => {
  const reply = await talk.answer('Belum', { sendAfterSeconds: 60 });
  await expect.poll(async () => (await talk.outbox()).map((one) => one.state), patience).toEqual(['waiting']);
  await takeBackMessage(talk.context(), { messageId: reply });
  await expect
    .poll(async () => (await talk.outbox()).map((one) => one.state), patience)
    .toEqual(['taken-back']);
  expect(sunk()).toEqual([]);
});

test('a note leaves no mail', async () => {
  await talk.answer('Rahasia', { kind: 'note' });
  const reply = await talk.answer('Baik');
  await expect.poll(() => deliveryOf(reply), patience).toEqual(['sent', null]);
  expect(sunk()).toHaveLength(1);
});

test('none of our own mailboxes is written to, with or without a token behind the plus', async () => {
  await talk.hear({ email: talk.address, name: 'Kami', role: 'copied' });
  const reply = await talk.answer('Baik', { cc: [{ address: talk.address.replace('@', '+x@'), name: '' }] });
  await expect.poll(() => deliveryOf(reply), patience).toEqual(['sent', null]);
  expect((await talk.outbox())[0]?.recipients).toEqual(['rina@example.com']);
});

test('when the only recipient is our own mailbox, nothing is sent and the reply says why', async () => {
  const { address } = talk;
  talk = await openTalk({ email: 'kami@example.com' });
  await inWorkspace(talk.workspaceId, (tx) => tx.update(mailboxes).set({ address: 'kami@example.com' }));
  const reply = await talk.answer('Halo');
  await expect.poll(() => deliveryOf(reply), patience).toEqual(['not-sent', 'own-address']);
  expect(await talk.outbox()).toEqual([]);
  expect(sink.mails.filter((one) => one.sender === address)).toEqual([]);
});

test('a server that refuses for good: the reply shows its words', async () => {
  sink.mood = { does: 'answer', at: 'rcpt', code: 550, words: 'No such person' };
  const reply = await talk.answer('Halo');
  await expect.poll(() => deliveryOf(reply), patience).toEqual(['failed', 'refused: 550 No such person']);
  expect((await talk.outbox())[0]?.state).toBe('failed');
});

test('without an outgoing server the reply says so and lies in the outbox folder', async () => {
  openOutgoing({ smtpUrl: null, home: given.home });
  const reply = await talk.answer('Halo');
  await expect.poll(() => deliveryOf(reply), patience).toEqual(['not-sent', 'no-outgoing-server']);
  expect((await talk.outbox())[0]).toMatchObject({ state: 'not-sent', reason: 'no-outgoing-server' });
});

test('whoever is asked beside the request gets no way to the customer’s page', async () => {
  const courier = { kind: 'email' as const, value: 'budi@kurir.example', name: 'Budi', language: null };
  const { customerId } = await recogniseCustomer(talk.context(), { ...courier, verified: false });
  const nobody = { teamId: null, assigneeId: null, brandId: null };
  const { conversationId } = await startSideConversation(talk.context(), {
    ...{ channel: 'email', subject: 'Resi 8841', language: 'id', ...nobody },
    ...{ customerId, participantIds: [customerId] },
  });
  const { messageId } = await writeReply(talk.context(), { conversationId, body: 'Di mana paketnya?' });
  await expect.poll(() => deliveryOf(messageId), patience).toEqual(['sent', null]);
  const [mail] = sunk();
  expect(mail?.recipients).toEqual(['budi@kurir.example']);
  const { text } = await simpleParser(mail?.raw ?? '');
  expect(text).toContain('Di mana paketnya?');
  expect(text).not.toContain('/r/');
});
