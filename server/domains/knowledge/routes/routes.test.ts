import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { askAs } from '../../../../tests/harness/ask.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { articleRoutes } from './article-routes.ts';
import { carryingRoutes } from './carrying-routes.ts';
import { articleStatisticsRoutes } from './statistics-routes.ts';
import { translationRoutes } from './translation-routes.ts';
import { treeRoutes } from './tree-routes.ts';
import { versionRoutes } from './version-routes.ts';

useDatabase();
let company: Company;
let ask: ReturnType<typeof askAs>;
beforeAll(async () => {
  company = await makeCompany();
  ask = askAs(company.dewi, all);
});

const all = [
  articleRoutes,
  translationRoutes,
  versionRoutes,
  treeRoutes,
  articleStatisticsRoutes,
  carryingRoutes,
];
const read = async (path: string) => (await ask('GET', path)).json();
const says = (words: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
const begin = async (title: string, words = 'Buka halaman pesanan.') =>
  (await (await ask('POST', '/articles', { language: 'id', title, body: says(words) })).json()).id as string;

test('an article is begun, written, translated, published and read through the doors', async () => {
  const id = await begin('Lacak paket');
  const at = `/articles/${id}/translations`;
  const kept = await ask('PUT', `${at}/id`, { title: 'Lacak', body: says('Dua.'), revision: 1 });
  expect(await kept.json()).toEqual({ version: 1, revision: 2 });
  expect((await ask('PUT', `${at}/th`, { title: 'ติดตาม', body: says('สอง'), revision: 0 })).status).toBe(200);
  for (const language of ['id', 'th'])
    expect((await ask('PUT', `${at}/${language}/publication`, {})).status).toBe(204);
  expect(await read(`${at}/th`)).toMatchObject({
    title: 'ติดตาม',
    slug: 'ติดตาม',
    html: '<p>สอง</p>',
    pictures: {},
  });
  const article = await read(`/articles/${id}`);
  expect(article).toMatchObject({ audience: 'public', mainLanguage: 'id', ownerId: company.dewi.id });
  expect(article).not.toHaveProperty('workspaceId');
  expect((await read('/articles?state=published&language=th')).items).toMatchObject([{ id, reads: 0 }]);
  expect(await (await ask('POST', `${at}/th/replies`, { as: 'words' })).json()).toMatchObject({
    html: '<p>สอง</p>',
  });
});

test('a body that is not of our shape is refused, and the place in it is named', async () => {
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'iframe' }] }] };
  const answer = await ask('POST', '/articles', { language: 'id', title: 'x', body });
  expect(answer.status).toBe(400);
  expect((await answer.json()).fields).toEqual({ 'body.content.0.content.0': 'custom' });
});

test('review, versions, flags, address and archive have doors of their own', async () => {
  const id = await begin('Retur');
  const at = `/articles/${id}/translations/id`;
  const done = async (method: string, path: string, body?: object) => (await ask(method, path, body)).status;
  expect(await done('PUT', `${at}/review`)).toBe(204);
  expect(await done('POST', `${at}/sending-back`, { words: 'Tambah gambar' })).toBe(204);
  expect(await done('PUT', `${at}/publication`, { at: '2099-01-01T00:00:00Z' })).toBe(204);
  expect((await read(`/articles/${id}`)).translations).toMatchObject([{ state: 'scheduled' }]);
  expect(await done('DELETE', `${at}/publication`)).toBe(204);
  await ask('PUT', at, { title: 'Retur', body: says('Baru.'), revision: 1 });
  expect((await read(`${at}/versions`)).items.length).toBeGreaterThan(0);
  expect(await read(`${at}/versions/1/difference?with=1`)).toMatchObject({ from: 1, to: 1 });
  expect(await (await ask('POST', `${at}/versions/1/restoration`)).json()).toMatchObject({ version: 2 });
  expect(await (await ask('PUT', `${at}/slug`, { slug: 'Cara Retur' })).json()).toEqual({
    slug: 'cara-retur',
  });
  expect(await done('PUT', `/articles/${id}/flag`, { reason: 'wrong' })).toBe(204);
  expect((await read('/articles?flagged=true')).items).toMatchObject([{ id, flagReason: 'wrong' }]);
  expect(await done('DELETE', `/articles/${id}/flag`)).toBe(204);
  expect(await done('PATCH', `/articles/${id}`, { audience: 'staff', reviewEveryDays: 90 })).toBe(204);
  expect(await done('DELETE', `${at}/outdated`)).toBe(204);
  expect(await done('PUT', `/articles/${id}/archive`)).toBe(204);
  expect((await read('/articles?archived=true')).items).toMatchObject([{ id }]);
  expect(await done('DELETE', `/articles/${id}/archive`)).toBe(204);
});

test('topics and sections are kept, moved and removed', async () => {
  const add = async (path: string, body: object) =>
    (await (await ask('POST', path, body)).json()).id as string;
  const topic = await add('/topics', { names: { id: 'Pengiriman' } });
  expect((await ask('PATCH', `/topics/${topic}`, { archived: true })).status).toBe(204);
  expect((await read('/topics')).items).toMatchObject([{ id: topic, names: { id: 'Pengiriman' } }]);
  const [one, other] = [
    await add('/article-sections', { names: { id: 'Satu' } }),
    await add('/article-sections', { names: { id: 'Dua' } }),
  ];
  expect((await ask('PATCH', `/article-sections/${other}`, { position: 0 })).status).toBe(204);
  const ids = async () => (await read('/article-sections')).items.map((row: { id: string }) => row.id);
  expect(await ids()).toEqual([other, one]);
  expect((await ask('DELETE', `/article-sections/${one}`)).status).toBe(204);
  expect(await ids()).toEqual([other]);
});

test('figures are there, and a period must be days', async () => {
  const id = await begin('Angka');
  const days = '?from=2026-11-01&to=2026-11-30';
  expect(await read(`/articles/${id}/statistics${days}`)).toEqual({ days: [], languages: [], feedback: [] });
  expect((await read(`/article-statistics${days}`)).items).toEqual(expect.any(Array));
  expect((await read(`/article-misses${days}`)).items).toEqual([]);
  expect((await ask('GET', '/article-misses?from=yesterday&to=today')).status).toBe(400);
});

test('everything goes out as one zip', async () => {
  await begin('Keluar');
  const answer = await ask('GET', '/article-pack');
  expect(answer.headers.get('content-type')).toBe('application/zip');
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  expect(JSON.parse(strFromU8(files['articles.json'] ?? new Uint8Array()))).toMatchObject({
    format: 'sapa-articles-1',
  });
});
