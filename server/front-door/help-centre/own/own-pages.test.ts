import { beforeAll, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { cookiesOf, openDoors } from '../../../../tests/harness/http.ts';
import { makeMailbox } from '../../../../tests/harness/mail-room.ts';
import { mailsOf } from '../../../../tests/harness/mailed-links.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { writeReply } from '../../../domains/conversations/index.ts';
import { changeCustomer, createOrganisation } from '../../../domains/customers/index.ts';
import { planInvitations } from '../../../domains/feedback/asking/plan-invitations.ts';
import { sendInvitations } from '../../../domains/feedback/asking/send-invitation.ts';
import { listFeedbackOf } from '../../../domains/feedback/results/list-answers.ts';
import { changeSurvey, createSurvey } from '../../../domains/feedback/surveys/keep-survey.ts';
import { createArticle, publishArticle } from '../../../domains/knowledge/index.ts';
import { readArticleStatistics } from '../../../domains/knowledge/reading/statistics.ts';
import { findRequest, solveRequest } from '../../../domains/requests/index.ts';
import { findRating } from '../../../domains/requests/queries/find-rating.ts';
import { createTeam } from '../../../domains/team/index.ts';
import { database } from '../../../platform/database/open.ts';
import { doneAfterwards } from '../../sign-in/afterwards.ts';
import { markOfTime } from '../asking/ask-guard.ts';
import { writeReadings } from '../reading/count-readings.ts';

useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  await makeMailbox(company.workspaceId, 'support@toko-rina.example');
});
beforeEach(() => database().client`delete from sign_in_limits`.then(() => undefined));

const now = () => ({ ...company.asSystem, now: new Date() });
const get = (path: string, cookie = '') =>
  doors.call('GET', `/help/toko-rina${path}`, cookie ? { cookie } : {});
