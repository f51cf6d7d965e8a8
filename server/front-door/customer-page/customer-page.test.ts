import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { startFakeWhatsapp, whatsappFields } from '../../../tests/harness/channels/fake-whatsapp.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { openDoors } from '../../../tests/harness/http.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { forgetOldAttempts } from '../../domains/access/attempts.ts';
import { changeBrand, createBrand, listBrands } from '../../domains/access/brands.ts';
import { connectChannel } from '../../domains/channels/shape/connections/connect.ts';
import { listMessages, makeLink, writeReply } from '../../domains/conversations/index.ts';
import { publishNotice } from '../../domains/customers/protection/keep-notice.ts';
import { changeSettings } from '../../domains/privacy/records/keep-settings.ts';
import { makePromise } from '../../domains/promises/index.ts';
import { findStanding, moveRequest, solveRequest } from '../../domains/requests/index.ts';
import { findRating } from '../../domains/requests/queries/find-rating.ts';
import { requests } from '../../domains/requests/schema.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';

useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
});
beforeEach(() => forgetOldAttempts(new Date(Date.now() + 2 * 86_400_000)));

const now = () => ({ ...company.asSystem, now: new Date() });
async function opened(text = 'Di mana paket saya?') {
  const made = await openFor(now(), { text });
  const link = await makeLink(now(), { conversationId: made.conversationId });
  return { ...made, path: new URL(link).pathname };
}
const get = (path: string) => doors.call('GET', path);
function post(path: string, fields: Record<string, string | File>, headers: Record<string, string> = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return doors.call('POST', path, { body, headers });
}

test('it shows the subject, the place in line and what was said, but no notes and nothing unsent', async () => {
  const { path, conversationId } = await opened('Halo, <b>di mana</b> paket saya?');
  const by = as(company.adi, new Date(Date.now() - 1000));
  await writeReply(by, { conversationId, kind: 'note', body: 'Rahasia dapur' });
  await writeReply(by, { conversationId, body: 'Besok tiba', sendAfterSeconds: 0 });
  await writeReply(by, { conversationId, body: 'Belum dikirim', sendAfterSeconds: 60 });
  const { status, text } = await get(path);
  expect(status).toBe(200);
  for (const part of [
    'Paket terlambat',
    'Anda berikutnya',
    'Besok tiba',
    'Adi',
    '&lt;b&gt;di mana&lt;/b&gt;',
  ])
    expect(text).toContain(part);
  expect(text).not.toMatch(/Rahasia|Belum dikirim|<script/);
  expect(text).toContain('belum cukup tahu');
});

test('it wears the colour of the brand that is spoken for, else of the default one, else ours', async () => {
  const { path } = await opened();
  const coloured = async (of: string) => /style\/hue\/(\d+)/.exec((await get(of)).text)?.[1] ?? null;
  expect(await coloured(path)).toBeNull();
  const by = as(company.sari);
  const { id: first } = await createBrand(by, { name: 'Toko Rina', hue: 47 });
  const { id: second } = await createBrand(by, { name: 'Rina Kopi', hue: 165 });
  expect(await coloured(path)).toBe('47');
  const other = await openFor(now(), { brandId: second });
  const link = new URL(await makeLink(now(), { conversationId: other.conversationId })).pathname;
  expect(await coloured(link)).toBe('165');
  await changeBrand(by, { brandId: second, hue: null });
  await changeBrand(by, { brandId: first, hue: 300 });
  expect([await coloured(link), await coloured(path)]).toEqual([null, '300']);
  const style = await get('/r/style/hue/165');
  expect(style.headers.get('content-type')).toContain('text/css');
  expect((await get('/r/style/hue/400')).status).toBe(404);
});

