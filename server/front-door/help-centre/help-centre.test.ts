import { beforeAll, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { openDoors } from '../../../tests/harness/http.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { forgetOldAttempts } from '../../domains/access/attempts.ts';
import { archiveArticle } from '../../domains/knowledge/articles/keep-article.ts';
import { moveArticle } from '../../domains/knowledge/articles/write-words.ts';
import {
  createArticle,
  createSection,
  listPublished,
  publishArticle,
} from '../../domains/knowledge/index.ts';
import { articleFeedback } from '../../domains/knowledge/reading/schema.ts';
import { listMisses } from '../../domains/knowledge/reading/statistics.ts';
import type { Language } from '../../kernel/language.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { writeReadings } from './reading/count-readings.ts';
import { changesPages } from './shelf.ts';

useDatabase({ work: true });
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
let sectionId: string;
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  const names = { id: 'Pengiriman', en: 'Shipping', th: 'การจัดส่ง' };
  sectionId = (await createSection(by(), { names })).id;
});
beforeEach(() => forgetOldAttempts(new Date(Date.now() + 2 * 86_400_000)));

const by = () => as(company.dewi, new Date());
const get = (path: string, headers: Record<string, string> = {}) =>
  doors.call('GET', `/help/toko-rina${path}`, { headers });
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  doors.call('POST', `/help/toko-rina${path}`, { body: new URLSearchParams(fields), headers });

type Written = {
  audience?: 'public' | 'signed-in';
  language?: Language;
  words?: string;
  section?: string | null;
};
async function publish(
  title: string,
  { language = 'id', words = 'Buka halaman pesanan.', ...about }: Written = {},
) {
  const heading = (text: string) => ({
    type: 'heading',
    attrs: { level: 2 },
    content: [{ type: 'text', text }],
  });
  const line = { type: 'paragraph', content: [{ type: 'text', text: words }] };
  const body = {
    type: 'doc' as const,
    content: [line, heading('Langkah satu'), line, heading('Langkah dua'), line],
  };
  const { section = sectionId, audience = 'public' } = about;
  const place = { sectionId: section, audience };
  const { id } = await createArticle(by(), { language, title, body, ...place });
  await publishArticle(by(), { articleId: id, language });
  return id;
}
/** What is published is seen within a second. */
const seen = (path: string, status = 200) =>
  expect.poll(async () => (await get(path)).status, { timeout: 5000 }).toBe(status);

test('an article stands on the home page, in its section and under its own address, in its language alone', async () => {
  await publish('Melacak paket');
  await seen('/id/articles/melacak-paket');
  const home = await get('/id');
  expect(home.text).toMatch(/Pengiriman[\s\S]*Melacak paket/);
  expect(home.text).toMatch(/Kapan kami ada[\s\S]*Sen – Jum<\/dt><dd>09:00–17:00/);
  expect(home.text).not.toContain('Kebanyakan jawaban');
  expect((await get('/id/sections/shipping')).text).toContain(
    'href="/help/toko-rina/id/articles/melacak-paket"',
  );
  const page = await get('/id/articles/melacak-paket');
  expect(page.text).toContain('<html lang="id">');
  expect(page.text).toContain('<h2 id="h-langkah-satu">');
  expect(page.text).toContain('<a href="#h-langkah-dua">');
  expect((await get('/en')).text).not.toContain('Melacak paket');
});

test('without a language it leads to the one that is asked for, else to the company’s', async () => {
  const to = async (language: string) =>
    (await get('', { 'accept-language': language })).headers.get('location');
  expect(await to('th-TH')).toBe('/help/toko-rina/th');
  expect(await to('nl')).toBe('/help/toko-rina/id');
  expect((await get('/xx')).status).toBe(404);
  expect((await doors.call('GET', '/help/nobody/id')).status).toBe(404);
});

test('what is for signed-in customers is not there for anybody else', async () => {
  await publish('Harga grosir', { audience: 'signed-in' });
  await publish('Sesudahnya');
  await seen('/id/articles/sesudahnya');
  expect((await get('/id/articles/harga-grosir')).status).toBe(404);
  for (const path of ['/id', '/id/sections/shipping', '/id/feed.xml', '/sitemap.xml', '/id/search?q=grosir'])
    expect([path, (await get(path)).text.includes('Harga grosir')]).toEqual([path, false]);
});

