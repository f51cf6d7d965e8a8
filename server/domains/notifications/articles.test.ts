import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { listenTo } from '../../../tests/harness/hear-all.ts';
import { as, type Company, type Member, makeCompany } from '../../../tests/harness/people.ts';
import { inUnit } from '../../platform/command.ts';
import { archiveArticle } from '../knowledge/articles/keep-article.ts';
import { confirmArticle } from '../knowledge/articles/review.ts';
import { createArticle, flagArticle } from '../knowledge/index.ts';
import { findActorOfMember } from '../team/index.ts';
import { lineOf, linkOf, listNews, sentenceOf } from './queries/list-news.ts';
import { listNotifications } from './queries/list-notifications.ts';

useDatabase();
let company: Company;
let hear: ReturnType<typeof listenTo>;
beforeAll(async () => {
  company = await makeCompany();
  hear = listenTo(company.workspaceId);
});
const write = async (by: Member, more: object = {}) =>
  (await createArticle(as(by), { language: 'id', title: 'Melacak paket', ...more })).id;
const told = async (who: Member) => {
  await hear();
  return (await listNotifications(as(who), {})).items;
};

test('the owner of an article is told when it should be looked at again, once until they have read it', async () => {
  const articleId = await write(company.adi);
  await flagArticle(as(company.sari), { articleId, reason: 'wrong' });
  expect(await told(company.adi)).toEqual([
    expect.objectContaining({
      kind: 'article-flagged',
      article: { id: articleId, title: 'Melacak paket' },
      actor: expect.objectContaining({ id: company.sari.id }),
      request: null,
    }),
  ]);
  await confirmArticle(as(company.adi), { articleId });
  await flagArticle(company.asSystem, { articleId, reason: 'reopened' });
  expect(await told(company.adi)).toHaveLength(1);
  const reader = await findActorOfMember(company.asSystem, { memberId: company.adi.id });
  if (reader?.type !== 'member') throw new Error('Adi works here');
  const [news] = await inUnit(company.asSystem, (run) => listNews(run, reader, undefined));
  if (!news) throw new Error('there is news');
  expect([sentenceOf(news, 'th'), lineOf(news, 'th')]).toEqual([
    expect.stringContaining('บทความ'),
    'Melacak paket',
  ]);
  expect(linkOf('toko-rina', news)).toMatch(new RegExp(`/w/toko-rina/articles/${articleId}$`));
  await archiveArticle(as(company.sari), { articleId });
  expect(await told(company.adi)).toEqual([]);
});

test('who flags their own is told nothing, nor is anybody of an article that nobody owns', async () => {
  await flagArticle(as(company.adi), { articleId: await write(company.adi), reason: 'wrong' });
  await flagArticle(as(company.sari), {
    articleId: await write(company.adi, { ownerId: null }),
    reason: 'changed',
  });
  expect(await told(company.adi)).toEqual([]);
});
