import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { publishPolicy } from '../../../tests/harness/policies.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { listMessages } from '../conversations/index.ts';
import { findPolicy } from '../policies/queries/find-policy.ts';
import { keepPromise, makePromise } from '../promises/index.ts';
import { rateRequest } from '../requests/index.ts';
import { createTeam } from '../team/index.ts';
import { decideUnder, findTelling, tellCustomer, withdrawDecision } from './commands/decide-under.ts';
import { complain, endReview, hearRating, hearReopening, watchReviews } from './commands/review-clause.ts';
import { findRecord } from './queries/find-record.ts';
import { listDecisions } from './queries/list-decisions.ts';
import { findReview, listReviews } from './queries/list-reviews.ts';

useDatabase();
let company: Company;
let policyId: string;
beforeAll(async () => {
  company = await makeCompany();
  policyId = await publishPolicy(as(company.dewi), as(company.sari));
});
const days = (count: number) => new Date(monday.getTime() + count * 86_400_000);
const asAdi = (at = monday) => as(company.adi, at);
const asDewi = (at = monday) => as(company.dewi, at);

/** A request that Adi decided under a clause. */
async function decided(clauseKey = 'changed-mind', letter: object = {}) {
  const { requestId, conversationId } = await openFor(company.asSystem, letter);
  const { id: decisionId } = await decideUnder(asAdi(), { request: requestId, policyId, clauseKey });
  return { requestId, conversationId, decisionId };
}

test('a decision stands in the conversation and beside the request, once, and can be taken back', async () => {
  const { requestId, conversationId, decisionId } = await decided();
  const again = await decideUnder(asAdi(), { request: requestId, policyId, clauseKey: 'changed-mind' });
  expect(again.id).toBe(decisionId);
  const { items } = await listMessages(asAdi(), { conversationId });
  expect(items.filter(({ text }) => text.includes('request.decided'))).toHaveLength(1);
  expect(await listDecisions(as(company.lek), { request: requestId })).toMatchObject([
    { number: '4.2', title: { id: 'Berubah pikiran' }, by: { name: 'Adi Wijaya' }, version: 1 },
  ]);
  const unknown = decideUnder(asAdi(), { request: requestId, policyId, clauseKey: 'money' });
  await expect(unknown).rejects.toMatchObject({ code: 'clause-not-found' });
  await withdrawDecision(asAdi(), { decisionId });
  expect(await listDecisions(asAdi(), { request: requestId })).toEqual([]);
  await expect(complain(asAdi(), { decisionId })).rejects.toMatchObject({ code: 'decision-withdrawn' });
});

test('the customer is told the clause once, in their own language', async () => {
  const { conversationId, decisionId } = await decided('refund', { language: 'th' });
  const prepared = await findTelling(asAdi(), { decisionId });
  expect(prepared).toMatchObject({ language: 'th', wanted: 'th' });
  expect(prepared.text).toContain('4.1');
  await tellCustomer(asAdi(), { decisionId });
  const { items } = await listMessages(asAdi(), { conversationId });
  expect(items.at(-1)).toMatchObject({ kind: 'reply', text: expect.stringContaining('ได้รับเงินคืนเต็มจำนวน') });
  await expect(tellCustomer(asAdi(), { decisionId })).rejects.toMatchObject({ code: 'decision-told' });
});

