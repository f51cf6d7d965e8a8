import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { addPerson, as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { storeFile } from '../files/index.ts';
import { createTeam } from '../team/index.ts';
import { findArticle, findWords } from './articles/find-article.ts';
import { archiveArticle, bringBackArticle, changeArticle, createArticle } from './articles/keep-article.ts';
import { listArticles } from './articles/list-articles.ts';
import { confirmTranslation, publishArticle, publishDue, withdrawArticle } from './articles/publish.ts';
import { askReview, confirmArticle, flagDueReviews, sendBack } from './articles/review.ts';
import { compareVersions, listVersions, restoreVersion } from './articles/versions.ts';
import { moveArticle, writeWords } from './articles/write-words.ts';
import type { Body } from './body/node.ts';
import { findPublished } from './reading/published.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const says = (words: string): Body => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);
const begin = (title: string, words = 'Buka halaman pesanan.', more = {}) =>
  createArticle(as(company.adi), { language: 'id', title, body: says(words), ...more });
const write = async (
  articleId: string,
  language: 'id' | 'th' | 'en',
  words: string,
  minutes = 0,
  who = company.adi,
) => {
  const { translations } = await findArticle(as(who), { articleId });
  const revision = translations.find((one) => one.language === language)?.revision ?? 0;
  const given = { title: `Judul ${language}`, body: says(words), revision };
  return writeWords(as(who, later(minutes)), { articleId, language, ...given });
};
const publish = (articleId: string, language: 'id' | 'th' | 'en', minutes = 0, isSmall = false) =>
  publishArticle(as(company.dewi, later(minutes)), { articleId, language, isSmall });
const standing = async (articleId: string, language: string) => {
  const { translations } = await findArticle(as(company.dewi), { articleId });
  return translations.find((one) => one.language === language);
};
const shown = async (slug: string, language: 'id' | 'th' | 'en' = 'id') =>
  (await findPublished(company.asSystem, { slug, language })).article;

test('a draft is seen by who writes, and by readers once it is published', async () => {
  const { id } = await begin('Melacak paket');
  await expect(shown('melacak-paket')).rejects.toMatchObject({ code: 'article-not-found' });
  await expect(findWords(as(company.lek), { articleId: id, language: 'id' })).rejects.toMatchObject({
    status: 404,
  });
  expect((await listArticles(as(company.lek), {})).items).toEqual([]);
  await expect(publishArticle(as(company.adi), { articleId: id, language: 'id' })).rejects.toMatchObject({
    code: 'permission-missing',
  });
  await publish(id, 'id');
  expect(await shown('melacak-paket')).toMatchObject({
    title: 'Melacak paket',
    html: '<p>Buka halaman pesanan.</p>',
  });
  expect(await findWords(as(company.lek), { articleId: id, language: 'id' })).toMatchObject({ version: 1 });
});

test('what is written after publishing stays a draft until it is published too', async () => {
  const { id } = await begin('Ongkos kirim', 'Sembilan ribu.');
  await publish(id, 'id');
  expect(await write(id, 'id', 'Sepuluh ribu.', 1)).toEqual({ version: 2, revision: 2 });
  expect(await shown('ongkos-kirim')).toMatchObject({ html: '<p>Sembilan ribu.</p>' });
  expect(await standing(id, 'id')).toMatchObject({ state: 'draft', version: 2, publishedVersion: 1 });
  await publish(id, 'id', 2);
  expect(await shown('ongkos-kirim')).toMatchObject({ html: '<p>Sepuluh ribu.</p>', title: 'Judul id' });
});

test('who comes second overwrites nothing', async () => {
  const { id } = await begin('Dua penulis');
  const given = { articleId: id, language: 'id' as const, title: 'Dua penulis', revision: 1 };
  await writeWords(as(company.nok), { ...given, body: says('Nok') });
  await expect(writeWords(as(company.adi), { ...given, body: says('Adi') })).rejects.toMatchObject({
    code: 'article-changed',
  });
  expect(await findWords(as(company.adi), { articleId: id, language: 'id' })).toMatchObject({
    body: says('Nok'),
  });
});

test('a translation is out of date when the main language is published anew, unless the change is small', async () => {
  const { id } = await begin('Retur');
  await publish(id, 'id');
  await write(id, 'th', 'คืนสินค้าได้');
  await publish(id, 'th');
  await write(id, 'id', 'Ejaan dibetulkan.', 60);
  await publish(id, 'id', 61, true);
  expect((await standing(id, 'th'))?.outdatedSince).toBeNull();
  await write(id, 'id', 'Sekarang empat belas hari.', 120);
  await publish(id, 'id', 121);
  expect((await standing(id, 'th'))?.outdatedSince).toEqual(later(121));
  expect((await standing(id, 'id'))?.outdatedSince).toBeNull();
  const outdated = await listArticles(as(company.dewi), { outdated: 'true', language: 'th' });
  expect(outdated.items.map((one) => one.id)).toEqual([id]);
  await confirmTranslation(as(company.adi), { articleId: id, language: 'th' });
  expect((await standing(id, 'th'))?.outdatedSince).toBeNull();
});

test('words go to a reviewer and come back with a reason, or out', async () => {
  const { id } = await begin('Tinjau');
  const asked = { articleId: id, language: 'id' as const };
  await expect(sendBack(as(company.dewi), asked)).rejects.toMatchObject({ code: 'article-not-in-review' });
  await askReview(as(company.adi), asked);
  expect(await standing(id, 'id')).toMatchObject({ state: 'review', reviewAskedBy: company.adi.id });
  await sendBack(as(company.dewi), { ...asked, words: 'Tambahkan gambar' });
  expect(await standing(id, 'id')).toMatchObject({ state: 'draft', reviewWords: 'Tambahkan gambar' });
  await askReview(as(company.adi), asked);
  await write(id, 'id', 'Masih berubah', 5);
  expect(await standing(id, 'id')).toMatchObject({ state: 'draft', reviewAskedBy: null });
});

test('an empty article goes nowhere', async () => {
  const { id } = await createArticle(as(company.adi), { language: 'id', title: 'Kosong' });
  await expect(askReview(as(company.adi), { articleId: id, language: 'id' })).rejects.toMatchObject({
    code: 'article-empty',
  });
  await expect(publish(id, 'id')).rejects.toMatchObject({ code: 'article-empty' });
});

test('what is scheduled comes out when it is due, once, and not when it was taken off the clock', async () => {
  const { id } = await begin('Libur lebaran');
  const asked = { articleId: id, language: 'id' as const };
  const at = later(60).toISOString();
  await expect(publishArticle(as(company.dewi, later(61)), { ...asked, at })).rejects.toMatchObject({
    code: 'article-time-past',
  });
  await publishArticle(as(company.dewi), { ...asked, at });
  expect(await standing(id, 'id')).toMatchObject({ state: 'scheduled', publishAt: later(60) });
  const due = (minutes: number) => publishDue({ ...company.asSystem, now: later(minutes) }, {});
  expect(await due(59)).toBe(0);
  await withdrawArticle(as(company.dewi), asked);
  expect(await due(61)).toBe(0);
  await publishArticle(as(company.dewi), { ...asked, at });
  expect(await due(61)).toBe(1);
  expect(await due(62)).toBe(0);
  expect(await standing(id, 'id')).toMatchObject({
    state: 'published',
    publishedVersion: 1,
    publishAt: null,
  });
});

test('versions are kept, compared and brought back; what was published never changes', async () => {
  const { id } = await begin('Versi', 'Satu hari.');
  const asked = { articleId: id, language: 'id' as const };
  await write(id, 'id', 'Dua hari.', 5);
  expect((await listVersions(as(company.adi), asked)).map((one) => one.version)).toEqual([1]);
  await write(id, 'id', 'Tiga hari.', 6, company.nok);
  await publish(id, 'id', 7);
  await write(id, 'id', 'Empat hari.', 8, company.nok);
  const versions = await listVersions(as(company.adi), asked);
  expect(versions.map((one) => [one.version, one.savedByName, one.publishedAt !== null])).toEqual([
    [3, 'Nok Charoen', false],
    [2, 'Nok Charoen', true],
    [1, 'Adi Wijaya', false],
  ]);
  const { lines } = await compareVersions(as(company.adi), { ...asked, version: 3, with: 1 });
  expect(lines.at(-1)?.pieces.filter((one) => one.kind !== 'same')).toEqual([
    { kind: 'removed', text: 'Dua' },
    { kind: 'added', text: 'Empat' },
  ]);
  expect(await restoreVersion(as(company.adi, later(9)), { ...asked, version: 1 })).toMatchObject({
    version: 4,
  });
  expect(await findWords(as(company.adi), asked)).toMatchObject({
    version: 4,
    body: says('Dua hari.'),
    publishedVersion: 2,
  });
  await expect(restoreVersion(as(company.adi), { ...asked, version: 9 })).rejects.toMatchObject({
    code: 'article-version-not-found',
  });
});

test('a new address leaves the old one leading to it, and no other article takes that', async () => {
  const { id } = await begin('Bayar di tempat');
  await publish(id, 'id');
  await expect(
    moveArticle(as(company.adi), { articleId: id, language: 'id', slug: 'cod' }),
  ).rejects.toMatchObject({ status: 403 });
  await moveArticle(as(company.dewi), { articleId: id, language: 'id', slug: 'COD' });
  expect(await findPublished(company.asSystem, { slug: 'bayar-di-tempat', language: 'id' })).toEqual({
    movedTo: 'cod',
    article: null,
  });
  const { id: other } = await begin('Bayar di tempat');
  expect((await standing(other, 'id'))?.slug).toBe('bayar-di-tempat-2');
  await expect(
    moveArticle(as(company.dewi), { articleId: other, language: 'id', slug: 'cod' }),
  ).rejects.toMatchObject({
    code: 'article-slug-taken',
  });
  await moveArticle(as(company.dewi), { articleId: id, language: 'id', slug: 'bayar-di-tempat' });
  expect(await shown('bayar-di-tempat')).toMatchObject({ articleId: id });
  expect(await findPublished(company.asSystem, { slug: 'cod', language: 'id' })).toMatchObject({
    movedTo: 'bayar-di-tempat',
  });
});

test('an archived article is out of sight and comes back as it was', async () => {
  const { id } = await begin('Promo lama');
  await publish(id, 'id');
  await archiveArticle(as(company.dewi), { articleId: id });
  await expect(shown('promo-lama')).rejects.toMatchObject({ code: 'article-not-found' });
  await expect(write(id, 'id', 'Baru')).rejects.toMatchObject({ code: 'article-archived' });
  const archived = await listArticles(as(company.adi), { archived: 'true' });
  expect(archived.items.map((one) => one.id)).toEqual([id]);
  await bringBackArticle(as(company.dewi), { articleId: id });
  expect(await shown('promo-lama')).toMatchObject({ title: 'Promo lama' });
});

test('the day of review flags an article once, and confirming sets the next one', async () => {
  const { id } = await begin('Jam buka', 'Setiap hari.', {
    reviewAt: later(10).toISOString(),
    reviewEveryDays: 30,
  });
  const look = (minutes: number) => flagDueReviews({ ...company.asSystem, now: later(minutes) }, {});
  expect(await look(9)).toBe(0);
  expect(await look(11)).toBe(1);
  expect(await look(12)).toBe(0);
  const flagged = await listArticles(as(company.dewi), { flagged: 'true' });
  expect(flagged.items).toMatchObject([{ id, flagReason: 'review-due' }]);
  await confirmArticle(as(company.adi, later(20)), { articleId: id });
  const { flaggedAt, reviewAt } = await findArticle(as(company.adi), { articleId: id });
  expect([flaggedAt, reviewAt]).toEqual([null, new Date(later(20).getTime() + 30 * 86_400_000)]);
});

test('an article of a team is for its people, its owner and who sees private teams', async () => {
  const gina = await addPerson(company.asSystem, 'Gina Putri', 'agent');
  const { id: teamId } = await createTeam(company.asSystem, { name: 'Gudang', memberIds: [gina.id] });
  const about = { audience: 'team' as const, teamId };
  await expect(begin('Rahasia gudang', 'Kunci.', about)).rejects.toMatchObject({
    code: 'article-team-not-yours',
  });
  await expect(begin('Rahasia gudang', 'Kunci.', { audience: 'team' })).rejects.toMatchObject({
    code: 'article-audience-incomplete',
  });
  const { id } = await createArticle(as(gina), {
    language: 'id',
    title: 'Rahasia gudang',
    body: says('Kunci.'),
    ...about,
  });
  await publishArticle(as(company.sari), { articleId: id, language: 'id' });
  const seenBy = async (who: typeof gina) => (await listArticles(as(who), { q: 'kunci' })).items.length;
  expect([await seenBy(gina), await seenBy(company.sari), await seenBy(company.nok)]).toEqual([1, 1, 0]);
  await expect(findArticle(as(company.nok), { articleId: id })).rejects.toMatchObject({ status: 404 });
  await expect(changeArticle(as(company.nok), { articleId: id, audience: 'public' })).rejects.toMatchObject({
    status: 404,
  });
  await expect(shown('rahasia-gudang')).rejects.toMatchObject({ code: 'article-not-found' });
});

test('Thai is found inside a sentence, and a percent sign is a percent sign', async () => {
  const { id } = await createArticle(as(company.nok), {
    language: 'th',
    title: 'วิธีคืนสินค้า',
    body: says('ลด 50% ภายในเจ็ดวัน'),
  });
  const found = async (q: string) => (await listArticles(as(company.nok), { q })).items.map((one) => one.id);
  expect(await found('เจ็ดวัน')).toEqual([id]);
  expect(await found('50%')).toEqual([id]);
  expect(await found('5%0')).toEqual([]);
});

test('lists narrow by language, state, owner and what is not translated, and page on', async () => {
  const { id } = await begin('Saring', 'Isi', { ownerId: company.nok.id });
  const ids = async (filters: object) =>
    (await listArticles(as(company.dewi), { limit: 200, ...filters })).items.map((one) => one.id);
  expect(await ids({ owner: company.nok.id, missing: 'en' })).toContain(id);
  expect(await ids({ owner: company.nok.id, state: 'published' })).not.toContain(id);
  expect(await ids({ owner: 'me' })).toEqual([]);
  expect(await ids({ language: 'en' })).toEqual([]);
  const first = await listArticles(as(company.dewi), { limit: 2 });
  const second = await listArticles(as(company.dewi), { limit: 200, cursor: first.nextCursor ?? '' });
  const all = [...first.items, ...second.items].map((one) => one.id);
  expect(all).toEqual(await ids({}));
});

test('pictures become the article’s; nobody takes those of somebody else', async () => {
  const png = Buffer.from('89504e470d0a1a0a0000', 'hex');
  const mine = await storeFile(as(company.adi), { name: 'layar.png', type: 'image/png', content: png });
  const picture = (fileId: string): Body => ({
    type: 'doc',
    content: [{ type: 'image', attrs: { fileId, alt: 'Layar' } }],
  });
  const { id } = await createArticle(as(company.adi), {
    language: 'id',
    title: 'Bergambar',
    body: picture(mine.id),
  });
  const { revision } = { revision: 1 };
  const again = {
    articleId: id,
    language: 'id' as const,
    title: 'Bergambar',
    body: picture(mine.id),
    revision,
  };
  await writeWords(as(company.nok), again);
  const { pictures, html } = await findWords(as(company.nok), { articleId: id, language: 'id' });
  expect(html).toContain(`<img src="${String(pictures[mine.id]).replaceAll('&', '&amp;')}" alt="Layar"`);
  const theirs = await storeFile(as(company.adi), { name: 'lain.png', type: 'image/png', content: png });
  const stolen = { ...again, revision: 2, body: picture(theirs.id) };
  await expect(writeWords(as(company.nok), stolen)).rejects.toMatchObject({ code: 'file-not-found' });
});