test('it is signed by the brand that is spoken for, and the default one can be another', async () => {
  const { path } = await opened();
  const by = as(company.sari);
  await createBrand(by, { name: 'Toko Rina' });
  const { id: brandId } = await createBrand(by, { name: 'Rina Teh', hue: 120 });
  const other = await openFor(now(), { brandId });
  const link = new URL(await makeLink(now(), { conversationId: other.conversationId })).pathname;
  const signed = async (of: string) => /class="logo">([^<]*)</.exec((await get(of)).text)?.[1];
  expect(await signed(link)).toBe('Rina Teh');
  expect(await signed(path)).not.toBe('Rina Teh');
  await changeBrand(by, { brandId, isDefault: true });
  expect(await signed(path)).toBe('Rina Teh');
  const defaults = (await listBrands(by, {})).filter(({ isDefault }) => isDefault);
  expect(defaults.map(({ id }) => id)).toEqual([brandId]);
});

test('it leads to what people are told when their data is collected, in three languages, once that was published', async () => {
  const { path } = await opened();
  const where = `/r/privacy/${company.slug}`;
  expect((await get(path)).text).not.toContain('/r/privacy/');
  expect((await get(where)).status).toBe(404);
  const texts = {
    en: 'We keep what you write for two years.\n<b>Nobody</b> else gets it.',
    id: 'Kami menyimpan tulisan Anda selama dua tahun.',
    th: 'เราเก็บข้อความของคุณไว้สองปี',
  };
  await publishNotice(as(company.sari), { texts });
  await changeSettings(as(company.sari), { officerName: 'Ibu Maya', officerEmail: 'maya@toko.example' });
  for (const language of ['en', 'id', 'th'] as const) {
    const page = (await get(`${path}?lang=${language}`)).text;
    expect(page.split(`href="${where}?lang=${language}"`)).toHaveLength(3);
    const { status, text, headers } = await get(`${where}?lang=${language}`);
    expect(status).toBe(200);
    expect(text).toContain(texts[language].slice(0, 30));
    expect(text).toContain('mailto:maya@toko.example');
    expect(text).toContain(`<html lang="${language}">`);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).not.toMatch(/<b>Nobody|<script/);
  }
  const browser = { 'accept-language': 'fr, th-TH;q=0.9, en;q=0.2' };
  expect((await doors.call('GET', where, { headers: browser })).text).toContain('<html lang="th">');
  expect((await get('/r/privacy/nowhere')).status).toBe(404);
});

test('a promise is told when its words have left, a day without a time', async () => {
  const { path, requestId, conversationId } = await opened();
  const by = as(company.adi, new Date(Date.now() - 1000));
  const at = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const tell = async (body: string, sendAfterSeconds: number) => {
    const { messageId } = await writeReply(by, { conversationId, body, sendAfterSeconds });
    await makePromise(by, { requestId, at, words: body, messageId });
  };
  await tell('kami kirim', 0);
  await tell('kami batalkan', 60);
  const { text } = await get(path);
  expect(text).toMatch(/<p class="big">kami kirim, [^<:.]*<\/p>/);
  expect(text).not.toContain('kami batalkan');
});

test('a long talk is shown to its end', async () => {
  const { path, conversationId } = await opened();
  const by = as(company.adi, new Date(Date.now() - 1000));
  for (let count = 1; count <= 205; count++)
    await writeReply(by, { conversationId, body: `Kabar ${count}.` });
  expect((await get(path)).text).toContain('Kabar 205.');
});

test.each([
  ['en', 'You are next|Number \\d+ of'],
  ['id', 'Anda berikutnya|Nomor \\d+ dari'],
  ['th', 'ถึงคิวของคุณแล้ว|ลำดับที่'],
])('it speaks %s', async (language, words) => {
  const { path } = await opened();
  const { text } = await get(`${path}?lang=${language}`);
  expect(text).toMatch(new RegExp(words));
  expect(text).toContain(`<html lang="${language}">`);
});

test('it is kept, framed, indexed and told to others by nobody, runs no script, and is small', async () => {
  const { path } = await opened();
  const { headers, text } = await get(path);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-robots-tag')).toContain('noindex');
  expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  const style = await get('/r/style/page.css');
  expect(text.length + style.text.length).toBeLessThan(50_000);
});