test('a complaint opens one review of the clause, beside what the customer means to us, and ends in a change of the draft', async () => {
  const one = await decided('clear-words', { from: 'rina@honest.example' });
  const other = await decided('clear-words', { from: 'somchai@honest.example', name: 'Somchai' });
  const { promiseId } = await makePromise(asAdi(), { requestId: one.requestId, at: days(1).toISOString() });
  await keepPromise(asAdi(), { promiseId });
  const { reviewId } = await complain(asAdi(), { decisionId: one.decisionId, words: 'Too short, she says' });
  await rateRequest(company.asSystem, { requestId: other.requestId, score: 2, words: 'Hmm' });
  await hearRating(company.asSystem, { requestId: other.requestId, score: 2 });
  await hearRating(company.asSystem, { requestId: other.requestId, score: 2 });
  await hearRating(company.asSystem, { requestId: one.requestId, score: 4 });
  const review = await findReview(asDewi(), { reviewId });
  expect(review).toMatchObject({ number: '3.2', used: { decisions: 2, complained: 2 }, hidden: 0 });
  expect(review.complaints).toMatchObject([
    { cause: 'marked', words: 'Too short, she says', customer: { name: 'Rina' }, value: { promisesKept: 1 } },
    { cause: 'low-rating', by: null, value: { requests: 1, rated: 1, score: 2 } },
  ]);
  const change = { reviewId, outcome: 'change' as const, answer: 'We say more', language: 'en' as const };
  await expect(endReview(asDewi(), change)).rejects.toMatchObject({ code: 'input-invalid' });
  await expect(endReview(asAdi(), { ...change, text: 'x' })).rejects.toMatchObject({
    code: 'permission-missing',
  });
  await endReview(asDewi(), { ...change, text: 'We write enough to be understood.' });
  await expect(endReview(asDewi(), { ...change, text: 'x' })).rejects.toMatchObject({
    code: 'clause-review-over',
  });
  const { draft } = await findPolicy(asDewi(), { policyId });
  const clause = draft.clauses.find(({ key }) => key === 'clear-words');
  expect(clause?.text.en).toBe('We write enough to be understood.');
  expect(clause?.text.id).not.toBe('');
});

test('it is never counted against whoever decided: they followed policy', async () => {
  const record = await findRecord(asAdi(), {});
  expect(record).toMatchObject({ complained: 2, changed: 2, open: 0 });
  expect(record.followedPolicy).toBe(record.decisions);
  expect(await findRecord(asDewi(), { memberId: company.adi.id })).toEqual(record);
  await expect(findRecord(as(company.nok), { memberId: company.adi.id })).rejects.toMatchObject({
    status: 403,
  });
});

test('coming back after it was solved speaks about the decision for a month, and an exception settles it', async () => {
  const { requestId, decisionId } = await decided('our-fault');
  await hearReopening({ ...company.asSystem, now: days(31) }, { requestId });
  expect(await listReviews(asDewi(), { state: 'open' })).toEqual([]);
  await hearReopening({ ...company.asSystem, now: days(3) }, { requestId });
  const [open] = await listReviews(asDewi(days(3)), {});
  expect(open).toMatchObject({ clauseKey: 'our-fault', complaints: 1, isLate: false });
  const watch = (at: Date) => watchReviews({ ...company.asSystem, now: at }, {});
  expect([await watch(days(16)), await watch(days(17)), await watch(days(18))]).toEqual([0, 1, 0]);
  const reviewId = open?.id ?? '';
  await endReview(asDewi(days(4)), { reviewId, outcome: 'exception', answer: 'She is right' });
  const [decision] = await listDecisions(asAdi(), { request: requestId });
  expect(decision).toMatchObject({
    id: decisionId,
    exceptionAt: days(4),
    complaints: [{ outcome: 'exception' }],
  });
  await hearReopening({ ...company.asSystem, now: days(5) }, { requestId });
  expect(await listReviews(asDewi(), { state: 'open' })).toEqual([]);
});

test('what happened in a private team is counted in the review, and shown to nobody outside it', async () => {
  const { id: teamId } = await createTeam(company.asSystem, { name: 'Gaji', isPrivate: true, memberIds: [] });
  const { requestId } = await openFor(company.asSystem, { teamId });
  const asOwner = as(company.sari);
  const { id: decisionId } = await decideUnder(asOwner, {
    request: requestId,
    policyId,
    clauseKey: 'by-name',
  });
  const { reviewId } = await complain(asOwner, { decisionId });
  const outside = as({ ...company.dewi, hiddenTeamIds: [teamId] });
  expect(await findReview(outside, { reviewId })).toMatchObject({ complaints: [], hidden: 1 });
  await expect(findTelling(outside, { decisionId })).rejects.toMatchObject({ status: 404 });
  await expect(withdrawDecision(outside, { decisionId })).rejects.toMatchObject({
    code: 'decision-not-found',
  });
  await expect(listDecisions(outside, { request: requestId })).rejects.toMatchObject({ status: 404 });
});
