import { createServer } from 'node:net';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import '../../../../rooms.ts';
import '../../permissions.ts';
import { useDatabase } from '../../../../../tests/harness/database.ts';
import { startSmtpSink } from '../../../../../tests/harness/smtp-sink.ts';
import { openTalk } from '../../../../../tests/harness/talk.ts';
import { type Actor, system } from '../../../../kernel/actor.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { Context } from '../../../../platform/command.ts';
import { database } from '../../../../platform/database/open.ts';
import { inWorkspace } from '../../../../platform/database/transaction.ts';
import { openOutgoing } from '../../../../platform/mail/outgoing.ts';
import { secretBox } from '../../../../platform/secrets/secret-box.ts';
import { createWorkspace } from '../../../access/index.ts';
import { mailboxes, mailRoutes } from '../schema.ts';
import { changeMailbox, removeMailbox } from './commands/change-mailbox.ts';
import { createMailbox } from './commands/create-mailbox.ts';
import { readFailure } from './connection-result.ts';
import { listMailboxes } from './list-mailboxes.ts';
import { testImap, testSmtp } from './test-connection.ts';

const given = useDatabase();
const imap = {
  host: 'imap.toko.example',
  user: 'help',
  port: 993,
  secure: true,
  folder: 'INBOX',
  auth: 'password' as const,
};
let context: Context;
let address: string;
beforeEach(async () => {
  const { id, slug } = await createWorkspace({ name: 'Toko Rina', language: 'id', zone: 'Asia/Makassar' });
  context = { actor: system(id), now: new Date() };
  address = `help@${slug}.example`;
});

const rowOf = (id: string) =>
  inWorkspace(context.actor.workspaceId, async (tx) => {
    const [row] = await tx.select().from(mailboxes).where(eq(mailboxes.id, id));
    return row;
  });
const routeOf = (to: string) => database().owner.select().from(mailRoutes).where(eq(mailRoutes.address, to));

test('the first mailbox is the default one, with the language of the workspace and the hours that its team works by', async () => {
  const box = await createMailbox(context, { address: address.toUpperCase(), name: 'Toko Rina' });
  expect(box).toMatchObject({ address, isDefault: true, language: 'id', receiptOn: true, hasSecret: false });
  expect(box).toMatchObject({ calendarId: null });
  expect(box).not.toHaveProperty('hours');
  expect(await routeOf(address)).toEqual([
    { address, workspaceId: context.actor.workspaceId, mailboxId: box.id },
  ]);
});

test('an address belongs to one mailbox of the whole installation', async () => {
  await createMailbox(context, { address, name: 'Toko Rina' });
  const other = await createWorkspace({ name: 'Siam Parcel', language: 'th' });
  const there = { actor: system(other.id), now: new Date() };
  await expect(createMailbox(there, { address, name: 'X' })).rejects.toMatchObject({
    code: 'mailbox-address-taken',
  });
  expect(await listMailboxes(there, {})).toEqual([]);
});

test.each([
  { address: 'help+1@toko.example', name: 'X' },
  { address: 'help', name: 'X' },
  { address: 'help@toko.example', name: 'X\r\nBcc: thief@example.com' },
  { address: 'help@toko.example', name: 'X', calendarId: 'Kantor' },
  { address: 'help@toko.example', name: 'X', imap: { ...imap, host: 'a b' }, imapSecret: 'x' },
] as Parameters<typeof createMailbox>[1][])('refused: %j', async (input) => {
  await expect(createMailbox(context, input)).rejects.toMatchObject({ code: 'input-invalid' });
});

test('the password of a mailbox is kept sealed, asked for when missing, and never shown', async () => {
  await expect(createMailbox(context, { address, name: 'Toko', imap })).rejects.toMatchObject({
    code: 'mailbox-secret-missing',
  });
  const box = await createMailbox(context, { address, name: 'Toko', imap, imapSecret: 'kunci' });
  expect(JSON.stringify([box, await listMailboxes(context, {})])).not.toContain('kunci');
  expect(box.hasSecret).toBe(true);
  const row = await rowOf(box.id);
  expect(row?.imapSecret).not.toContain('kunci');
  expect((await secretBox()).open(row?.imapSecret ?? '', box.id)).toBe('kunci');
});

