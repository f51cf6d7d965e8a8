import { beforeAll, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { cookiesOf, openDoors } from '../../../../tests/harness/http.ts';
import { makeMailbox } from '../../../../tests/harness/mail-room.ts';
import { mailsOf } from '../../../../tests/harness/mailed-links.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { changeIdea } from '../../../domains/ideas/commands/change-idea.ts';
import { mergeIdea } from '../../../domains/ideas/commands/merge-ideas.ts';
import { answerIdea, changeBoard } from '../../../domains/ideas/index.ts';
import { noWords } from '../../../kernel/words.ts';
import { database } from '../../../platform/database/open.ts';
import { doneAfterwards } from '../../sign-in/afterwards.ts';

useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
let cookie: string;
const now = () => new Date();
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  await makeMailbox(company.workspaceId, 'support@toko-rina.example');
  await openFor({ ...company.asSystem, now: now() }, { from: 'rina@honest.example' });
  cookie = await comeIn('rina@honest.example');
});
beforeEach(() => database().client`delete from sign_in_limits`.then(() => undefined));

const get = (path: string, as = '') => doors.call('GET', `/help/toko-rina${path}`, as ? { cookie: as } : {});
function post(path: string, fields: Record<string, string>, as = '') {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return doors.call('POST', `/help/toko-rina${path}`, { body, ...(as ? { cookie: as } : {}) });
}
async function enter(email: string, to: string) {
  const asked = await post('/id/sign-in', { email, to });
  await doneAfterwards();
  const mail = (await mailsOf(company.workspaceId)).find((one) => one.recipients.includes(email));
  const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '';
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(asked.text)?.[1] ?? '';
  return post('/id/enter', { ticket: hidden('ticket'), to: hidden('to'), code });
}
const comeIn = async (email: string) => cookiesOf(await enter(email, ''));
const open = (access: 'off' | 'signed-in' | 'public') =>
  changeBoard(as(company.sari, now()), { brandId: null, access });
const eventually = <T>(ask: () => Promise<T>, fits: (found: T) => boolean) =>
  expect.poll(async () => fits(await ask()), { timeout: 5000 }).toBe(true);
const suggest = async (title: string, more: Record<string, string> = {}) => {
  const answer = await post('/id/ideas', { title, body: '', ...more }, cookie);
  return { ...answer, id: /\/ideas\/([\w-]{36})/.exec(answer.headers.get('location') ?? '')?.[1] ?? '' };
};

test('without a board there is no page of it; with one that asks for signing in whoever is nobody comes in first', async () => {
  expect((await get('/id/ideas', cookie)).status).toBe(404);
  expect((await suggest('Kotak hadiah')).status).toBe(404);
  await open('signed-in');
  await eventually(
    () => get('/id/ideas'),
    ({ status, headers }) =>
      status === 303 && headers.get('location') === '/help/toko-rina/id/sign-in?to=/ideas',
  );
  expect((await get('/th/ideas', cookie)).text).toContain('ข้อเสนอแนะ');
  await open('public');
  await eventually(
    () => get('/en/ideas'),
    ({ text }) => text.includes('Suggest something'),
  );
  expect((await get('/id')).text).toContain('/help/toko-rina/id/ideas');
});

test('a customer suggests, is shown what says the same, votes and takes it away, all without a script', async () => {
  const { id, status } = await suggest('Bungkus hadiah gratis');
  expect(status).toBe(303);
  const again = await suggest('Bungkus hadiah');
  expect([again.status, again.text.includes('Bungkus hadiah gratis')]).toEqual([200, true]);
  expect((await suggest('Bungkus hadiah', { sure: 'yes' })).status).toBe(303);
  expect((await suggest('ab')).status).toBe(400);
  const page = async () => (await get(`/id/ideas/${id}`, cookie)).text;
  expect(await page()).toContain('aria-pressed="true"');
  await post(`/id/ideas/${id}/vote`, { vote: 'no' }, cookie);
  expect(await page()).toContain('aria-pressed="false"');
  await post(`/id/ideas/${id}/vote`, { vote: 'yes' }, cookie);
  expect(await page()).toMatch(/aria-pressed="true"[^>]*Suara: 1/);
  const nobody = await post(`/id/ideas/${id}/vote`, { vote: 'yes' });
  expect(nobody.headers.get('location')).toBe(`/help/toko-rina/id/sign-in?to=/ideas/${id}`);
});

test.each([
  ['/ideas/new', '/help/toko-rina/id/ideas/new'],
  ['//evil.example/ideas', '/help/toko-rina/id/requests'],
  ['/ideas/../../../w/toko-rina', '/help/toko-rina/id/requests'],
])('who came in from %s goes on at %s', async (from, to) => {
  expect((await enter('rina@honest.example', from)).headers.get('location')).toBe(to);
});

test('what is hidden is gone, a duplicate leads on, and markup in an idea is words', async () => {
  const { id } = await suggest('<b>Kurir</b> sore & malam');
  expect((await get(`/en/ideas/${id}`)).text).toContain('&lt;b&gt;Kurir&lt;/b&gt; sore &amp; malam');
  const { id: other } = await suggest('Antar pada akhir pekan');
  await mergeIdea(as(company.dewi, now()), { ideaId: other, intoId: id });
  expect((await get(`/en/ideas/${other}`)).headers.get('location')).toBe(`/help/toko-rina/en/ideas/${id}`);
  await changeIdea(as(company.dewi, now()), { ideaId: id, changes: { isHidden: true } });
  expect((await get(`/en/ideas/${id}`)).status).toBe(404);
  expect((await post(`/en/ideas/${id}/vote`, { vote: 'yes' }, cookie)).status).toBe(404);
  expect((await get('/en/ideas/x')).status).toBe(404);
});

test('the answer stands with the idea, and what was done on its own page, of nobody by name', async () => {
  const { id } = await suggest('Bayar dengan QRIS');
  const answer = (state: 'planned' | 'carried-out', words: string) =>
    answerIdea(as(company.dewi, now()), { ideaId: id, state, words: { ...noWords, id: words } });
  await answer('planned', 'Kami siapkan bulan depan.');
  expect((await get(`/id/ideas/${id}`)).text).toContain('Kami siapkan bulan depan.');
  await answer('carried-out', 'QRIS sudah bisa dipakai.');
  const { text } = await get('/id/ideas/done');
  expect(text).toContain('Bayar dengan QRIS');
  expect(text).toContain('QRIS sudah bisa dipakai.');
  expect(text).not.toMatch(/honest\.example|Dewi|Lestari/);
  expect((await get('/id/ideas?show=carried-out')).text).toContain('Bayar dengan QRIS');
});
