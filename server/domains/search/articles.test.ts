import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { archiveArticle } from '../knowledge/articles/keep-article.ts';
import { withdrawArticle } from '../knowledge/articles/publish.ts';
import { writeWords } from '../knowledge/articles/write-words.ts';
import { createArticle, publishArticle } from '../knowledge/index.ts';
import { indexArticle } from './commands/index-article.ts';
import { rebuildIndex } from './commands/rebuild-index.ts';
import { search } from './queries/search.ts';
import { searchArticles } from './queries/search-articles.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const says = (words: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
async function out(title: string, words: string, more: object = {}, language: 'id' | 'th' = 'id') {
  const { id: articleId } = await createArticle(company.asSystem, {
    language,
    title,
    body: says(words),
    ...more,
  });
  await publishArticle(company.asSystem, { articleId, language });
  await indexArticle(company.asSystem, { articleId });
  return articleId;
}
const staff = async (q: string) =>
  (await search(as(company.adi), { q, type: 'article' })).items.map((one) => one.id);
const visitor = async (q: string, language: 'id' | 'th' = 'id') =>
  (await searchArticles(company.asSystem, { q, language })).map((one) => one.slug);

test('a published article is found by its words, in Thai inside a sentence too, and a draft is not', async () => {
  const id = await out('Melacak kiriman', 'Buka halaman pesanan lalu pilih Lacak.');
  const thai = await out('วิธีติดตามพัสดุ', 'เปิดหน้าคำสั่งซื้อแล้วกดติดตาม', {}, 'th');
  await createArticle(company.asSystem, {
    language: 'id',
    title: 'Melacak draf',
    body: says('Kiriman draf'),
  });
  expect(await staff('kiriman')).toEqual([id]);
  expect(await staff('คำสั่งซื้อ')).toEqual([thai]);
  expect(await visitor('pengiriman')).toEqual(['melacak-kiriman']);
  expect(await visitor('พัสดุ', 'th')).toEqual(['วิธีติดตามพัสดุ']);
  expect(await visitor('พัสดุ', 'id')).toEqual([]);
});

test('what is published is found, not what was written after it', async () => {
  const articleId = await out('Kupon', 'Berlaku tujuh hari.');
  await writeWords(company.asSystem, {
    articleId,
    language: 'id',
    title: 'Kupon',
    body: says('Rahasia besar'),
    revision: 1,
  });
  await indexArticle(company.asSystem, { articleId });
  expect(await staff('berlaku')).toEqual([articleId]);
  expect(await staff('rahasia')).toEqual([]);
});

test('what is for staff is found by staff alone, and what was taken back by nobody', async () => {
  const inside = await out('Batas diskon', 'Paling banyak dua puluh.', { audience: 'staff' });
  expect(await staff('diskon')).toEqual([inside]);
  expect(await visitor('diskon')).toEqual([]);
  const gone = await out('Promo lebaran', 'Gratis ongkir lebaran.');
  await withdrawArticle(company.asSystem, { articleId: gone, language: 'id' });
  // Even before the listener has heard it.
  expect(await staff('lebaran')).toEqual([]);
  await archiveArticle(company.asSystem, { articleId: inside });
  expect(await staff('diskon')).toEqual([]);
});

test('operators are about requests, and the index is written anew from the rows', async () => {
  const { id: articleId } = await createArticle(company.asSystem, {
    language: 'id',
    title: 'Garansi',
    body: says('Satu tahun'),
  });
  await publishArticle(company.asSystem, { articleId, language: 'id' });
  expect(await staff('garansi')).toEqual([]);
  await rebuildIndex(company.asSystem, { type: 'article' });
  expect(await staff('garansi')).toEqual([articleId]);
  expect(await staff('garansi status:open')).toEqual([]);
  const [hit] = await searchArticles(company.asSystem, { q: 'tahun', language: 'id' });
  expect(hit).toMatchObject({ articleId, title: 'Garansi', snippet: 'Satu tahun', highlights: [[5, 10]] });
});