test('search engines and feeds are told where things are', async () => {
  await publish('Alamat <baru> & "lama"');
  await seen('/id/articles/alamat-baru-lama');
  const { text } = await get('/id/articles/alamat-baru-lama');
  const address = 'http://localhost:4000/help/toko-rina/id/articles/alamat-baru-lama';
  expect(text).toContain(`<link rel="canonical" href="${address}">`);
  expect(text).toContain(`<link rel="alternate" hreflang="id" href="${address}">`);
  const [, facts] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(text) ?? [];
  expect(JSON.parse(facts ?? '')).toMatchObject({ '@type': 'Article', headline: 'Alamat <baru> & "lama"' });
  const map = await get('/sitemap.xml');
  expect(map.headers.get('content-type')).toContain('application/xml');
  expect(map.text).toContain(`<loc>${address}</loc>`);
  await expect
    .poll(async () => (await get('/id/feed.xml')).text, { timeout: 5000 })
    .toContain('<title>Alamat &lt;baru&gt; &amp; &quot;lama&quot;</title>');
  expect((await get('/robots.txt')).text).toContain(
    'Sitemap: http://localhost:4000/help/toko-rina/sitemap.xml',
  );
});

test('a page is made once, is asked for again by its mark, and is made anew when something is published', async () => {
  await publish('Ongkos kirim');
  await seen('/id/articles/ongkos-kirim');
  const first = await get('/id/articles/ongkos-kirim');
  const etag = first.headers.get('etag') ?? '';
  expect(first.headers.get('cache-control')).toBe('public, no-cache');
  expect((await get('/id/articles/ongkos-kirim', { 'if-none-match': etag })).status).toBe(304);
  expect(
    (await get('/id/articles/ongkos-kirim', { cookie: 'sapa.portal.x=1' })).headers.get('cache-control'),
  ).toBe('no-store');
  const linked = await get('/id/articles/ongkos-kirim?utm_source=surat&fbclid=1');
  expect([linked.headers.get('etag'), linked.text]).toEqual([etag, first.text]);
  expect((await get('/id/articles/ongkos-kirim?helped=yes')).text).not.toBe(first.text);
  const home = (await get('/id')).headers.get('etag');
  await publish('Sesuatu yang baru');
  await expect.poll(async () => (await get('/id')).headers.get('etag'), { timeout: 5000 }).not.toBe(home);
});

test.each([
  ['article.published', true],
  ['article.withdrawn', true],
  ['article.archived', true],
  ['article.brought-back', true],
  ['article.moved', true],
  ['article.changed', true],
  ['section.removed', true],
  ['brand.changed', true],
  ['help-centre.notice-changed', true],
  ['article.written', false],
  ['article.cited', false],
  ['article.rated', false],
  ['article.changed-somehow', false],
  ['request.opened', false],
])('%s changes what pages show: %s', (event, isSo) => {
  expect(changesPages(event)).toBe(isSo);
});

test('an old address leads to the new one, and what was withdrawn says so', async () => {
  const articleId = await publish('Alamat lama');
  await seen('/id/articles/alamat-lama');
  await moveArticle(by(), { articleId, language: 'id', slug: 'alamat-kita' });
  await seen('/id/articles/alamat-kita');
  await seen('/id/articles/alamat-lama', 301);
  const old = await get('/id/articles/alamat-lama');
  expect([old.status, old.headers.get('location')]).toEqual([301, '/help/toko-rina/id/articles/alamat-kita']);
  expect((await get('/en/articles/alamat-kita')).headers.get('location')).toBe(
    '/help/toko-rina/id/articles/alamat-kita',
  );
  await archiveArticle(by(), { articleId });
  await seen('/id/articles/alamat-kita', 410);
  await seen('/id/articles/alamat-lama', 410);
  const nothing = await get('/id/articles/tidak-pernah-ada');
  expect(nothing.status).toBe(404);
  expect(nothing.text).toContain('role="search"');
});

