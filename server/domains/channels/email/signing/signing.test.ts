import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest';
import '../../../../rooms.ts';
import { useDatabase } from '../../../../../tests/harness/database.ts';
import { openMailRoom } from '../../../../../tests/harness/mail-room.ts';
import { type SmtpSink, startSmtpSink } from '../../../../../tests/harness/smtp-sink.ts';
import { openTalk } from '../../../../../tests/harness/talk.ts';
import { openOutgoing } from '../../../../platform/mail/outgoing.ts';
import { authenticateMail } from '../intake/authentication/authenticate.ts';
import { setResolver } from '../intake/authentication/resolver.ts';
import { beginRoundTrip, findRoundTrip } from '../mailboxes/round-trip.ts';
import { outgoingMails } from '../schema.ts';
import { sendMail } from '../sending/post/send-mail.ts';
import { queueReply } from '../sending/reply/queue-reply.ts';
import { checkSigningKey, listSigning, makeSigningKey, removeSigningKey } from './keep-key.ts';
import { stateOf } from './record.ts';

const given = useDatabase();
let sink: SmtpSink;
beforeAll(async () => {
  sink = await startSmtpSink();
});
afterAll(() => sink.close());
afterEach(() => {
  setResolver(null);
  sink.mails.length = 0;
});

/** A DNS in which the record stands, or whatever else is said to. */
const dns = (name: string, texts: string[][]) =>
  setResolver(async (asked, type) => {
    if (asked === name && type === 'TXT') return texts;
    throw Object.assign(new Error('DNS'), { code: 'ENOTFOUND' });
  });
const from = { remoteAddress: null, helo: null, envelopeFrom: null };
const verdict = async (raw: string) =>
  (await authenticateMail(Buffer.from(raw, 'latin1'), from, Date.now())).dkim;

test('mails are signed once the record stands; what is changed on the way is seen; a forgotten key signs nothing', async () => {
  openOutgoing({ smtpUrl: sink.url, home: given.home });
  const talk = await openTalk();
  const by = talk.context();
  const domain = talk.address.split('@')[1] ?? '';
  expect(await listSigning(by, {})).toEqual([{ domain, key: null }]);
  const keyId = await makeSigningKey(by, { domain });
  expect(await makeSigningKey(by, { domain })).toBe(keyId);
  const [view] = await listSigning(by, {});
  const record = view?.key?.record ?? { name: '', value: '' };
  expect([
    record.name.endsWith(`._domainkey.${domain}`),
    record.value.startsWith('v=DKIM1; k=rsa; p=MII'),
  ]).toEqual([true, true]);
  const send = async (words: string) => {
    const messageId = await talk.answer(words);
    const mailId = (await queueReply(talk.context(), { messageId })) ?? '';
    await sendMail({ workspaceId: talk.workspaceId, mailId }, new Date(Date.now() + 1000));
    return sink.mails.at(-1)?.raw ?? '';
  };
  dns('nothing', []);
  expect(await checkSigningKey(by, { keyId })).toBe('missing');
  expect(await send('Belum')).not.toContain('DKIM-Signature');
  dns(record.name, [[record.value.slice(0, 200), record.value.slice(200)]]);
  expect(await checkSigningKey(by, { keyId })).toBe('standing');
  const signed = await send('Paket tiba besok');
  expect(await verdict(signed)).toBe('pass');
  expect(await verdict(signed.replace(/^Subject: .*$/m, 'Subject: lain'))).toBe('fail');
  await removeSigningKey(by, { keyId });
  expect(await send('Tanpa')).not.toContain('DKIM-Signature');
  await expect(makeSigningKey(by, { domain: 'bank.example' })).rejects.toMatchObject({
    code: 'signing-domain-not-found',
  });
});

test.each([
  [[], 'missing'],
  [[['v=spf1 -all']], 'missing'],
  [[['v=DKIM1; p=other']], 'other'],
  [[['v=DKIM1; k=rsa; p=AB', 'CD ; t=s']], 'standing'],
  [['v=DKIM1; p=ABCD'], 'standing'],
  [[['v=DKIM1; p=']], 'other'],
])('the records %j mean %s', (answers, state) => {
  expect(stateOf(answers, 'ABCD')).toBe(state);
});

test('a mailbox writes to itself, and it is seen how far that letter has come; no request is opened of it', async () => {
  openOutgoing({ smtpUrl: sink.url, home: given.home });
  const room = await openMailRoom();
  onTestFinished(() => room.close());
  const { mailboxId, workspaceId, address } = room;
  const state = async () => (await findRoundTrip(room.context(), { mailboxId }))?.state;
  expect(await state()).toBeUndefined();
  await beginRoundTrip(room.context(), { mailboxId });
  expect(await state()).toBe('leaving');
  const [mail] = await room.read((tx) => tx.select().from(outgoingMails));
  await sendMail({ workspaceId, mailId: mail?.id ?? '' }, new Date(Date.now() + 1000));
  expect(await state()).toBe('sent');
  const [letter] = sink.mails;
  expect(letter?.recipients).toEqual([address]);
  expect(await room.deliver(letter?.raw ?? '', { from: address })).toBe(250);
  expect((await room.decide()).map(({ fate, reason }) => [fate, reason])).toEqual([
    ['auto-reply', 'own-address'],
  ]);
  expect(await state()).toBe('back');
});