test('another user of the IMAP server needs their own password; the same one keeps it', async () => {
  const { id } = await createMailbox(context, { address, name: 'Toko', imap, imapSecret: 'kunci' });
  const change = (changes: object) => changeMailbox(context, { mailboxId: id, changes });
  await change({ imap: { ...imap, folder: 'Support' } });
  expect((await rowOf(id))?.imapSecret).not.toBeNull();
  await expect(change({ imap: { ...imap, user: 'nok' } })).rejects.toMatchObject({
    code: 'mailbox-secret-missing',
  });
  await change({ imap: null });
  expect(await rowOf(id)).toMatchObject({ imap: null, imapSecret: null, imapState: 'off' });
});

test('there is always exactly one default mailbox', async () => {
  const one = await createMailbox(context, { address, name: 'Satu' });
  const two = await createMailbox(context, { address: `b${address}`, name: 'Dua', isDefault: true });
  const defaults = async () => (await listMailboxes(context, {})).map((box) => [box.id, box.isDefault]);
  expect(await defaults()).toEqual([
    [two.id, true],
    [one.id, false],
  ]);
  await expect(removeMailbox(context, { mailboxId: two.id })).rejects.toMatchObject({
    code: 'mailbox-is-default',
  });
  await changeMailbox(context, { mailboxId: one.id, changes: { isDefault: true } });
  expect(await defaults()).toEqual([
    [one.id, true],
    [two.id, false],
  ]);
});

test('a mailbox that was used is closed, keeps its mails, and opens again under the same address', async () => {
  const talk = await openTalk();
  context = talk.context();
  await createMailbox(context, { address, name: 'Utama', isDefault: true });
  await removeMailbox(context, { mailboxId: talk.mailboxId });
  expect(await routeOf(talk.address)).toEqual([]);
  expect((await listMailboxes(context, {})).map((box) => box.address)).toEqual([address]);
  const again = await createMailbox(context, { address: talk.address, name: 'Lagi' });
  expect(again.id).toBe(talk.mailboxId);
});

test('an unused mailbox is gone, and an unknown one is not found', async () => {
  await createMailbox(context, { address, name: 'Satu' });
  const { id } = await createMailbox(context, { address: `b${address}`, name: 'Dua' });
  await removeMailbox(context, { mailboxId: id });
  expect(await rowOf(id)).toBeUndefined();
  await expect(removeMailbox(context, { mailboxId: newId() })).rejects.toMatchObject({ status: 404 });
});

test('agents may not touch mailboxes', async () => {
  const { workspaceId } = context.actor;
  const nok: Actor = {
    type: 'member',
    workspaceId,
    id: newId(),
    accountId: '',
    role: 'agent',
    hiddenTeamIds: [],
  };
  const asNok = { actor: nok, now: new Date() };
  await expect(createMailbox(asNok, { address, name: 'X' })).rejects.toMatchObject({ status: 403 });
  await expect(testSmtp(asNok)).rejects.toMatchObject({ status: 403 });
});

test('trying a connection says in plain language what is wrong', async () => {
  const silent = createServer((socket) => socket.end('* BYE no\r\n'));
  await new Promise<void>((go) => silent.listen(0, '127.0.0.1', go));
  const at = silent.address();
  const port = typeof at === 'object' ? (at?.port ?? 0) : 0;
  const here = { ...imap, host: '127.0.0.1', port, secure: false };
  expect(await testImap(context, { imap: here, secret: 'x' })).toMatchObject({ works: false });
  await new Promise((go) => silent.close(go));
  expect(await testImap(context, { imap: here, secret: 'x' })).toMatchObject({ code: 'connection-refused' });
});

test('the outgoing server is tried, or said to be missing', async () => {
  const sink = await startSmtpSink();
  openOutgoing({ smtpUrl: sink.url, home: given.home });
  expect(await testSmtp(context)).toEqual({ works: true, code: 'connection-ok', params: {} });
  openOutgoing({ smtpUrl: null, home: given.home });
  expect(await testSmtp(context)).toMatchObject({ works: false, code: 'delivery-no-outgoing-server' });
  await sink.close();
});

test.each([
  [{ code: 'ENOTFOUND' }, 'connection-name-unknown'],
  [{ code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, 'connection-refused'],
  [{ code: 'CONNECT_TIMEOUT' }, 'connection-timeout'],
  [{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'connection-tls'],
  [{ authenticationFailed: true, responseText: 'Invalid credentials' }, 'connection-sign-in-refused'],
  [{ mailboxMissing: true }, 'connection-folder-missing'],
  [{ code: 'EWHAT' }, 'connection-other'],
])('%j is told as %s', (failure, code) => {
  expect(readFailure(Object.assign(new Error('x'), failure), 'INBOX').code).toBe(code);
});
