import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { createBrand } from '../../access/brands.ts';
import { changeCustomer, createCustomer, createOrganisation } from '../../customers/index.ts';
import { findArticle } from '../articles/find-article.ts';
import { createArticle } from '../articles/keep-article.ts';
import { publishArticle } from '../articles/publish.ts';
import { confirmArticle } from '../articles/review.ts';
import { writeWords } from '../articles/write-words.ts';
import type { Body } from '../body/node.ts';
import { createSection } from '../sections/keep-section.ts';
import { explainFeedback, giveFeedback } from './feedback.ts';
import { forgetReading, noteMiss, noteReading } from './note-reading.ts';
import { findPublished, listPublished } from './published.ts';
import { countedWords, dayIn } from './rules.ts';
import { listNewestOfSections, listPublishedSections } from './shelves.ts';
import { listMisses, readArticleStatistics, readStatistics } from './statistics.ts';
import { takeForReply } from './take-for-reply.ts';

useDatabase();
let company: Company;
let rina: Actor;
let organisationId: string;
let customerId: string;
beforeAll(async () => {
  company = await makeCompany();
  organisationId = (await createOrganisation(company.asSystem, { name: 'Batik Nusantara' })).id;
  customerId = (await createCustomer(company.asSystem, { name: 'Rina Wulandari' })).customerId;
  await changeCustomer(company.asSystem, { customerId, organisationId });
  rina = { type: 'customer', workspaceId: company.workspaceId, id: customerId };
});

const says = (words: string): Body => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
async function out(title: string, more: object = {}, language: 'id' | 'th' = 'id') {
  const { id } = await createArticle(company.asSystem, { language, title, body: says(title), ...more });
  await publishArticle(company.asSystem, { articleId: id, language });
  return { articleId: id, language };
}
async function writeAnew(articleId: string, now: Date): Promise<void> {
  await writeWords(as(company.dewi, now), {
    ...{ articleId, language: 'id', title: 'Dinilai', body: says('Ditulis ulang'), revision: 1 },
  });
  await publishArticle(as(company.dewi, now), { articleId, language: 'id' });
}
const days = { from: '2026-11-01', to: '2026-11-30' };
const visitor = () => company.asSystem;

test('each reader finds what is for them, and what is for others as if it were not there', async () => {
  await out('Untuk semua');
  await out('Untuk masuk', { audience: 'signed-in' });
  await out('Untuk Batik', { audience: 'organisation', organisationId });
  await out('Untuk staf', { audience: 'staff' });
  const titles = async (who: Actor | null) => {
    const context = who ? as(who) : visitor();
    const { items } = await listPublished(context, { language: 'id' });
    return items.map((one) => one.title).sort();
  };
  expect(await titles(null)).toEqual(['Untuk semua']);
  expect(await titles(rina)).toEqual(['Untuk Batik', 'Untuk masuk', 'Untuk semua']);
  expect(await titles(company.lek)).toEqual(['Untuk Batik', 'Untuk masuk', 'Untuk semua', 'Untuk staf']);
  const stranger = await createCustomer(company.asSystem, { name: 'Somchai' });
  expect(await titles({ ...rina, id: stranger.customerId } as Actor)).toEqual(['Untuk masuk', 'Untuk semua']);
  await expect(findPublished(as(rina), { language: 'id', slug: 'untuk-staf' })).rejects.toMatchObject({
    status: 404,
  });
});

test('a shelf of one brand is on its pages alone, and empty shelves are on none', async () => {
  const { id: brandId } = await createBrand(company.asSystem, { name: 'Batik' });
  const { id: other } = await createBrand(company.asSystem, { name: 'Kopi' });
  const { id: parentId } = await createSection(company.asSystem, {
    names: { id: 'Pesanan', th: 'คำสั่งซื้อ' },
    brandId,
  });
  const { id: sectionId } = await createSection(company.asSystem, {
    names: { id: 'Retur' },
    parentId,
    brandId,
  });
  await createSection(company.asSystem, { names: { id: 'Kosong' } });
  await out('Retur batik', { sectionId });
  const shelves = async (brand: string) =>
    (await listPublishedSections(visitor(), { language: 'id', brandId: brand })).map((one) => [
      one.name,
      one.articles,
    ]);
  expect(await shelves(brandId)).toEqual([
    ['Pesanan', 0],
    ['Retur', 1],
  ]);
  expect(await shelves(other)).toEqual([]);
  const named = async (words: string) =>
    (await listPublishedSections(visitor(), { language: 'id', named: words })).map((one) => one.name);
  expect([await named('RETUR'), await named('pesan'), await named('kosong'), await named('batik')]).toEqual([
    ['Retur'],
    ['Pesanan'],
    [],
    [],
  ]);
  await out('Retur kebaya', { sectionId });
  const newest = async (each: number) => {
    const place = { language: 'id' as const, sectionIds: [parentId, sectionId], each };
    return (await listNewestOfSections(visitor(), place)).map((one) => one.title);
  };
  expect([await newest(1), await newest(2)]).toEqual([['Retur kebaya'], ['Retur kebaya', 'Retur batik']]);
  const { article } = await findPublished(visitor(), { language: 'id', slug: 'retur-batik', brandId });
  expect(article?.path.map((one) => one.names.id)).toEqual(['Pesanan', 'Retur']);
  const onOther = findPublished(visitor(), { language: 'id', slug: 'retur-batik', brandId: other });
  await expect(onOther).rejects.toMatchObject({ status: 404 });
});