function post(path: string, fields: Record<string, string | File>, cookie = '') {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return doors.call('POST', `/help/toko-rina${path}`, { body, ...(cookie ? { cookie } : {}) });
}
const field = (text: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

/** A customer comes in by the code of the mail; the cookie. */
async function comeIn(email: string): Promise<string> {
  const asked = await post('/id/sign-in', { email });
  await doneAfterwards();
  const mail = (await mailsOf(company.workspaceId)).find((one) => one.recipients.includes(email));
  const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '';
  return cookiesOf(await post('/id/enter', { ticket: field(asked.text, 'ticket'), code }));
}

test('a customer comes in by the code of the mail and sees their requests with their place in the line', async () => {
  const { number } = await openFor(now(), { from: 'rina@honest.example' });
  await openFor(now(), { from: 'somchai@honest.example', subject: 'Ongkir Somchai' });
  expect((await get('/id/requests')).headers.get('location')).toBe('/help/toko-rina/id/sign-in');
  expect((await get('/id/my-data')).headers.get('location')).toBe('/help/toko-rina/id/sign-in?to=/my-data');
  const cookie = await comeIn('rina@honest.example');
  const { text, headers } = await get('/id/requests', cookie);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(text).toContain(`href="/help/toko-rina/id/requests/${number}"`);
  expect(text).toMatch(/Paket terlambat[\s\S]*Anda berikutnya/);
  expect(text).not.toContain('Ongkir Somchai');
  expect((await get('/id', cookie)).text).toContain('Anda berikutnya');
  const out = await post('/id/sign-out', {}, cookie);
  expect(out.headers.get('set-cookie')).toContain('Max-Age=0; Path=/help/toko-rina;');
  expect((await get('/id/requests', cookie)).status).toBe(303);
});

test('the link of the mail shows a button, and its use signs in once', async () => {
  await openFor(now(), { from: 'tautan@honest.example' });
  await post('/id/sign-in', { email: 'tautan@honest.example' });
  await doneAfterwards();
  const mail = (await mailsOf(company.workspaceId)).find((one) =>
    one.recipients.includes('tautan@honest.example'),
  );
  const link = /http:\/\/localhost:4000\/help\/toko-rina(\/enter\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
  for (let look = 0; look < 3; look += 1) expect((await get(link)).status).toBe(200);
  const entered = await post(`${link}?lang=th`, {});
  expect([entered.status, entered.headers.get('location')]).toEqual([303, '/help/toko-rina/th/requests']);
  expect(entered.headers.get('set-cookie')).toMatch(/Path=\/help\/toko-rina; HttpOnly; SameSite=Lax/);
  expect((await post(link, {})).status).toBe(400);
});

test('asking for a mail looks the same whether the address is known or not', async () => {
  await openFor(now(), { from: 'dikenal@honest.example' });
  const plain = (text: string) => text.replace(/name="ticket" value="[^"]*"/, '');
  const known = await post('/id/sign-in', { email: 'dikenal@honest.example' });
  const unknown = await post('/id/sign-in', { email: 'asing@honest.example' });
  expect([unknown.status, plain(unknown.text)]).toEqual([known.status, plain(known.text)]);
  expect((await post('/id/sign-in', { email: 'bukan alamat' })).status).toBe(400);
});

test('a request is read without its notes, answered with a file, reopened and rated', async () => {
  const opened = await openFor(now(), { from: 'jawab@honest.example' });
  const { conversationId, requestId, number } = opened;
  await writeReply(as(company.adi, new Date(Date.now() - 1000)), {
    conversationId,
    kind: 'note',
    body: 'Rahasia dapur',
  });
  const cookie = await comeIn('jawab@honest.example');
  const path = `/id/requests/${number}`;
  expect((await get(path, cookie)).text).not.toContain('Rahasia dapur');
  const files = new File(['struk'], 'struk.txt', { type: 'text/plain' });
  const sent = await post(`${path}/answer`, { words: 'Ini struknya', files }, cookie);
  expect(sent.headers.get('location')).toBe(`/help/toko-rina${path}?told=sent`);
  const { text } = await get(`${path}?told=sent`, cookie);
  expect(text).toContain('Ini struknya');
  expect(text).toContain('struk.txt');
  await solveRequest(as(company.adi, new Date()), { requestId });
  await post(`${path}/rating`, { score: '4', words: 'Baik' }, cookie);
  expect(await findRating(now(), { request: requestId })).toMatchObject({ score: 4 });
  const { folder, status } = await findRequest(now(), { request: requestId });
  expect([folder, status]).toEqual(['work', 'solved']);
  expect((await get(path, cookie)).text).not.toMatch(/Dijawab|sedang dikerjakan/);
  await post(`${path}/answer`, { words: 'Masih salah.' }, cookie);
  const again = (await get(path, cookie)).text;
  expect(again).toContain('sedang dikerjakan');
  expect(again).not.toContain('name="score"');
});

test('of a stranger’s request nothing is learnt, and nothing is written into it', async () => {
  const { number } = await openFor(now(), { from: 'orang@honest.example', subject: 'Milik orang' });
  await openFor(now(), { from: 'penyusup@honest.example' });
  const cookie = await comeIn('penyusup@honest.example');
  const missing = await get('/id/requests/999999', cookie);
  const theirs = await get(`/id/requests/${number}`, cookie);
  expect([theirs.status, theirs.text]).toEqual([404, missing.text]);
  for (const act of ['answer', 'rating'])
    expect((await post(`/id/requests/${number}/${act}`, { words: 'x', score: '5' }, cookie)).status).toBe(
      404,
    );
  expect((await post(`/id/requests/${number}/answer`, { words: 'x' })).status).toBe(401);
});

test('colleagues see each other’s requests when their organisation shares, and write into none', async () => {
  const { number, customerId } = await openFor(now(), {
    from: 'ayu@batik.example',
    name: 'Ayu',
    subject: 'Kain Ayu',
  });
  const colleague = await openFor(now(), { from: 'budi@batik.example', name: 'Budi', subject: 'Kain Budi' });
  const cookie = await comeIn('budi@batik.example');
  const { id: organisationId } = await createOrganisation(as(company.sari, new Date()), { name: 'Batik' });
  for (const one of [customerId, colleague.customerId])
    await changeCustomer(as(company.sari, new Date()), { customerId: one, organisationId });
  const list = async () => (await get('/id/requests', cookie)).text;
  expect(await list()).not.toContain('Kain Ayu');
  expect((await get(`/id/requests/${number}`, cookie)).status).toBe(404);
  await database().client`update organisations set shares_requests = true where id = ${organisationId}`;
  expect(await list()).toContain('Kain Ayu');
  const page = await get(`/id/requests/${number}`, cookie);
  expect(page.text).toContain('Kain Ayu');
  expect(page.text).not.toContain('<textarea');
  expect((await post(`/id/requests/${number}/answer`, { words: 'x' }, cookie)).status).toBe(403);
});

test('what is for signed-in customers is read by them, and by nobody from the cache', async () => {
  await openFor(now(), { from: 'grosir@honest.example' });
  const by = as(company.dewi, new Date());
  const body = {
    type: 'doc' as const,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Mulai 10 potong.' }] }],
  };
  const { id } = await createArticle(by, {
    language: 'id',
    title: 'Harga grosir',
    body,
    audience: 'signed-in',
  });
  await publishArticle(by, { articleId: id, language: 'id' });
  const cookie = await comeIn('grosir@honest.example');
  expect((await get('/id/articles/harga-grosir', cookie)).text).toContain('Mulai 10 potong.');
  expect((await get('/id', cookie)).text).toContain('Harga grosir');
  expect((await get('/id/articles/harga-grosir')).status).toBe(404);
  expect((await get('/id')).text).not.toContain('Harga grosir');
  await get('/id/articles/harga-grosir', cookie);
  await writeReadings();
  const always = { from: '2000-01-01', to: '2199-12-31' };
  const { languages } = await readArticleStatistics({ ...by, now: new Date() }, { articleId: id, ...always });
  expect(languages).toMatchObject([{ language: 'id', reads: 2 }]);
});

test('a customer agrees, withdraws, and asks about their data', async () => {
  await openFor(now(), { from: 'data@honest.example' });
  const cookie = await comeIn('data@honest.example');
  await post('/id/my-data/consents', { purpose: 'surveys' }, cookie);
  const given = await get('/id/my-data?told=agreed', cookie);
  const withdraw = field(given.text, 'withdraw');
  expect(withdraw).toMatch(/^[0-9a-f-]{36}$/);
  await post('/id/my-data/consents', { withdraw }, cookie);
  expect(field((await get('/id/my-data', cookie)).text, 'withdraw')).toBe('');
  const asked = await post('/id/my-data', { kind: 'access' }, cookie);
  expect(asked.headers.get('location')).toBe('/help/toko-rina/id/my-data?told=told');
  expect((await get('/id/my-data', cookie)).text).toContain('Kami jawab paling lambat');
  expect((await post('/id/my-data', { kind: 'access' })).status).toBe(401);
});

test('whoever works here asks a department, which is nobody else’s to ask', async () => {
  const { id: teamId } = await createTeam(as(company.sari, new Date()), { name: 'Gudang' });
  await createTeam(as(company.sari, new Date()), { name: 'Direksi', isPrivate: true });
  const { customerId } = await openFor(now(), { from: 'maya@honest.example' });
  await changeCustomer(now(), { customerId, isInternal: true });
  const cookie = await comeIn('maya@honest.example');
  const { text } = await get('/id/ask', cookie);
  expect(text).toMatch(/Hal lain[\s\S]*<h2>Tanya departemen<\/h2>[\s\S]*Gudang/);
  expect(text).not.toContain('Direksi');
  const page = await get(`/id/ask?form=${teamId}`, cookie);
  expect(page.text).toContain('<h1>Gudang</h1>');
  const fields = { form: teamId, subject: 'Kardus habis', words: 'Mohon dikirim.', shown: '' };
  const seen = await markOfTime(new Date(Date.now() - 30_000));
  const sent = await post('/id/ask', { ...fields, seen }, cookie);
  const number = /requests\/(\d+)\?told=sent/.exec(sent.headers.get('location') ?? '')?.[1] ?? '';
  expect(await findRequest(now(), { request: number })).toMatchObject({ teamId, subject: 'Kardus habis' });
  await openFor(now(), { from: 'somchai@honest.example' });
  const strangers = await comeIn('somchai@honest.example');
  for (const who of ['', strangers]) expect((await get('/id/ask', who)).text).not.toContain('Gudang');
  const sneaked = await post('/id/ask', { ...fields, seen }, strangers);
  expect(sneaked.status).toBe(303);
  const theirs = /requests\/(\d+)/.exec(sneaked.headers.get('location') ?? '')?.[1] ?? '';
  expect((await findRequest(now(), { request: theirs })).teamId).not.toBe(teamId);
});

test('who was asked how it was answers on the page of the request, once, without the link of the mail', async () => {
  const { id: surveyId } = await createSurvey(as(company.sari, new Date()), {
    name: 'Sesudah',
    kind: 'csat',
  });
  await changeSurvey(as(company.sari, new Date()), { surveyId, isActive: true, delayMinutes: 0 });
  const { number, requestId } = await openFor(now(), { from: 'tono@honest.example' });
  const cookie = await comeIn('tono@honest.example');
  const path = `/id/requests/${number}`;
  expect((await get(path, cookie)).text).not.toContain(`${path}/survey`);
  expect((await get(`${path}/survey`, cookie)).status).toBe(404);
  await solveRequest(as(company.adi, new Date()), { requestId });
  expect((await get(path, cookie)).text).toContain('name="score"');
  await planInvitations(now(), { requestId, solvedBy: company.adi.id });
  await sendInvitations(now());
  const { text: whileAsked } = await get(path, cookie);
  expect(whileAsked).toContain(`${path}/survey`);
  expect(whileAsked).not.toMatch(/name="score"|\?score=/);
  expect(whileAsked).toMatch(/1\s+2\s+3\s+4\s+5/);
  expect((await get(`${path}/survey`, cookie)).text).toContain('name="satisfaction"');
  expect((await post(`${path}/survey`, { words: 'Cepat' }, cookie)).status).toBe(400);
  const others = await comeIn('rina@honest.example');
  expect((await post(`${path}/survey`, { satisfaction: '1' }, others)).status).toBe(404);
  const said = await post(`${path}/survey`, { satisfaction: '5', people: '5', words: 'Cepat' }, cookie);
  expect(said.headers.get('location')).toBe(`/help/toko-rina${path}?told=said`);
  const [answer] = await listFeedbackOf(as(company.sari, new Date()), { request: requestId });
  expect(answer?.said.map((one) => one.number ?? one.words)).toContain(5);
  expect((await get(`${path}/survey`, cookie)).status).toBe(404);
  expect((await get(path, cookie)).text).not.toMatch(/name="score"|\/survey/);
});