test('an answer with a file comes in as the customer’s own words', async () => {
  const { path, conversationId, customerId } = await opened();
  const file = new File(['PNG'], 'foto.png', { type: 'image/png' });
  const answer = await post(`${path}/answer?lang=id`, { words: 'Ini fotonya', files: file });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe(`${path}?told=sent&lang=id`);
  const { items } = await listMessages(now(), { conversationId });
  expect(items.at(-1)).toMatchObject({
    ...{ kind: 'incoming', text: 'Ini fotonya', channel: 'portal', authorId: customerId, verified: true },
    attachments: [{ name: 'foto.png' }],
  });
  const empty = await post(`${path}/answer`, { words: '  ' });
  expect(empty.headers.get('location')).toBe(`${path}?told=empty`);
});

test('it is rated once it is solved, and the last word counts', async () => {
  const { path, requestId, conversationId } = await opened();
  await solveRequest(as(company.adi, new Date()), { requestId });
  expect((await get(path)).text).toContain('Bagaimana layanan kami?');
  await post(`${path}/rating`, { score: '2', words: 'Lama' });
  await post(`${path}/rating`, { score: '5', words: 'Bagus' });
  expect((await findStanding(now(), { requestId }))?.rating).toMatchObject({ score: 5, words: 'Bagus' });
  await post(`${path}/rating`, { score: '5', words: 'Bagus sekali' });
  expect(await findRating(as(company.nok), { request: requestId })).toMatchObject({ words: 'Bagus sekali' });
  const { items } = await listMessages(now(), { conversationId });
  const told = items.flatMap(({ kind, text }) => (kind === 'system' ? [JSON.parse(text)] : []));
  expect(told.filter((one) => one.code === 'request.rated').map((one) => one.params.score)).toEqual([2, 5]);
  expect((await post(`${path}/rating`, { score: '9' })).status).toBe(400);
});

test('the line is the one of its team, in the order in which it is worked', async () => {
  const other = await makeCompany('Siam Parcel');
  const context = { ...other.asSystem, now: new Date() };
  const first = await openFor(context, { teamId: other.teamId });
  const second = await openFor({ ...context, now: new Date(Date.now() + 5) }, { teamId: other.teamId });
  await openFor(context);
  const place = async (requestId: string) => {
    const { place, of } = (await findStanding(context, { requestId })) ?? {};
    return [place, of];
  };
  expect([await place(first.requestId), await place(second.requestId)]).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

test('what was never made, is cut off, or leads to the trash answers alike', async () => {
  const { path, requestId } = await opened();
  await moveRequest(as(company.adi, new Date()), { requestId, folder: 'trash' });
  const answers = [];
  for (const one of [path, `/r/${'a'.repeat(54)}`, `${path}x`, path.slice(0, -1), '/r/x'])
    answers.push(await get(one));
  expect(answers.map((one) => one.status)).toEqual([404, 404, 404, 404, 404]);
  const words = answers.map((one) => one.text.replaceAll(/href="\/r\/[^"]*"/g, ''));
  expect(new Set(words).size).toBe(1);
});

test('too many looks are asked to wait', async () => {
  let status = 200;
  for (let count = 0; count < 160 && status !== 429; count += 1) status = (await get('/r/nothing')).status;
  expect(status).toBe(429);
});

test('who goes on in an app does so in the language that they read here, where that of the request is not known', async () => {
  const meta = await startFakeWhatsapp();
  try {
    await connectChannel(as(company.sari, new Date()), { channel: 'whatsapp', fields: whatsappFields });
    const { path, requestId } = await opened('0812');
    const mine = eq(requests.id, requestId);
    await inWorkspace(company.workspaceId, (tx) => tx.update(requests).set({ language: null }).where(mine));
    const wordsIn = ({ text }: { text: string }) =>
      decodeURIComponent(/https:\/\/wa\.me\/[^"]+/.exec(text)?.[0] ?? '').replace(/^.*text=| \[.*$/g, '');
    expect(wordsIn(await get(`${path}?lang=th`))).toBe('ขอคุยต่อที่นี่');
    expect(wordsIn(await get(`${path}?lang=id`))).toBe('Kita lanjutkan di sini ya.');
  } finally {
    await meta.close();
  }
});
