import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { listenTo } from '../../../tests/harness/hear-all.ts';
import { as, type Company, type Member, makeCompany } from '../../../tests/harness/people.ts';
import { publishPolicy } from '../../../tests/harness/policies.ts';
import { inUnit } from '../../platform/command.ts';
import { keepReadings } from '../acknowledgements/index.ts';
import { flagCitingArticles } from '../knowledge/articles/review.ts';
import { createArticle } from '../knowledge/index.ts';
import { sendBack } from '../policies/commands/approve-policy.ts';
import { answerProposal } from '../policies/commands/suggest.ts';
import { addExamples, askApproval, proposeClause } from '../policies/index.ts';
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
const told = async (who: Member) => {
  await hear();
  return (await listNotifications(as(who), {})).items.map(({ kind }) => kind);
};

test('who approves is asked, who wrote is told that it came back, and nobody is told of their own deed', async () => {
  const { ids } = await addExamples(as(company.dewi), {});
  const policyId = ids[0] ?? '';
  await askApproval(as(company.dewi), { policyId, draftVersion: 1 });
  expect([await told(company.sari), await told(company.dewi), await told(company.adi)]).toEqual([
    ['policy-approval'],
    [],
    [],
  ]);
  await sendBack(as(company.sari), { policyId, words: 'Shorter' });
  expect(await told(company.dewi)).toEqual(['policy-sent-back']);
});

test('what is to be signed is told with its name and its page, and a proposal both ways', async () => {
  const policyId = await publishPolicy(as(company.dewi), as(company.sari));
  await keepReadings(company.asSystem, {});
  expect(await told(company.lek)).toEqual(['policy-reading']);
  const reader = await findActorOfMember(company.asSystem, { memberId: company.lek.id });
  if (reader?.type !== 'member') throw new Error('Lek works here');
  const [news] = await inUnit(company.asSystem, (run) => listNews(run, reader, undefined));
  if (!news) throw new Error('there is news');
  expect([sentenceOf(news, 'id'), lineOf(news, 'th')]).toEqual([
    'Ada kebijakan untuk dibaca dan ditandatangani',
    'นโยบายการบริการ',
  ]);
  expect(linkOf('toko-rina', news)).toMatch(new RegExp(`/w/toko-rina/policies/${policyId}$`));
  const words = { language: 'en' as const, title: '', words: 'Better.', why: '' };
  const { id } = await proposeClause(as(company.lek), { policyId, clauseKey: 'refund', ...words });
  expect(await told(company.dewi)).toContain('proposal-due');
  await answerProposal(as(company.dewi), { proposalId: id, state: 'declined', answer: 'Not now' });
  expect(await told(company.lek)).toContain('proposal-answered');
});

test('the owner of an article that tells of a changed clause is told', async () => {
  const policyId = await publishPolicy(as(company.dewi), as(company.sari));
  const article = { language: 'id' as const, title: 'Uang kembali', clauses: [`${policyId}/refund`] };
  await createArticle(as(company.nok), article);
  await flagCitingArticles(company.asSystem, { policyId, edited: ['promises'] });
  expect(await told(company.nok)).not.toContain('article-flagged');
  await flagCitingArticles(company.asSystem, { policyId, edited: ['refund'] });
  expect(await told(company.nok)).toContain('article-flagged');
});