test('words are found in the language of the page, and what nothing has is noted as missed', async () => {
  await publish('Kain luntur', { words: 'Jangan dijemur di bawah matahari.' });
  const found = async () => (await get('/id/search?q=dijemur')).text;
  await expect.poll(found, { timeout: 10_000 }).toContain('<mark>dijemur</mark>');
  const { json } = await get('/id/suggestions?q=kain%20luntur');
  expect(json).toMatchObject({
    items: [{ title: 'Kain luntur', href: '/help/toko-rina/id/articles/kain-luntur' }],
  });
  const none = await get('/id/search?q=%3Cb%3Ezamrud');
  expect(none.text).toContain('&lt;b&gt;zamrud');
  expect(none.text).toContain('/help/toko-rina/id/ask?subject=%3Cb%3Ezamrud');
  const days = { from: '2000-01-01', to: '2100-01-01' };
  expect(await listMisses(by(), days)).toContainEqual(
    expect.objectContaining({ words: '<b>zamrud', times: 1 }),
  );
});

test('a visitor says once a day whether it helped, and why not', async () => {
  const articleId = await publish('Uang kembali');
  await seen('/id/articles/uang-kembali');
  const path = '/id/articles/uang-kembali/feedback';
  const no = await post(path, { helped: 'no' });
  expect(no.status).toBe(303);
  const back = new URL(no.headers.get('location') ?? '', 'http://x');
  const asked = await doors.call('GET', back.pathname + back.search);
  expect(asked.text).toContain('name="reason" value="incomplete"');
  const id = back.searchParams.get('id') ?? '';
  await post(path, { id, reason: 'incomplete', words: 'Berapa hari?' });
  expect((await post(path, { helped: 'yes' })).headers.get('location')).toContain('helped=again');
  expect(
    (await post(path, { helped: 'yes' }, { 'user-agent': 'another' })).headers.get('location'),
  ).toContain('helped=yes');
  const rows = await inWorkspace(company.workspaceId, (tx) => tx.select().from(articleFeedback));
  const own = rows
    .filter((one) => one.articleId === articleId)
    .map(({ isHelpful, reason, words }) => ({ isHelpful, reason, words }));
  expect(own).toEqual([
    { isHelpful: false, reason: 'incomplete', words: 'Berapa hari?' },
    { isHelpful: true, reason: null, words: null },
  ]);
});

test('a form that another site sends is refused', async () => {
  const answer = await post('/id/articles/x/feedback', { helped: 'yes' }, { 'sec-fetch-site': 'cross-site' });
  expect(answer.status).toBe(403);
  expect(answer.headers.get('content-type')).toContain('text/html');
});

test('readings are counted by day, of programs none, and what is read most stands on the home page', async () => {
  await publish('Paling dibaca');
  await seen('/id/articles/paling-dibaca');
  await writeReadings();
  for (let time = 0; time < 9; time += 1) await get('/id/articles/paling-dibaca');
  await get('/id/articles/paling-dibaca', { 'user-agent': 'Googlebot/2.1' });
  await writeReadings();
  const read = async () => {
    const { items } = await listPublished(company.asSystem, { language: 'id', limit: 200 });
    return items.length;
  };
  expect(await read()).toBeGreaterThan(0);
  await publish('Agar halaman dibuat baru');
  await expect
    .poll(async () => /class="try">.*?<\/p>/s.exec((await get('/id')).text)?.[0] ?? '', { timeout: 5000 })
    .toContain('Paling dibaca');
});

test('pages carry the headers of their kind', async () => {
  const home = await get('/id');
  const policy = home.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  const search = await get('/id/search');
  expect([search.headers.get('cache-control'), search.headers.get('x-robots-tag')]).toEqual([
    'no-store',
    'noindex, nofollow',
  ]);
  const ask = await get('/id/ask');
  expect([ask.headers.get('x-robots-tag'), ask.text.includes('noindex')]).toEqual([null, false]);
  expect((await get('/robots.txt')).text).not.toContain('/ask');
  expect((await get('/id/ask/thanks')).text).toContain('noindex');
  const [, style] = /href="(\/help-files\/help-[0-9a-f]+\.css)"/.exec(home.text) ?? [];
  expect((await doors.call('GET', style ?? '')).headers.get('cache-control')).toContain('immutable');
  expect((await doors.call('GET', '/help-files/help-0000000000.css')).status).toBe(404);
});
