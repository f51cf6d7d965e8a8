import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { createArticle } from './articles/keep-article.ts';
import { changeSection, createSection, removeSection } from './sections/keep-section.ts';
import { listSections } from './sections/list-sections.ts';
import { changeTopic, createTopic } from './topics/keep-topic.ts';
import { listTopics } from './topics/list-topics.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const topic = async (name: string, parentId: string | null = null) =>
  (await createTopic(as(company.dewi), { names: { id: name }, parentId })).id;

test('topics stand in one tree, are moved among each other, and never under themselves', async () => {
  const [kirim, bayar] = [await topic('Pengiriman'), await topic('Pembayaran')];
  const telat = await topic('Terlambat', kirim);
  await changeTopic(as(company.dewi), { topicId: bayar, position: 0 });
  const names = async () =>
    (await listTopics(as(company.lek), {})).filter((one) => !one.parentId).map((one) => one.names.id);
  expect(await names()).toEqual(['Pembayaran', 'Pengiriman']);
  const under = changeTopic(as(company.dewi), { topicId: kirim, parentId: telat });
  await expect(under).rejects.toMatchObject({ code: 'topic-circle' });
  await changeTopic(as(company.dewi), {
    topicId: telat,
    parentId: bayar,
    names: { id: 'Gagal', th: 'ไม่สำเร็จ' },
  });
  const moved = (await listTopics(as(company.lek), {})).find((one) => one.id === telat);
  expect(moved).toMatchObject({ parentId: bayar, names: { id: 'Gagal', th: 'ไม่สำเร็จ' } });
});

test('topics stand five deep at most', async () => {
  let parentId: string | null = null;
  for (let level = 0; level < 5; level += 1) parentId = await topic(`T${level}`, parentId);
  await expect(topic('T5', parentId)).rejects.toMatchObject({ code: 'topic-too-deep' });
});

test('an archived topic takes nothing new and stays with what has it', async () => {
  const topicId = await topic('Lama');
  const article = () => createArticle(as(company.adi), { language: 'id', title: 'Lama', topicId });
  await article();
  await changeTopic(as(company.dewi), { topicId, archived: true });
  await expect(article()).rejects.toMatchObject({ code: 'topic-not-found' });
});

test('agents shape neither tree', async () => {
  const word = { code: 'permission-missing' };
  await expect(createTopic(as(company.adi), { names: { id: 'x' } })).rejects.toMatchObject(word);
  await expect(createSection(as(company.adi), { names: { id: 'x' } })).rejects.toMatchObject(word);
  await expect(createTopic(as(company.dewi), { names: {} })).rejects.toMatchObject({ code: 'input-invalid' });
});

test('a section goes when nothing stands in it any more', async () => {
  const { id: sectionId, slug } = await createSection(as(company.dewi), { names: { id: 'Pesanan Anda' } });
  expect(slug).toBe('pesanan-anda');
  const { id: below } = await createSection(as(company.dewi), {
    names: { id: 'Pesanan Anda' },
    parentId: sectionId,
  });
  const remove = (id: string) => removeSection(as(company.dewi), { sectionId: id });
  await expect(remove(sectionId)).rejects.toMatchObject({ code: 'section-not-empty' });
  await createArticle(as(company.adi), { language: 'id', title: 'Isi', sectionId: below });
  await expect(remove(below)).rejects.toMatchObject({ code: 'section-not-empty' });
  expect((await listSections(as(company.adi), {})).find((one) => one.id === below)).toMatchObject({
    articles: 1,
    slug: 'pesanan-anda-2',
  });
  const circle = changeSection(as(company.dewi), { sectionId, parentId: below });
  await expect(circle).rejects.toMatchObject({ code: 'section-circle' });
  const { id: empty } = await createSection(as(company.dewi), { names: { id: 'Kosong' } });
  await remove(empty);
  await expect(remove(empty)).rejects.toMatchObject({ code: 'section-not-found' });
});
