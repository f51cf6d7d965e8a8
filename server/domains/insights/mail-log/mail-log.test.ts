import { beforeEach, expect, test } from 'vitest';
import '../../../rooms.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { openTalk, type Talk } from '../../../../tests/harness/talk.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { newId, sha256 } from '../../../kernel/ids.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { answerFailure } from '../../../platform/http/failure.ts';
import { newRouter } from '../../../platform/http/router.ts';
import { storage } from '../../../platform/storage.ts';
import { incomingMails } from '../../channels/email/schema.ts';
import { forwardMessage } from '../../channels/index.ts';
import { routes as channelRoutes } from '../../channels/routes.ts';
import { findConversationForSending } from '../../conversations/index.ts';
import { openRequest } from '../../requests/index.ts';
import { mailLogRoutes } from './routes.ts';

useDatabase();
let talk: Talk;
let actor: Actor;
beforeEach(async () => {
  talk = await openTalk();
  actor = { type: 'token', workspaceId: talk.workspaceId, id: newId(), scopes: ['*'] };
});

/** The doors as the program mounts them, with somebody already let in. */
async function ask(
  method: string,
  path: string,
  body?: object | string,
): Promise<{ status: number; body: Answer; response: Response }> {
  const app = newRouter();
  app.onError(answerFailure);
  app.use(async (c, next) => {
    c.set('actor', actor);
    c.set('now', new Date());
    c.set('language', 'id');
    await next();
  });
  app.route('/', channelRoutes);
  app.route('/', mailLogRoutes);
  const json = typeof body === 'string' ? { body } : body ? asJson(body) : {};
  const response = await app.request(path, { method, ...json });
  const text = await response.clone().text();
  return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text, response };
}

