import { simpleParser } from 'mailparser';
import { beforeAll, expect, test } from 'vitest';
import { type ChatRoom, openChatRoom, shopPage } from '../../../tests/harness/channels/chat-room.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { makeMailbox } from '../../../tests/harness/mail-room.ts';
import { mailOn } from '../../domains/channels/by-mail.ts';
import { outgoingMails } from '../../domains/channels/email/schema.ts';
import { findVisitorOf } from '../../domains/channels/index.ts';
import { queueParcels } from '../../domains/channels/shape/sending/queue-reply.ts';
import { markRead } from '../../domains/conversations/index.ts';
import { planInvitations } from '../../domains/feedback/asking/plan-invitations.ts';
import { sendInvitations } from '../../domains/feedback/asking/send-invitation.ts';
import { listFeedbackOf } from '../../domains/feedback/results/list-answers.ts';
import { changeSurvey, createSurvey } from '../../domains/feedback/surveys/keep-survey.ts';
import { keepHelpNotice } from '../../domains/knowledge/index.ts';
import { hearMessage } from '../../domains/requests/commands/hearing/hear-message.ts';
import { assignRequest, solveRequest } from '../../domains/requests/index.ts';
import { newId } from '../../kernel/ids.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { storage } from '../../platform/storage.ts';

useDatabase();
let room: ChatRoom;
beforeAll(async () => {
  room = await openChatRoom();
  await makeMailbox(room.workspaceId, 'support@toko-rina.example');
});

async function begun(text = 'Halo') {
  const browser = room.browse();
  await browser.begin();
  const said = await browser.say(text);
  const threads = await room.threads();
  const conversationId = threads.at(-1)?.conversationId ?? '';
  return { browser, said, conversationId };
}
async function mails() {
  const rows = await inWorkspace(room.workspaceId, (tx) =>
    tx.select().from(outgoingMails).orderBy(outgoingMails.id),
  );
  return Promise.all(
    rows.map(async (row) => {
      const { text } = await simpleParser(row.fileKey ? await storage().get(row.fileKey) : '');
      return { to: row.recipients, text: text ?? '' };
    }),
  );
}

test.each([
  ['a named page', shopPage, {}, 200],
  ['our own page', 'http://localhost:4000', {}, 200],
  ['our own page without an origin', null, { 'sec-fetch-site': 'same-origin' }, 200],
  ['another page', 'https://evil.example', {}, 403],
  ['a page of no origin', 'null', {}, 403],
  ['a call that says nothing', null, {}, 403],
])('%s may show the widget or not', async (_name, origin, headers, status) => {
  const { status: got, headers: told } = await room.browse().call('GET', '', { origin, headers });
  expect(got).toBe(status);
  expect(told.get('access-control-allow-origin')).toBe(status === 200 ? origin : null);
  expect(told.get('access-control-allow-credentials')).toBeNull();
  const asked = await room.browse().call('OPTIONS', '/messages', { origin, headers });
  expect(asked.status).toBe(status === 200 ? 204 : 403);
});

test('the face tells hours and people, in the language that is asked for', async () => {
  const { json } = await room.browse().call('GET', '?language=th');
  expect(json).toMatchObject({ language: 'th', asks: 'nothing', theme: 'auto', waitMinutes: null });
  expect([typeof json.isOpen, json.banner]).toEqual(['boolean', null]);
  const texts = { id: 'Pembayaran terganggu', th: 'ระบบชำระเงินขัดข้อง' };
  await keepHelpNotice(room.context(), { kind: 'incident', texts, endsAt: null });
  // Nobody asked in this language yet: a face that was told is kept for a while.
  const { json: later } = await room.browse().call('GET', '?language=id');
  expect(later.banner).toEqual({ kind: 'incident', text: 'Pembayaran terganggu' });
});

test('words are kept once, whatever is repeated, and come to the team with their customer', async () => {
  const browser = room.browse();
  await browser.begin();
  const id = newId();
  const about = {
    name: 'Rina',
    page: { url: `${shopPage}/taplak`, title: 'Taplak' },
    attributes: { basket: '2' },
  };
  const answers = await Promise.all(
    [1, 2, 3].map(() => browser.call('POST', '/messages', { json: { id, text: 'Halo', about } })),
  );
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect(new Set(answers.map(({ json }) => json.id)).size).toBe(1);
  expect(answers[0]?.json).toMatchObject({ clientId: id, by: 'me', text: 'Halo' });
  expect(await browser.words()).toEqual(['Halo']);
  const { conversationId } = (await room.threads()).at(-1) ?? {};
  const said = await room.messages(conversationId ?? '');
  expect(said).toMatchObject([{ channel: 'chat', kind: 'incoming', author: { name: 'Rina' } }]);
  const visitor = await findVisitorOf(room.context(), { conversationId: conversationId ?? '' });
  expect(visitor).toMatchObject({
    name: 'Rina',
    attributes: { basket: '2' },
    emailVerifiedAt: null,
    externalId: null,
  });
});

