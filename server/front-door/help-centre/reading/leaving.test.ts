import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { openDoors } from '../../../../tests/harness/http.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { createArticle, createTopic, publishArticle } from '../../../domains/knowledge/index.ts';
import { articleTries } from '../../../domains/knowledge/reading/schema.ts';
import { createField } from '../../../domains/requests/fields/keep-field.ts';
import { createForm } from '../../../domains/requests/fields/keep-form.ts';
import { createGuide } from '../../../domains/requests/index.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { doneAfterwards } from '../../sign-in/afterwards.ts';
import { markOfTime } from '../asking/ask-guard.ts';

useDatabase({ work: true });
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  const context = { ...company.asSystem, now: new Date() };
  const words = 'Alamat dapat diganti sebelum paket dikirim.';
  const body = {
    type: 'doc' as const,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
  };
  const { id: articleId } = await createArticle(context, { language: 'id', title: 'Mengganti alamat', body });
  await publishArticle(context, { articleId, language: 'id' });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  doors.call('GET', `/help/toko-rina/id${path}`, { headers });
const tries = async () => {
  await doneAfterwards();
  return inWorkspace(company.workspaceId, (tx) => tx.select().from(articleTries));
};
const read = '/articles/mengganti-alamat?from=ask';

test('the form offers articles by an address that says so, the search does not', async () => {
  const hrefs = async (query: string) =>
    Object((await get(`/suggestions?${query}`)).json.items).map((one: { href: string }) => one.href);
  await expect.poll(() => hrefs('q=alamat'), { timeout: 10_000 }).toHaveLength(1);
  expect(await hrefs('q=Bagaimana%20mengganti%20alamat&of=sentence')).toEqual([`/help/toko-rina/id${read}`]);
  expect(await hrefs('q=alamat')).toEqual(['/help/toko-rina/id/articles/mengganti-alamat']);
});

test('whoever leaves for it keeps a number by lot for a week; it is forgotten when they ask', async () => {
  const cookie = (await get(read)).headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(
    /^sapa\.tried=[\w-]{24}; Max-Age=604800; Path=\/help\/toko-rina; HttpOnly; SameSite=Lax$/,
  );
  const own = cookie.split(';')[0] ?? '';
  expect(await tries()).toHaveLength(1);
  expect(JSON.stringify(await tries())).not.toContain(own.slice(-24));
  await get(read, { cookie: own });
  await get('/ask', { cookie: own });
  expect(await tries()).toHaveLength(1);
  const fields = {
    ...{ name: 'Rina', email: 'rina@honest.example', subject: 'Alamat', words: 'Masih salah.' },
    seen: await markOfTime(new Date(Date.now() - 30_000)),
  };
  const options = { body: new URLSearchParams(fields), headers: { cookie: own } };
  const sent = await doors.call('POST', '/help/toko-rina/id/ask', options);
  expect([sent.status, sent.headers.get('set-cookie')]).toEqual([303, expect.stringContaining('Max-Age=0')]);
  expect(await tries()).toEqual([]);
});

test.each([
  ['asks not to be followed', { 'sec-gpc': '1' }],
  ['asks in the old way', { dnt: '1' }],
  ['is a machine', { 'user-agent': 'curl/8' }],
  ['only fetches it in case', { 'sec-purpose': 'prefetch' }],
])('of whoever %s nothing is noted', async (_who, headers) => {
  expect((await get(read, headers)).headers.get('set-cookie')).toBeNull();
  expect((await get('/articles/mengganti-alamat')).headers.get('set-cookie')).toBeNull();
  expect(await tries()).toEqual([]);
});

test('a topic that has a guide is chosen by its name, and its questions are asked in the reader’s language', async () => {
  const sari = as(company.sari, new Date());
  const labels = { en: 'Part', id: 'Bagian', th: '' };
  await createField(sari, { key: 'bagian', kind: 'text', labels, seenBy: 'customer' });
  const { id: topicId } = await createTopic(sari, { names: { id: 'Barang rusak' } });
  const question = { en: 'Which part is broken?', id: 'Bagian mana yang rusak?', th: '' };
  const asked = { key: 'bagian', question, required: true, showWhen: null, requiredWhen: null };
  await createGuide(sari, { names: labels, topicIds: [topicId], questions: [asked] });
  expect((await get('/ask')).text).toMatch(/Barang rusak[\s\S]*Hal lain/);
  const page = (await get(`/ask?form=${topicId}`)).text;
  expect(page).toContain('Bagian mana yang rusak?');
  expect(page).toContain('name="field.bagian" required');
  await createForm(sari, { name: 'Rusak', topicId, fields: [{ key: 'bagian' }] });
  expect((await get('/ask')).text).toMatch(/Barang rusak[\s\S]*Hal lain/);
});
