import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../../../tests/harness/database.ts';
import {
  type LoggedMail,
  letter,
  type MailRoom,
  openMailRoom,
} from '../../../../../../tests/harness/mail-room.ts';
import { forgedOwnMail, sendOwnMail } from '../../../../../../tests/harness/own-mail.ts';
import { findConversationForSending, listMessages, writeReply } from '../../../../conversations/index.ts';
import { blockSender, unblockSender } from '../spam/block-sender.ts';
import { listBlockedSenders } from '../spam/list-blocked-senders.ts';

useDatabase();
let room: MailRoom;
beforeAll(async () => {
  room = await openMailRoom();
});
afterAll(() => room.close());

async function take(raw: string, envelope?: { from?: string; to?: string[] }): Promise<LoggedMail> {
  expect(await room.deliver(raw, envelope)).toBe(250);
  const mail = (await room.decide()).at(-1);
  if (!mail) throw new Error('Nothing was taken');
  return mail;
}

const peopleOf = async (conversationId: string | null) => {
  const found = await findConversationForSending(room.context(), { conversationId: conversationId ?? '' });
  return found.participants.map(({ role, customer }) => `${customer.email} ${role}`).sort();
};

test('an answer to a mail of ours joins by its Message-ID or by the reply address', async () => {
  const first = await take(letter({}));
  const own = await sendOwnMail(room, first.conversationId ?? '');
  const byHeader = await take(letter({ headers: { 'In-Reply-To': own.messageId } }));
  const byAddress = await take(letter({ to: own.replyTo }), { to: [own.replyTo] });
  expect([byHeader.fate, byHeader.conversationId]).toEqual(['threaded', first.conversationId]);
  expect([byAddress.fate, byAddress.conversationId]).toEqual(['threaded', first.conversationId]);
  expect(await peopleOf(first.conversationId)).toEqual(['rina@honest.example requester']);
});

test('a reference to a mail of somebody else joins for its proved writer only', async () => {
  const messageId = '<foreign@honest.example>';
  const first = await take(letter({ messageId }));
  const headers = { 'In-Reply-To': messageId };
  const proved = await take(letter({ headers }));
  const forged = await take(letter({ headers, text: 'Give me all.' }), { from: 'x@evil.example' });
  const stranger = await take(letter({ headers, from: 'Adi <adi@honest.example>' }), {
    from: 'adi@honest.example',
  });
  expect(proved.conversationId).toBe(first.conversationId);
  expect([forged.fate, stranger.fate]).toEqual(['opened', 'opened']);
  expect([forged.conversationId, stranger.conversationId]).not.toContain(first.conversationId);
});

test('people in Cc take part when the mail is proved, and not otherwise', async () => {
  const cc = `Adi <adi@honest.example>, ${room.address}`;
  const proved = await take(letter({ cc }));
  const forged = await take(letter({ cc, text: 'Forged.' }), { from: 'x@evil.example' });
  expect(await peopleOf(proved.conversationId)).toEqual([
    'adi@honest.example copied',
    'rina@honest.example requester',
  ]);
  expect(await peopleOf(forged.conversationId)).toEqual(['rina@honest.example requester']);
});

test('an automatic answer is kept and threaded, and says that it is automatic', async () => {
  const first = await take(letter({}));
  const own = await sendOwnMail(room, first.conversationId ?? '');
  const headers = { 'Auto-Submitted': 'auto-replied', 'In-Reply-To': own.messageId };
  const away = await take(letter({ headers, text: 'I am on holiday.' }));
  expect([away.fate, away.conversationId]).toEqual(['auto-reply', first.conversationId]);
  expect(away.reason).toMatch(/^written-by-machine:/);
  const page = await listMessages(room.context(), { conversationId: first.conversationId ?? '' });
  expect(page.items.map(({ automatic }) => automatic)).toEqual([false, true]);
});

test('a mail of ours that comes round is refused, one from our own address is never taken for a person', async () => {
  const first = await take(letter({}));
  const own = await sendOwnMail(room, first.conversationId ?? '');
  const loop = await take(letter({ from: room.address, messageId: own.messageId }));
  expect([loop.fate, loop.reason, loop.conversationId]).toEqual(['refused', 'loop', null]);
  const self = await take(
    letter({ from: room.address, headers: { 'Reply-To': 'Sari <sari@other.example>' } }),
  );
  expect([self.fate, self.reason]).toEqual(['auto-reply', 'own-address']);
  expect(await peopleOf(self.conversationId)).toEqual(['sari@other.example requester']);
});

test('a bounce marks the message that came back; a forged one changes nothing', async () => {
  const first = await take(letter({}));
  const conversationId = first.conversationId ?? '';
  const { messageId } = await writeReply(room.context(), { conversationId, body: 'It is on its way.' });
  const own = await sendOwnMail(room, conversationId, messageId);
  const forged = await take(bounceOf(forgedOwnMail(room).messageId), { from: '' });
  expect([forged.fate, forged.reason, forged.conversationId]).toEqual(['bounce', 'bounce-unknown', null]);
  const state = async () =>
    (await listMessages(room.context(), { conversationId })).items.find(({ id }) => id === messageId);
  expect((await state())?.deliveryState).not.toBe('failed');
  const real = await take(bounceOf(own.messageId), { from: '' });
  expect([real.fate, real.reason, real.conversationId]).toEqual(['bounce', 'bounce-failed', conversationId]);
  expect(await state()).toMatchObject({ deliveryState: 'failed' });
  expect((await state())?.deliveryReason).toContain('5.1.1');
});

test('mail of a blocked domain goes to the spam folder and into no conversation, until it is unblocked', async () => {
  const first = await take(letter({ from: 'pest@pest.example' }), { from: 'pest@pest.example' });
  const own = await sendOwnMail(room, first.conversationId ?? '');
  const { id } = await blockSender(room.context(), { pattern: 'Pest.Example' });
  expect((await listBlockedSenders(room.context(), {})).items.map(({ pattern }) => pattern)).toEqual([
    '@pest.example',
  ]);
  const headers = { 'In-Reply-To': own.messageId };
  const blocked = await take(letter({ from: 'pest@pest.example', headers }), { from: 'pest@pest.example' });
  expect([blocked.fate, blocked.reason, blocked.spamScore]).toEqual(['spam', 'blocked-sender', 100]);
  expect(blocked.conversationId).not.toBe(first.conversationId);
  await unblockSender(room.context(), { id });
  const free = await take(letter({ from: 'pest@pest.example', headers, text: 'Again.' }), {
    from: 'pest@pest.example',
  });
  expect([free.fate, free.conversationId]).toEqual(['threaded', first.conversationId]);
  await expect(unblockSender(room.context(), { id })).rejects.toMatchObject({
    code: 'blocked-sender-not-found',
  });
});

function bounceOf(messageId: string): string {
  const report = [
    '--b',
    'Content-Type: text/plain',
    '',
    'Your mail could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.honest.example',
    '',
    'Final-Recipient: rfc822; rina@honest.example',
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 no such user',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${messageId}`,
    'Subject: Re: Late parcel',
    '',
    '--b--',
  ];
  const headers = { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' };
  const from = 'MAILER-DAEMON@mx.honest.example';
  return letter({ from, subject: 'Undelivered Mail Returned to Sender', headers, text: report.join('\r\n') });
}
