import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, expect, onTestFinished, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { newId } from '../../../kernel/ids.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { useOutside } from '../../../platform/guarded-call.ts';
import { useLanguageModel } from '../../../platform/model/language-model.ts';
import { writeReply } from '../../conversations/index.ts';
import { findArticle, findWords } from '../../knowledge/articles/find-article.ts';
import { archiveArticle } from '../../knowledge/articles/keep-article.ts';
import { confirmArticle } from '../../knowledge/articles/review.ts';
import { createArticle, publishArticle } from '../../knowledge/index.ts';
import { findRequest, solveRequest } from '../../requests/index.ts';
import { groupPlacements, requestGroups } from '../schema.ts';
import { hearReopening, noteCitation, settleCitations } from './citations.ts';
import { draftArticle } from './draft-article.ts';
import { listToWrite } from './list-to-write.ts';

useDatabase();
let company: Company;
let groupId: string;
beforeAll(async () => {
  company = await makeCompany();
});
afterEach(() => {
  useOutside();
  useLanguageModel();
});

const steps = 'Buka halaman pesanan Anda, lalu pilih Ubah alamat.';
const later = 'Setelah paket dikirim alamat tidak dapat diubah lagi.';
const asked: [question: string, answer: string | null][] = [
  [
    'Bagaimana mengganti alamat pesanan TR-8421?',
    `Halo Kak Rina,\n${steps} Pesanan TR-8421 sudah kami catat.\nSalam, Adi`,
  ],
  ['Saya mau mengganti alamat, hubungi 0812 3456 7890', `${steps} ${later}`],
  ['Bisa mengganti alamat?', `Terima kasih. ${later}`],
  ['Alamat saya salah, bagaimana mengganti alamat?', null],
];

/** A group that a person made, with what customers asked in it and what Adi answered. */
async function makeGroup(conversations: typeof asked): Promise<string> {
  const id = newId();
  const { workspaceId } = company;
  const group = { workspaceId, id, words: ['alamat'], pinnedAt: monday, createdAt: monday };
  await inWorkspace(workspaceId, (tx) => tx.insert(requestGroups).values(group));
  for (const [at, [text, body]] of conversations.entries()) {
    const letter = {
      from: `c${at}-${id}@honest.example`,
      name: 'Rina Wulandari',
      subject: 'Ganti alamat',
      text,
    };
    const { requestId } = await openFor(company.asSystem, letter);
    const row = { workspaceId, requestId, groupId: id, likeness: 1 - at / 10, placedAt: monday };
    await inWorkspace(workspaceId, (tx) =>
      tx
        .insert(groupPlacements)
        .values(row)
        .onConflictDoUpdate({
          target: [groupPlacements.workspaceId, groupPlacements.requestId],
          set: { groupId: id },
        }),
    );
    if (body === null) continue;
    const { conversationId } = await findRequest(as(company.adi), { request: requestId });
    await writeReply(as(company.adi), { conversationId, body });
    await solveRequest(as(company.adi), { requestId });
  }
  return id;
}

const toWrite = () => listToWrite(as(company.sari), {});
const wordsOf = async (articleId: string) => {
  const { title, summary, body } = await findWords(as(company.sari), { articleId, language: 'id' });
  return { title, summary, body: JSON.stringify(body) };
};

test('what is asked often and has no article is to be written, until one is published', async () => {
  groupId = await makeGroup(asked);
  await makeGroup(asked.slice(0, 2));
  expect(await toWrite()).toEqual([
    expect.objectContaining({ id: groupId, asked: 4, askedBefore: 0, solved: 3, draft: null }),
  ]);
  const { articleId, sources, isImproved } = await draftArticle(as(company.adi), { groupId });
  expect([sources, isImproved]).toEqual([3, false]);
  expect((await toWrite())[0]?.draft).toMatchObject({ id: articleId, title: 'Ganti alamat' });
  await expect(draftArticle(as(company.adi), { groupId })).rejects.toMatchObject({
    code: 'group-has-article',
  });
  await publishArticle(as(company.sari), { articleId, language: 'id' });
  expect(await toWrite()).toEqual([]);
  await archiveArticle(as(company.sari), { articleId });
  expect(await toWrite()).toHaveLength(1);
});