const asJson = (body: object) => ({
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

type Answer = { items: Record<string, unknown>[]; code: string } & Record<string, unknown>;

const firstMessage = async () => {
  const { lastMessages } = await findConversationForSending(talk.context(), {
    conversationId: talk.conversationId,
  });
  return lastMessages[0]?.id ?? '';
};

test('the mail log names what became of each mail, and the request it belongs to', async () => {
  const { conversationId } = talk;
  const opened = { conversationId, messageId: await firstMessage(), openedBy: 'message' as const };
  const { requestId, number } = await openRequest(talk.context(), opened);
  const { status, body } = await ask('GET', '/mail-log?limit=10');
  expect(status).toBe(200);
  expect(body.items).toHaveLength(1);
  expect(body.items[0]).toMatchObject({
    ...{ from: 'rina@example.com', to: talk.address, subject: 'Paket saya', messageId: talk.incomingId },
    ...{ fate: 'opened', reason: null, conversationId, requestId, requestNumber: number },
  });
  expect((await ask('GET', '/mail-log?fate=spam&fate=bounce')).body.items).toEqual([]);
  expect((await ask('GET', '/mail-log?colour=red')).status).toBe(400);
});

test('a mail can be looked at, and its bytes are handed out for download only', async () => {
  const raw = Buffer.from('Subject: <script>alert(1)</script>\r\n\r\nx');
  const fileKey = await storage().put(raw);
  await inWorkspace(talk.workspaceId, (tx) => tx.update(incomingMails).set({ fileKey, sha256: sha256(raw) }));
  const id = String((await ask('GET', '/mail-log')).body.items[0]?.id);
  expect((await ask('GET', `/mail-log/${id}`)).body).toMatchObject({ id, envelopeFrom: 'rina@example.com' });
  const { response } = await ask('GET', `/mail-log/${id}/raw`);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(raw);
  expect(response.headers.get('content-type')).toBe('message/rfc822');
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${id}.eml"`);
});

test('a mail that became something cannot be read again, one in quarantine can', async () => {
  const id = String((await ask('GET', '/mail-log')).body.items[0]?.id);
  expect(await ask('POST', `/mail-log/${id}/replay`)).toMatchObject({
    status: 409,
    body: { code: 'mail-not-replayable' },
  });
  const fileKey = await storage().put(Buffer.from('x'));
  await inWorkspace(talk.workspaceId, (tx) => tx.update(incomingMails).set({ fileKey, fate: 'quarantined' }));
  expect(await ask('POST', `/mail-log/${id}/replay`)).toMatchObject({
    status: 202,
    body: { fate: 'stored' },
  });
});

test('the outbox shows whom a mail goes to and how far it came', async () => {
  await forwardMessage(talk.context(), {
    messageId: await firstMessage(),
    to: [{ address: 'gudang@supplier.example' }],
  });
  const { body } = await ask('GET', '/outbox');
  expect(body.items).toHaveLength(1);
  expect(body.items[0]).toMatchObject({
    ...{ kind: 'forward', to: ['gudang@supplier.example'], state: 'queued', reason: null },
    ...{ subject: 'Paket saya', conversationId: talk.conversationId, requestId: null },
  });
});

test('a message is forwarded by its door', async () => {
  const id = await firstMessage();
  const to = ['gudang@supplier.example'];
  expect(await ask('POST', `/messages/${id}/forwards`, { to, note: 'Mohon dicek' })).toMatchObject({
    status: 201,
  });
  expect((await ask('POST', `/messages/${id}/forwards`, { to: [talk.address] })).body.code).toBe(
    'recipient-own-mailbox',
  );
  expect((await ask('POST', `/messages/${id}/forwards`, { to: ['a@b.example\r\nX: y'] })).status).toBe(400);
});

test('mailboxes come and go by their doors, and no door shows a password', async () => {
  const address = `toko@${talk.address.split('@')[1]}`;
  const imap = { host: 'imap.toko.example', user: 'toko', password: 'kunci rahasia' };
  const made = await ask('POST', '/mailboxes', { address, name: 'Toko', imap });
  expect(made).toMatchObject({ status: 201, body: { address, imap: { hasPassword: true, port: 993 } } });
  const id = String(made.body.id);
  const changed = await ask('PATCH', `/mailboxes/${id}`, { name: 'Toko Kita', receiptOn: false });
  expect(changed).toMatchObject({ status: 200, body: { name: 'Toko Kita', receiptOn: false } });
  const list = await ask('GET', '/mailboxes');
  expect(list.body.items.map((box) => box.address)).toEqual([talk.address, address]);
  expect(JSON.stringify([made.body, changed.body, list.body])).not.toContain('rahasia');
  expect((await ask('DELETE', `/mailboxes/${id}`)).status).toBe(204);
  expect((await ask('DELETE', `/mailboxes/${talk.mailboxId}`)).body).toMatchObject({
    code: 'mailbox-is-default',
  });
});

test('a connection that cannot be made is told in the language of the reader', async () => {
  const imap = { host: '127.0.0.1', port: 1, secure: false, user: 'x' };
  const { body } = await ask('POST', '/mailboxes/connection-tests', { kind: 'imap', imap, password: 'x' });
  expect(body).toMatchObject({ works: false, code: 'connection-refused' });
  expect(body.message).toBe('Server ada, tetapi tidak menjawab pada port ini. Silakan periksa portnya.');
});

test('senders are blocked and unblocked by their doors', async () => {
  const made = await ask('POST', '/blocked-senders', { pattern: 'Spam.example' });
  expect(made).toMatchObject({ status: 201, body: { pattern: '@spam.example' } });
  expect((await ask('GET', '/blocked-senders')).body.items).toHaveLength(1);
  expect((await ask('DELETE', `/blocked-senders/${String(made.body.id)}`)).status).toBe(204);
  expect((await ask('GET', '/blocked-senders')).body.items).toEqual([]);
});

test('a file of mail is taken in, one without mail is refused', async () => {
  const mail = 'From: rina@example.com\r\nSubject: Lama\r\n\r\nHalo\r\n';
  const taken = await ask('POST', '/mail-imports', mail);
  expect(taken).toMatchObject({ status: 202, body: { importId: expect.any(String) } });
  expect((await ask('POST', '/mail-imports', '\u0089PNG')).body.code).toBe('mail-import-unreadable');
  actor = { type: 'token', workspaceId: talk.workspaceId, id: newId(), scopes: ['channels:read'] };
  expect((await ask('POST', '/mail-imports', mail)).status).toBe(403);
});

test('a token sees the mail log only with the scope, an agent not at all', async () => {
  const { workspaceId } = talk;
  actor = { type: 'token', workspaceId, id: newId(), scopes: ['channels:read'] };
  expect((await ask('GET', '/mail-log')).status).toBe(200);
  expect((await ask('POST', '/mailboxes', { address: 'a@b.example', name: 'x' })).status).toBe(403);
  actor = { type: 'token', workspaceId, id: newId(), scopes: ['requests:write'] };
  expect((await ask('GET', '/mail-log')).status).toBe(403);
  actor = { type: 'member', workspaceId, id: newId(), accountId: '', role: 'agent', hiddenTeamIds: [] };
  for (const path of ['/mail-log', '/outbox', '/mailboxes'])
    expect((await ask('GET', path)).status).toBe(403);
});

test('another company sees nothing of it', async () => {
  const id = String((await ask('GET', '/mail-log')).body.items[0]?.id);
  const other = await openTalk({ email: 'somchai@example.com' });
  actor = { type: 'token', workspaceId: other.workspaceId, id: newId(), scopes: ['*'] };
  expect((await ask('GET', '/mail-log')).body.items).toHaveLength(1);
  for (const path of [`/mail-log/${id}`, `/mail-log/${id}/raw`])
    expect((await ask('GET', path)).status).toBe(404);
});
