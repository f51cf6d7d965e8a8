import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import '../../../../../rooms.ts';
import { useDatabase } from '../../../../../../tests/harness/database.ts';
import { type SmtpSink, startSmtpSink } from '../../../../../../tests/harness/smtp-sink.ts';
import { openTalk, type Talk } from '../../../../../../tests/harness/talk.ts';
import { inUnit } from '../../../../../platform/command.ts';
import { openOutgoing } from '../../../../../platform/mail/outgoing.ts';
import { findCustomerByEmail } from '../../../../customers/index.ts';
import { mailCustomer } from '../notice/mail-notice.ts';
import { sendMail } from '../post/send-mail.ts';
import { queueReply } from '../reply/queue-reply.ts';
import { allowAddress } from './allow-address.ts';
import { listStopped, listStoppedOf } from './list-stopped.ts';
import { stopAddresses } from './stop-addresses.ts';

const given = useDatabase();
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

const nok = { address: 'nok@example.com', name: 'Nok' };
const send = async (body: string, cc: (typeof nok)[] = []) => {
  const reply = await talk.answer(body, { cc });
  const mailId = (await queueReply(talk.context(), { messageId: reply })) ?? '';
  await sendMail({ workspaceId: talk.workspaceId, mailId }, new Date(Date.now() + 1000));
  const { deliveryState, deliveryReason } = await talk.message(reply);
  return [deliveryState, deliveryReason];
};
const stop = (address: string) =>
  inUnit(talk.context(), (run) => stopAddresses(run, [{ address, words: `550 ${address} unknown` }]));

test('to a stopped address nothing is sent, the reply says so, and a person allows it again', async () => {
  await stop('RINA@example.com');
  expect(await send('Halo')).toEqual(['failed', 'address-stopped: rina@example.com']);
  expect(sink.mails).toEqual([]);
  const customerId = (await findCustomerByEmail(talk.context(), { email: 'rina@example.com' })) ?? '';
  const [stopped] = await listStoppedOf(talk.context(), { customerId });
  expect(stopped).toMatchObject({ address: 'rina@example.com', words: '550 … unknown' });
  expect((await listStopped(talk.context(), {})).items).toHaveLength(1);
  await allowAddress(talk.context(), { id: stopped?.id ?? '' });
  expect(await send('Halo lagi')).toEqual(['sent', null]);
  expect(sink.mails).toHaveLength(1);
  await expect(allowAddress(talk.context(), { id: stopped?.id ?? '' })).rejects.toMatchObject({
    status: 404,
  });
});

test('the others still get their mail, and the reply says who did not', async () => {
  await stop(nok.address);
  expect(await send('Halo', [nok])).toEqual(['sent', 'partly-stopped: nok@example.com']);
  expect(sink.mails.map(({ recipients }) => recipients)).toEqual([['rina@example.com']]);
});

test('a server that says to our face that nobody is there stops the address, any other refusal does not', async () => {
  sink.mood = { does: 'answer', at: 'rcpt', code: 550, words: '5.7.1 Relaying denied' };
  expect(await send('Satu')).toEqual(['failed', 'refused: 550 5.7.1 Relaying denied']);
  expect((await listStopped(talk.context(), {})).items).toEqual([]);
  sink.mood = { does: 'answer', at: 'rcpt', code: 550, words: '5.1.1 No such user', only: nok.address };
  expect((await send('Dua', [nok]))[1]).toContain('partly-refused');
  expect((await listStopped(talk.context(), {})).items.map(({ address }) => address)).toEqual([nok.address]);
  sink.mood = { does: 'answer', at: 'rcpt', code: 550, words: '5.1.1 No such user' };
  expect(await send('Tiga')).toEqual(['failed', 'address-gone: 550 5.1.1 No such user']);
});

test('what somebody must be told is tried all the same', async () => {
  await stop('rina@example.com');
  const notice = { to: 'rina@example.com', name: 'Rina', language: 'id' as const };
  const mailId = await mailCustomer(talk.context(), { ...notice, subject: 'Data Anda', text: 'Selesai.' });
  await sendMail({ workspaceId: talk.workspaceId, mailId: mailId ?? '' }, new Date(Date.now() + 1000));
  expect(sink.mails.map(({ recipients }) => recipients)).toEqual([['rina@example.com']]);
});