test('empty words are refused, and long ones', async () => {
  const { browser } = await begun();
  expect((await browser.say('  ')).json.code).toBe('message-empty');
  expect((await browser.say('a'.repeat(5_001))).json.code).toBe('input-invalid');
});

test('an answer is shown when it was sent, says who wrote it, and is read when it was seen', async () => {
  const { browser, conversationId } = await begun();
  const reply = await room.answer(conversationId, 'Selamat pagi', {});
  expect(await browser.words()).toEqual(['Halo']);
  await room.send();
  expect(await browser.words()).toEqual(['Halo', 'Selamat pagi']);
  await browser.call('PUT', '/reading', { json: { upTo: reply } });
  const message = (await room.messages(conversationId)).find(({ id }) => id === reply);
  expect(message).toMatchObject({ deliveryState: 'delivered' });
  expect(message?.readAt).toBeInstanceOf(Date);
  expect((await room.parcels()).at(-1)?.state).toBe('read');
});

test('notes are never shown, nor what is not sent', async () => {
  const { browser, conversationId } = await begun();
  await room.answer(conversationId, 'Catatan', { kind: 'note' });
  await room.answer(conversationId, 'Nanti', { sendAfterSeconds: 600 });
  await room.send();
  expect(await browser.words()).toEqual(['Halo']);
});

test('where a talk stands: waiting, with somebody, read, ended, rated', async () => {
  const { browser, conversationId } = await begun();
  const requestId = await room.requestOf(conversationId);
  const standing = async () => (await browser.call('GET', '/talk')).json.standing;
  expect(await standing()).toMatchObject({ stage: 'waiting', agent: null, readUntil: null });
  await assignRequest(room.context(), { requestId, assigneeId: room.adi.id });
  await markRead({ actor: room.adi, now: new Date() }, { conversationId });
  expect(await standing()).toMatchObject({
    stage: 'with',
    agent: { name: 'Adi' },
    readUntil: expect.any(String),
  });
  await solveRequest(room.context(), { requestId });
  expect((await browser.call('PUT', '/rating', { json: { score: 5 } })).status).toBe(204);
  expect(await standing()).toMatchObject({ stage: 'ended', score: 5 });
  expect((await browser.call('PUT', '/rating', { json: { score: 6 } })).status).toBe(400);
});

test('where a survey asks how it was, the talk says so, and a score that is tapped on is kept once', async () => {
  const { browser, conversationId } = await begun();
  const requestId = await room.requestOf(conversationId);
  const talk = async () =>
    (await browser.call('GET', '/talk')).json as {
      messages: { choices: string[] }[];
      standing: { isAsked: boolean };
    };
  const { id: surveyId } = await createSurvey(room.context(), { name: 'Sesudah', kind: 'csat' });
  await changeSurvey(room.context(), { surveyId, isActive: true, delayMinutes: 0 });
  await solveRequest(room.context(), { requestId });
  expect((await talk()).standing.isAsked).toBe(false);
  await planInvitations(room.context(), { requestId, solvedBy: room.adi.id });
  await sendInvitations(room.context());
  const asking = (await room.messages(conversationId)).at(-1);
  await queueParcels(room.context(), { messageId: asking?.id ?? '' });
  await room.send();
  const { messages, standing } = await talk();
  expect([messages.at(-1)?.choices, standing.isAsked]).toEqual([['1', '2', '3', '4', '5'], true]);
  await browser.say('5');
  const words = (await room.messages(conversationId)).findLast(({ text }) => text === '5');
  await hearMessage(room.context(), {
    ...{ conversationId, messageId: words?.id ?? '', automatic: false, folder: 'work' },
    ...{ teamId: null, brandId: null, perhapsConversationId: null },
  });
  const kept = await listFeedbackOf({ actor: room.sari, now: new Date() }, { request: requestId });
  expect(kept.map(({ said }) => said.map(({ number }) => number))).toEqual([[5]]);
  expect((await talk()).standing).toMatchObject({ stage: 'ended', isAsked: true });
  await changeSurvey(room.context(), { surveyId, isActive: false });
});

test('a file goes along with words, and nobody sends the file of another by naming it', async () => {
  const { browser, conversationId } = await begun();
  const png = Buffer.from('89504e470d0a1a0a0000', 'hex');
  const sent = await browser.call('POST', '/files', { body: png, headers: { 'x-file-name': 'luntur.png' } });
  const claim = String(sent.json.claim);
  const { json } = await browser.say('', { claims: [claim] });
  const [file] = json.files as { url: string; type: string }[];
  expect(file?.type).toBe('image/png');
  const shown = await room.doors.call(
    'GET',
    new URL(file?.url ?? '').pathname + new URL(file?.url ?? '').search,
  );
  expect([shown.status, shown.headers.get('cross-origin-resource-policy')]).toEqual([200, 'cross-origin']);
  const other = await begun();
  expect((await other.browser.say('x', { claims: [claim] })).json.code).toBe('file-not-found');
  const [id] = claim.split('.');
  expect((await other.browser.say('x', { claims: [`${id}.${'a'.repeat(43)}`] })).status).toBe(404);
  expect((await room.messages(conversationId)).at(-1)?.attachments).toHaveLength(1);
  const large = { 'content-length': String(11 * 1024 * 1024) };
  expect((await browser.call('POST', '/files', { body: 'x', headers: large })).json.code).toBe(
    'chat-file-refused',
  );
});

