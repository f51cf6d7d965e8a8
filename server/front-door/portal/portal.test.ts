import { beforeAll, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { type Answer, type Call, cookiesOf, openDoors } from '../../../tests/harness/http.ts';
import { makeMailbox } from '../../../tests/harness/mail-room.ts';
import { mailsOf } from '../../../tests/harness/mailed-links.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { writeReply } from '../../domains/conversations/index.ts';
import { database } from '../../platform/database/open.ts';

useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
let opened: Awaited<ReturnType<typeof openFor>>;
const email = 'rina@honest.example';
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  await makeMailbox(company.workspaceId, 'support@toko-rina.example');
  opened = await openFor(company.asSystem);
});
beforeEach(() => database().client`delete from sign_in_limits`.then(() => undefined));

const call = (method: string, path: string, given?: Call, workspaceId = company.workspaceId) =>
  doors.call(method, `/api/v1/portal/${workspaceId}${path}`, given);
const ask = (who = email) => call('POST', '/entries', { json: { email: who } });
const codeIn = (text: string) => /\b\d{6}\b/.exec(text)?.[0] ?? '';

async function enter(): Promise<{ answer: Answer; cookie: string }> {
  const ticket = String((await ask()).json.ticket);
  const [mail] = await mailsOf(company.workspaceId);
  const answer = await call('POST', '/session', { json: { ticket, code: codeIn(mail?.text ?? '') } });
  return { answer, cookie: cookiesOf(answer) };
}

test('a code from the mail, in the window that asked, signs the customer in once', async () => {
  const ticket = String((await ask()).json.ticket);
  const [mail] = await mailsOf(company.workspaceId);
  expect(mail).toMatchObject({ recipients: [email] });
  const code = codeIn(mail?.text ?? '');
  const other = String((await ask('nobody@honest.example')).json.ticket);
  const use = (json: object) => call('POST', '/session', { json });
  expect((await use({ ticket: other, code })).status).toBe(403);
  const answer = await use({ ticket, code });
  expect(answer).toMatchObject({ status: 200, json: { email } });
  expect(answer.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax/);
  expect((await use({ ticket, code })).status).toBe(403);
  expect((await call('GET', '/session', { cookie: cookiesOf(answer) })).json).toMatchObject({ email });
});

test('the link of the mail does too, once, and not after a quarter of an hour', async () => {
  await ask();
  const [first] = await mailsOf(company.workspaceId);
  await database().client`update portal_entries set expires_at = now() - interval '1 second'`;
  const use = (link: string) => call('POST', '/session', { json: { link } });
  expect((await use(first?.secret ?? '')).status).toBe(403);
  await ask();
  const [second] = await mailsOf(company.workspaceId);
  expect((await use(second?.secret ?? '')).status).toBe(200);
  expect((await use(second?.secret ?? '')).status).toBe(403);
});

test('five wrong codes end the entry, also at once, and the right one comes too late', async () => {
  const ticket = String((await ask()).json.ticket);
  const [mail] = await mailsOf(company.workspaceId);
  const code = codeIn(mail?.text ?? '');
  const wrong = code === '000000' ? '000001' : '000000';
  await Promise.all(
    Array.from({ length: 5 }, () => call('POST', '/session', { json: { ticket, code: wrong } })),
  );
  expect((await call('POST', '/session', { json: { ticket, code } })).status).toBe(403);
});

test('whoever is signed in sees their own requests with what was said, and no note', async () => {
  const { conversationId } = opened;
  const note = { conversationId, kind: 'note' as const, body: 'Catatan rahasia tim' };
  await writeReply(as(company.adi, new Date()), note);
  const { cookie } = await enter();
  const list = await call('GET', '/requests', { cookie });
  expect(list.json).toMatchObject({ items: [{ subject: 'Paket terlambat' }], nextCursor: null });
  const number = (list.json.items as { number: number }[])[0]?.number;
  const read = await call('GET', `/requests/${number}`, { cookie });
  expect(read.json).toMatchObject({ messages: [{ from: 'you' }] });
  expect(read.text).not.toContain('rahasia');
});

test('another customer’s request, another workspace and the doors of staff stay shut', async () => {
  const other = await openFor(company.asSystem, { from: 'somchai@honest.example', subject: 'Ongkir' });
  const { cookie } = await enter();
  const list = await call('GET', '/requests', { cookie });
  expect(list.text).not.toContain('Ongkir');
  const [row] = await database().client`select number from requests where id = ${other.requestId}`;
  expect((await call('GET', `/requests/${row?.number}`, { cookie })).status).toBe(404);
  const elsewhere = await makeCompany('Siam Parcel');
  expect((await call('GET', '/requests', { cookie }, elsewhere.workspaceId)).status).toBe(401);
  const renamed = cookie.replace(
    company.workspaceId.replaceAll('-', ''),
    elsewhere.workspaceId.replaceAll('-', ''),
  );
  expect((await call('GET', '/requests', { cookie: renamed }, elsewhere.workspaceId)).status).toBe(401);
  for (const path of ['/me', '/requests', '/customers', '/session'])
    expect([path, (await doors.call('GET', `/api/v1${path}`, { cookie })).status]).toEqual([path, 401]);
});

test('signing out ends it, and nothing to sign in with stands in the tables', async () => {
  const { cookie } = await enter();
  const kept = await database().client`select * from portal_sessions`;
  expect(JSON.stringify(kept)).not.toContain(cookie.split('=')[1]);
  expect((await call('DELETE', '/session', { cookie })).status).toBe(204);
  expect((await call('GET', '/session', { cookie })).status).toBe(401);
});

test.each(['nobody@honest.example', 'support@toko-rina.example', 'support+1@toko-rina.example'])(
  'asking for %s looks the same and mails nobody',
  async (who) => {
    const before = await mailsOf(company.workspaceId);
    const answer = await ask(who);
    expect([answer.status, Object.keys(answer.json)]).toEqual([201, ['ticket']]);
    expect(await mailsOf(company.workspaceId)).toHaveLength(before.length);
  },
);
