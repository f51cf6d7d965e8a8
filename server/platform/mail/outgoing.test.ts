import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SmtpSink, startSmtpSink } from '../../../tests/harness/smtp-sink.ts';
import { type Outgoing, openOutgoing } from './outgoing.ts';

const raw = Buffer.from(
  'From: help@toko.example\r\nTo: rina@example.com\r\nSubject: Halo\r\n\r\nPaket tiba.\r\n',
);
const mail = {
  id: '0198a6c0-0000-7000-8000-000000000001',
  sender: 'help@toko.example',
  recipients: ['rina@example.com', 'somchai@example.com'],
  raw,
  at: new Date('2026-11-22T04:00:00Z'),
};

let sink: SmtpSink;
let way: Outgoing;
beforeEach(async () => {
  sink = await startSmtpSink();
  way = openOutgoing({ smtpUrl: sink.url, home: '' });
});
afterEach(async () => {
  way.close();
  await sink.close();
});

test('a mail reaches the server byte for byte, with its envelope', async () => {
  expect(await way.deliver(mail)).toEqual({ kind: 'sent', accepted: mail.recipients, refused: [] });
  expect(sink.mails).toEqual([{ sender: mail.sender, recipients: mail.recipients, raw: raw.toString() }]);
});

test('nothing leaves this machine over a line that is not encrypted, unless the address says so', async () => {
  // Another name of this machine: what is told of is that the line is open, and nothing was said over it.
  const elsewhere = sink.url.replace('127.0.0.1', '0.0.0.0');
  const open = openOutgoing({ smtpUrl: elsewhere, home: '' });
  expect((await open.deliver(mail)).kind).not.toBe('sent');
  expect(sink.mails).toEqual([]);
  const chosen = openOutgoing({ smtpUrl: `${elsewhere}?requireTLS=false`, home: '' });
  expect((await chosen.deliver(mail)).kind).toBe('sent');
  chosen.close();
});

test('automatic mail goes with the null path', async () => {
  await way.deliver({ ...mail, sender: '' });
  expect(sink.mails[0]?.sender).toBe('');
});

test.each([
  'a@example.com, thief@example.com',
  'a@example.com> <thief@example.com>',
  'a@example.com;b@c.example',
])('%j is no one’s address: the others get their mail', async (strange) => {
  const sent = await way.deliver({ ...mail, recipients: [strange, 'rina@example.com'] });
  const refused = [{ address: strange, words: '553 Not one address', forGood: true }];
  expect(sent).toEqual({ kind: 'sent', accepted: ['rina@example.com'], refused });
  expect(sink.mails.flatMap(({ recipients }) => recipients)).toEqual(['rina@example.com']);
  expect(await way.deliver({ ...mail, sender: strange })).toMatchObject({ kind: 'refused' });
});

test('451 after DATA means later, 550 means never', async () => {
  sink.mood = { does: 'answer', code: 451, words: 'Try again later' };
  expect(await way.deliver(mail)).toEqual({ kind: 'later', words: '451 Try again later' });
  sink.mood = { does: 'answer', code: 550, words: 'We do not want this' };
  expect(await way.deliver(mail)).toEqual({ kind: 'refused', words: '550 We do not want this' });
});

test('a recipient that is refused does not stop the others', async () => {
  sink.mood = { does: 'answer', at: 'rcpt', code: 550, words: 'Nobody here', only: 'somchai@example.com' };
  expect(await way.deliver(mail)).toEqual({
    kind: 'sent',
    accepted: ['rina@example.com'],
    refused: [{ address: 'somchai@example.com', words: '550 Nobody here', forGood: true }],
  });
});

test('when every recipient is put off, nobody has it and each says why', async () => {
  sink.mood = { does: 'answer', at: 'rcpt', code: 450, words: 'Greylisted' };
  expect(await way.deliver(mail)).toEqual({
    kind: 'sent',
    accepted: [],
    refused: mail.recipients.map((address) => ({ address, words: '450 Greylisted', forGood: false })),
  });
});

test('a server that hangs up after DATA, or is not there, means later', async () => {
  sink.mood = { does: 'drop' };
  expect(await way.deliver(mail)).toMatchObject({ kind: 'later' });
  await sink.close();
  expect(await way.deliver(mail)).toMatchObject({ kind: 'later' });
  sink = await startSmtpSink();
});

test('without a server the mail lies in the outbox folder', async () => {
  const home = await mkdtemp(join(tmpdir(), 'sapa-outbox-'));
  expect(await openOutgoing({ smtpUrl: null, home }).deliver(mail)).toEqual({ kind: 'kept' });
  const names = await readdir(join(home, 'outbox'));
  expect(names).toEqual([`2026-11-22T040000.000Z-${mail.id}.eml`]);
  expect(await readFile(join(home, 'outbox', names[0] ?? ''))).toEqual(raw);
});