test('whoever the company has signed has their own talk on every device, and a token opens once', async () => {
  const one = room.browse();
  const token = await room.sign({
    sub: 'somchai-7',
    name: 'Somchai',
    email: 'somchai@example.com',
    email_verified: true,
  });
  one.token = String((await one.call('PUT', '/identity', { json: { token } })).json.token);
  await one.say('Paket saya di mana?');
  expect((await one.call('PUT', '/identity', { json: { token } })).json.code).toBe('chat-identity-refused');
  const other = room.browse();
  other.token = String(
    (await other.call('PUT', '/identity', { json: { token: await room.sign({ sub: 'somchai-7' }) } })).json
      .token,
  );
  expect(await other.words()).toEqual(['Paket saya di mana?']);
  const { conversationId } = (await room.threads()).at(-1) ?? {};
  const visitor = await findVisitorOf(room.context(), { conversationId: conversationId ?? '' });
  expect(visitor).toMatchObject({
    externalId: 'somchai-7',
    email: 'somchai@example.com',
    customerId: expect.any(String),
  });
  await other.say('Lagi', { about: { name: 'Penyamar', email: 'lain@example.com' } });
  expect(await findVisitorOf(room.context(), { conversationId: conversationId ?? '' })).toMatchObject({
    name: 'Somchai',
    email: 'somchai@example.com',
  });
});

test('on a shared computer nobody sees the talk of who sat there before', async () => {
  const { browser } = await begun('Rahasia saya');
  const before = browser.token;
  browser.token = String(
    (await browser.call('PUT', '/identity', { json: { token: await room.sign({ sub: 'next' }) } })).json
      .token,
  );
  expect(await browser.words()).toEqual([]);
  const signed = browser.token;
  await browser.call('DELETE', '/session');
  expect((await browser.call('GET', '/talk')).status).toBe(401);
  browser.token = before;
  expect((await browser.call('GET', '/talk')).status).toBe(401);
  expect(signed).not.toBe(before);
});

test('what is not read goes by mail: words to a signed address, to any other a link alone, once an hour', async () => {
  const unread = async (about: Record<string, unknown>, token?: string) => {
    const browser = room.browse();
    if (token)
      browser.token = String((await browser.call('PUT', '/identity', { json: { token } })).json.token);
    else await browser.begin();
    await browser.say('Belilah di evil.example', { about });
    const conversationId = (await room.threads()).at(-1)?.conversationId ?? '';
    const messageId = await room.answer(conversationId, 'Kami kirim Jumat');
    await room.send();
    const went = await mailOn(room.context(), { messageId });
    return { browser, conversationId, messageId, went };
  };
  const rina = await unread(
    {},
    await room.sign({ sub: 'rina-9', email: 'rina@example.com', email_verified: true }),
  );
  expect(rina.went).toBe(true);
  expect((await mails()).at(-1)).toMatchObject({
    to: ['rina@example.com'],
    text: expect.stringContaining('Kami kirim Jumat'),
  });
  const victim = { email: 'victim@example.com' };
  expect((await unread(victim)).went).toBe(true);
  const sent = (await mails()).at(-1);
  expect(sent?.to).toEqual(['victim@example.com']);
  expect(sent?.text).toMatch(/\/r\/[\w-]{54}/);
  expect(sent?.text).not.toMatch(/evil|Jumat/);
  expect((await unread(victim)).went).toBe(false);
  const { went, ...nobody } = await unread({});
  expect(went).toBe(false);
  expect((await nobody.browser.call('POST', '/transcripts', { json: {} })).json.code).toBe(
    'chat-address-needed',
  );
  await rina.browser.call('PUT', '/reading', { json: { upTo: rina.messageId } });
  expect(await mailOn(room.context(), { messageId: rina.messageId })).toBe(false);
  expect((await rina.browser.call('POST', '/transcripts', { json: {} })).status).toBe(204);
  expect((await mails()).at(-1)?.text).toMatch(/Belilah di evil\.example[\s\S]*Kami kirim Jumat/);
});

test('a widget that was taken out of use is there no more', async () => {
  const closed = await openChatRoom();
  const browser = closed.browse();
  await browser.begin();
  const { disconnectChannel } = await import('../../domains/channels/shape/connections/change-connection.ts');
  await disconnectChannel({ actor: closed.sari, now: new Date() }, { connectionId: closed.connectionId });
  await expect.poll(async () => (await browser.call('GET', '/talk')).status, { timeout: 10_000 }).toBe(404);
});
