import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import '../../rooms.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../../../tests/harness/mail-room.ts';
import { addPerson, as, type Member } from '../../../tests/harness/people.ts';
import { type SmtpSink, startSmtpSink } from '../../../tests/harness/smtp-sink.ts';
import { openOutgoing } from '../../platform/mail/outgoing.ts';
import { writeReply } from '../conversations/index.ts';
import { useLinkKey } from '../files/index.ts';
import { takeDownRequest } from './index.ts';
import { findRequest, listMessagesOfRequest } from './queries/list-requests.ts';

/** A customer calls, a colleague takes it down, the answer leaves by mail, and the customer writes back. */
const given = useDatabase({ work: true });
let sink: SmtpSink;
let room: MailRoom;
let adi: Member;
beforeAll(async () => {
  sink = await startSmtpSink();
  openOutgoing({ smtpUrl: sink.url, home: given.home });
  useLinkKey('a key for the links of this test');
  room = await openMailRoom();
  adi = await addPerson(room.context(), 'Adi Wijaya', 'agent');
});
afterAll(async () => {
  await room.close();
  await sink.close();
});

const patience = { timeout: 15_000 };
const by = () => as(adi, new Date());
const call = { subject: 'Ongkir', body: 'Menanyakan ongkir ke Bali', channel: 'phone' as const };

async function takeDown(customer: { email?: string; phone?: string; name: string }) {
  const { requestId } = await takeDownRequest(by(), { ...call, customer, direction: 'in', minutes: 4 });
  return findRequest(by(), { request: requestId });
}
async function said(request: string) {
  const { items } = await listMessagesOfRequest(by(), { request });
  return items.filter(({ kind }) => kind !== 'system').map(({ kind, text }) => [kind, text]);
}

test('what was asked by telephone is answered by mail, and the answer to that comes into the same request', async () => {
  const request = await takeDown({ email: 'rina@honest.example', name: 'Rina' });
  expect(request.channel).toBe('phone');
  await writeReply(by(), { conversationId: request.conversationId, body: 'Rp 30.000, Kak.' });
  const [sent] = await sink.took(1);
  expect(sent).toMatchObject({ sender: room.address, recipients: ['rina@honest.example'] });
  const mail = await simpleParser(sent?.raw ?? '');
  expect(mail.subject).toBe('Re: Ongkir');
  expect(mail.text).toMatch(/^Rp 30\.000, Kak\./);

  const to = mail.replyTo?.value[0]?.address ?? '';
  const headers = { 'In-Reply-To': mail.messageId ?? '' };
  await room.deliver(letter({ to, subject: 'Re: Ongkir', text: 'Baik, saya ambil.', headers }), { to: [to] });
  expect((await room.decided(1)).map(({ fate }) => fate)).toEqual(['threaded']);
  await expect.poll(() => said(request.id), patience).toHaveLength(3);
  expect(await said(request.id)).toEqual([
    ['incoming', 'Menanyakan ongkir ke Bali'],
    ['reply', 'Rp 30.000, Kak.'],
    ['incoming', 'Baik, saya ambil.'],
  ]);
});

test('of whom only the number is known, the reply says that it could not leave', async () => {
  const request = await takeDown({ phone: '+62 812 3456 789', name: 'Budi' });
  const reply = { conversationId: request.conversationId, body: 'Rp 30.000, Pak.' };
  const { messageId } = await writeReply(by(), reply);
  const delivery = async () => {
    const { items } = await listMessagesOfRequest(by(), { request: request.id });
    const found = items.find(({ id }) => id === messageId);
    return [found?.deliveryState, found?.deliveryReason];
  };
  await expect.poll(delivery, patience).toEqual(['not-sent', 'no-address']);
  expect(sink.mails).toHaveLength(1);
});