test('a draft is the sentences of the answers, without what is of one person', async () => {
  const { articleId } = await draftArticle(as(company.adi), { groupId });
  const { title, summary, body } = await wordsOf(articleId);
  expect(title).toBe('Ganti alamat');
  expect(summary).toMatch(/mengganti alamat/);
  expect(body).toContain(steps);
  expect(body).toContain(later);
  for (const private_ of ['Rina', 'Wulandari', 'Adi', '8421', '0812', 'honest.example'])
    expect(title + summary + body).not.toContain(private_);
  expect(await findArticle(as(company.sari), { articleId })).toMatchObject({ ownerId: company.adi.id });
});

test('where nothing was answered nothing is drafted, and of another workspace nothing is read', async () => {
  const unanswered = await makeGroup(asked.slice(3));
  await expect(draftArticle(as(company.adi), { groupId: unanswered })).rejects.toMatchObject({
    code: 'nothing-to-draft',
  });
  const other = await makeCompany('Siam Parcel');
  await expect(draftArticle(as(other.adi), { groupId })).rejects.toMatchObject({ code: 'group-not-found' });
});

/** A language model on this machine that counts as outside; it is told what it was asked. */
async function model(answer: (said: string) => unknown): Promise<string[]> {
  useOutside({ mayCall: (ip) => ip === '127.0.0.1', mayBePlain: true });
  const heard: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    heard.push(`${request.url} ${request.headers.authorization} ${body}`);
    const content = JSON.stringify(answer(body));
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ choices: [{ message: { content } }] }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  useLanguageModel({ url: `http://127.0.0.1:${port}/v1`, name: 'small', key: 'k' });
  return heard;
}

test('a language model puts the draft in order, and is told nothing of one person', async () => {
  const better = { title: 'Mengganti alamat', summary: 'Caranya.', paragraphs: ['Pilih Ubah alamat.'] };
  const heard = await model(() => better);
  const group = await makeGroup(asked.slice(0, 3));
  const { articleId, isImproved } = await draftArticle(as(company.adi), { groupId: group });
  expect(isImproved).toBe(true);
  expect(await wordsOf(articleId)).toMatchObject({ title: 'Mengganti alamat', summary: 'Caranya.' });
  expect(heard).toHaveLength(1);
  expect(heard[0]).toMatch(/^\/v1\/chat\/completions Bearer k /);
  for (const private_ of ['Rina', 'TR-8421', '0812', '@']) expect(heard[0]).not.toContain(private_);
});

test.each([
  ['says nothing that can be read', 'Here is your article!'],
  ['makes up figures', { title: 'Alamat', summary: '', paragraphs: ['Tunggu 14 hari kerja.'] }],
  ['leaves everything out', { title: 'Alamat', summary: '', paragraphs: [] }],
])('a model that %s is not believed: the draft stands', async (_what, answer) => {
  await model(() => answer);
  const group = await makeGroup(asked.slice(0, 3));
  const { articleId, isImproved } = await draftArticle(as(company.adi), { groupId: group });
  expect(isImproved).toBe(false);
  expect((await wordsOf(articleId)).body).toContain(steps);
});

test('requests that cite an article and open again flag it, until somebody finds it right', async () => {
  const body = {
    type: 'doc' as const,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: steps }] }],
  };
  const { id: articleId } = await createArticle(as(company.sari), { language: 'id', title: 'Alamat', body });
  const cite = async () => {
    const { requestId } = await openFor(company.asSystem, { from: `x${newId()}@honest.example` });
    await noteCitation(company.asSystem, { articleId, requestId });
    return requestId;
  };
  const flag = async () => (await findArticle(as(company.sari), { articleId })).flagReason;
  const first = await cite();
  await noteCitation(company.asSystem, { articleId, requestId: newId() });
  await hearReopening(company.asSystem, { requestId: first });
  await hearReopening(company.asSystem, { requestId: first });
  expect(await flag()).toBeNull();
  await hearReopening(company.asSystem, { requestId: await cite() });
  expect(await flag()).toBe('reopened');
  await confirmArticle(as(company.sari), { articleId });
  await settleCitations(company.asSystem, { articleId });
  await hearReopening(company.asSystem, { requestId: await cite() });
  expect(await flag()).toBeNull();
});