test('reading is counted by the day of the workspace, and nothing is kept of who read', async () => {
  const read = await out('Dibaca');
  await noteReading(visitor(), read);
  await noteReading(as(rina, new Date('2026-11-23T18:00:00Z')), read);
  await expect(noteReading(as(rina), { ...read, language: 'th' })).rejects.toMatchObject({ status: 404 });
  const { days: counted } = await readArticleStatistics(as(company.dewi), {
    articleId: read.articleId,
    ...days,
  });
  expect(counted.map((one) => [one.day, one.reads])).toEqual([
    ['2026-11-23', 1],
    ['2026-11-24', 1],
  ]);
  const [top] = await readStatistics(as(company.dewi), days);
  expect(top).toMatchObject({ articleId: read.articleId, title: 'Dibaca', reads: 2 });
});

test('a reader says that it did not help and why, once; when most say so it is flagged', async () => {
  const rated = await out('Membingungkan');
  await giveFeedback(visitor(), { ...rated, isHelpful: true });
  const flagged = async () =>
    (await findArticle(as(company.dewi), { articleId: rated.articleId })).flagReason;
  for (let time = 0; time < 4; time += 1) {
    expect(await flagged()).toBeNull();
    const { feedbackId } = await giveFeedback(as(rina), { ...rated, isHelpful: false });
    await explainFeedback(as(rina), { feedbackId, reason: 'unclear', words: ' Langkah dua ' });
    const again = explainFeedback(as(rina), { feedbackId, reason: 'wrong', words: null });
    await expect(again).rejects.toMatchObject({ code: 'feedback-not-found' });
  }
  expect(await flagged()).toBe('feedback');
  const { feedback, languages } = await readArticleStatistics(as(company.dewi), {
    articleId: rated.articleId,
    ...days,
  });
  expect(feedback[0]).toMatchObject({ reason: 'unclear', words: 'Langkah dua', version: 1 });
  expect(languages).toMatchObject([{ language: 'id', helpful: 1, unhelpful: 4 }]);
});

test.each([
  ['found it right', (articleId: string, now: Date) => confirmArticle(as(company.dewi, now), { articleId })],
  ['wrote it anew', (articleId: string, now: Date) => writeAnew(articleId, now)],
])('what readers said before somebody %s counts no more', async (_what, settle) => {
  const rated = await out('Dinilai');
  const after = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);
  const unhelped = (minutes: number) =>
    giveFeedback({ ...visitor(), now: after(minutes) }, { ...rated, isHelpful: false });
  const flagged = async () =>
    (await findArticle(as(company.dewi), { articleId: rated.articleId })).flagReason;
  for (let time = 0; time < 4; time += 1) await unhelped(1);
  await settle(rated.articleId, after(2));
  for (let time = 0; time < 4; time += 1) await unhelped(3);
  expect(await flagged()).toBeNull();
  await unhelped(4);
  expect(await flagged()).toBe('feedback');
});

test('words that found nothing are counted, and none that could name a person', async () => {
  for (const q of ['Cicilan  0%', 'cicilan 0%', 'rina@example.com', '0812 3456 7890', 'a'])
    await noteMiss(visitor(), { language: 'id', q });
  expect(await listMisses(as(company.adi), days)).toEqual([
    { language: 'id', words: 'cicilan 0%', times: 2, lastDay: '2026-11-23' },
  ]);
  await expect(listMisses(as(company.lek), days)).rejects.toMatchObject({ code: 'permission-missing' });
  const inAYear = new Date(monday.getTime() + 365 * 86_400_000);
  await forgetReading({ ...company.asSystem, now: inAYear }, {});
  expect(await listMisses(as(company.adi), days)).toEqual([]);
});

test('into a reply goes the customer’s language where there is one, the words or a link, and never what is for staff', async () => {
  const both = await out('Lacak paket');
  const thai = { articleId: both.articleId, language: 'th' as const };
  await writeWords(company.asSystem, { ...thai, title: 'ติดตามพัสดุ', body: says('เปิดหน้าคำสั่งซื้อ'), revision: 0 });
  const take = (language: 'en' | 'id' | 'th', how: 'words' | 'link', articleId = both.articleId) =>
    takeForReply(as(company.adi), { articleId, language, as: how, customerId });
  expect(await take('th', 'words')).toMatchObject({ language: 'id', html: '<p>Lacak paket</p>' });
  await publishArticle(company.asSystem, thai);
  expect(await take('th', 'words')).toMatchObject({ language: 'th', html: '<p>เปิดหน้าคำสั่งซื้อ</p>' });
  const { url, html } = await take('th', 'link');
  expect(url).toBe(
    `http://localhost:4000/help/${company.slug}/th/articles/${encodeURIComponent('ติดตามพัสดุ')}`,
  );
  expect(html).toBe(`<p>อ่านเพิ่มเติม: <a href="${url}">ติดตามพัสดุ</a></p>`);
  const { articleId } = await out('Aturan dalam', { audience: 'staff' });
  await expect(take('id', 'words', articleId)).rejects.toMatchObject({ code: 'article-not-for-customers' });
  const { languages } = await readArticleStatistics(as(company.dewi), { articleId: both.articleId, ...days });
  expect(languages).toMatchObject([
    { language: 'id', replies: 1 },
    { language: 'th', replies: 2 },
  ]);
});

test('the day changes at midnight where the company is', () => {
  expect(dayIn('Asia/Jakarta', new Date('2026-11-23T16:59:59Z'))).toBe('2026-11-23');
  expect(dayIn('Asia/Jakarta', new Date('2026-11-23T17:00:00Z'))).toBe('2026-11-24');
  expect(countedWords('  บัตรเครดิต ')).toBe('บัตรเครดิต');
});
