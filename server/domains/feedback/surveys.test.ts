import { beforeAll, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { newId } from '../../kernel/ids.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { mailboxes } from '../channels/email/schema.ts';
import { listMessages } from '../conversations/index.ts';
import { blockCustomer, objectToAutomation } from '../customers/index.ts';
import { recordConsent, withdrawConsent } from '../customers/protection/keep-consent.ts';
import { findRequest, solveRequest } from '../requests/index.ts';
import { answerSurvey, shownField } from './answering/answer-survey.ts';
import { planInvitations } from './asking/plan-invitations.ts';
import { sendInvitations } from './asking/send-invitation.ts';
import { compareRecoveries, listRecoveries } from './recoveries/list-recoveries.ts';
import { judgeRecovery, settleRecovery } from './recoveries/settle-recovery.ts';
import { watchRecoveries } from './recoveries/watch-recoveries.ts';
import { listAnswers, listFeedbackOf, listOwnFeedback } from './results/list-answers.ts';
import { readResults } from './results/read-results.ts';
import { changeSurvey, createSurvey } from './surveys/keep-survey.ts';
import { findSurvey } from './surveys/list-surveys.ts';

useDatabase();
let company: Company;
let surveyId = '';
beforeAll(async () => {
  company = await makeCompany();
  ({ id: surveyId } = await createSurvey(as(company.sari), { name: 'Sesudah selesai', kind: 'csat' }));
});
let people = 0;
beforeEach(async () => {
  people += 1;
  await changeSurvey(as(company.sari), { surveyId, isActive: true, quietDays: 30, delayMinutes: 60 });
});

const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);
const system = (minutes: number) => ({ ...company.asSystem, now: later(minutes) });

/** A request of somebody new that Adi solved, for which it was planned to ask. */
async function solved(letter: Parameters<typeof openFor>[1] = {}) {
  const opened = await openFor(company.asSystem, { from: `tamu${people}@honest.example`, ...letter });
  const { requestId } = opened;
  await solveRequest(as(company.adi), { requestId });
  expect(await planInvitations(company.asSystem, { requestId, solvedBy: company.adi.id })).toBe(1);
  return opened;
}
const stateOf = async (requestId: string) =>
  (await listFeedbackOf(as(company.sari), { request: requestId })).map(
    ({ state, withheld }) => withheld ?? state,
  );

/** The secret in the link of the last message. */
async function linkIn(conversationId: string): Promise<string> {
  const { items } = await listMessages(company.asSystem, { conversationId });
  const words = items.findLast((one) => one.text?.includes('/s/'));
  const link = /\/s\/([\w-]{54})/.exec(words?.html ?? words?.text ?? '')?.[1] ?? '';
  return link.slice(22);
}

test('who is asked gets the scale in a mail, an hour later and once, and the list of work does not change', async () => {
  const { requestId, conversationId } = await solved();
  const before = await findRequest(as(company.sari), { request: requestId });
  expect(await sendInvitations(system(59))).toBe(0);
  expect(await sendInvitations(system(61))).toBe(1);
  expect(await sendInvitations(system(62))).toBe(0);
  expect(await planInvitations(company.asSystem, { requestId, solvedBy: company.adi.id })).toBe(0);
  const { items } = await listMessages(company.asSystem, { conversationId });
  const asking = items.at(-1);
  expect(asking).toMatchObject({ kind: 'reply', authorType: 'system' });
  expect(asking?.html?.match(/\?score=\d/g)).toEqual([
    '?score=1',
    '?score=2',
    '?score=3',
    '?score=4',
    '?score=5',
  ]);
  expect(asking?.text).toContain('Seberapa puas Anda');
  const after = await findRequest(as(company.sari), { request: requestId });
  expect([after.status, after.preview]).toEqual([before.status, before.preview]);
});

test('an answer is kept page by page, its link is used up, and a low score goes to whoever solved it', async () => {
  const { requestId, conversationId } = await solved();
  await sendInvitations(system(61));
  const secret = await linkIn(conversationId);
  const answer = (given: Record<string, string>, minutes = 70) =>
    answerSurvey(system(minutes), { secret, given });
  expect(await answer({ satisfaction: '9' })).toEqual({ missing: ['satisfaction'], isDone: false });
  expect(await stateOf(requestId)).toEqual(['sent']);
  expect(await answer({ satisfaction: '1', people: '5' })).toEqual({ missing: [], isDone: false });
  expect(await stateOf(requestId)).toEqual(['answered']);
  expect(await answer({ why: 'Tidak ada kabar.' })).toEqual({ missing: [], isDone: true });
  await expect(answer({ satisfaction: '5' })).rejects.toMatchObject({ code: 'survey-answered' });
  const [recovery] = (await listRecoveries(as(company.adi), { owner: 'me', request: requestId })).items;
  expect(recovery).toMatchObject({ score: 1, best: 5, words: 'Tidak ada kabar.', state: 'open' });
  // Eight hours of opening time from ten minutes past ten in Jakarta.
  expect(recovery?.dueAt.toISOString()).toBe('2026-11-24T03:10:00.000Z');
  const own = await listOwnFeedback(as(company.adi), {});
  expect(own.items.map((one) => one.request?.id)).toContain(requestId);
  expect((await listOwnFeedback(as(company.nok), {})).items).toEqual([]);
  const { items } = await listAnswers(as(company.sari), { surveyId, withWords: '1' });
  expect(items[0]?.said).toContainEqual(
    expect.objectContaining({ question: 'why', words: 'Tidak ada kabar.' }),
  );
});

test('a page that is sent twice does not answer the next one', async () => {
  const { conversationId, requestId } = await solved();
  await sendInvitations(system(61));
  const secret = await linkIn(conversationId);
  const first = { satisfaction: '1', [shownField]: 'satisfaction people words' };
  for (let press = 0; press < 2; press += 1)
    expect(await answerSurvey(system(70), { secret, given: first })).toEqual({ missing: [], isDone: false });
  const why = { why: 'Lama', [shownField]: 'why' };
  expect(await answerSurvey(system(71), { secret, given: why })).toEqual({ missing: [], isDone: true });
  const [{ said } = { said: [] }] = await listFeedbackOf(as(company.sari), { request: requestId });
  expect(said.map((one) => one.number ?? one.words).filter(Boolean)).toEqual([1, 'Lama']);
});

test('one of us who plays a customer is not asked', async () => {
  const address = `tamu${people}@honest.example`;
  const { requestId } = await solved();
  const plays = { address, name: 'Putri Lestari', language: 'id', playsCustomer: true };
  const row = { ...plays, workspaceId: company.workspaceId, id: newId(), createdAt: monday };
  await inWorkspace(company.workspaceId, (tx) => tx.insert(mailboxes).values(row));
  expect(await sendInvitations(system(61))).toBe(0);
  expect(await stateOf(requestId)).toEqual(['left-alone']);
});

test('a link that ran out, and one that was never made, say so', async () => {
  const { conversationId } = await solved();
  await sendInvitations(system(61));
  const secret = await linkIn(conversationId);
  const given = { satisfaction: '5' };
  await expect(answerSurvey(system(60 * 24 * 15), { secret, given })).rejects.toMatchObject({
    code: 'survey-over',
  });
  await expect(answerSurvey(system(70), { secret: 'nothing', given })).rejects.toMatchObject({ status: 404 });
});

test('nobody is asked who waits for something else, was asked lately, or is left alone', async () => {
  const open = await solved();
  const other = await openFor(company.asSystem, { from: `tamu${people}@honest.example` });
  await sendInvitations(system(61));
  expect(await stateOf(open.requestId)).toEqual(['still-open']);
  await solveRequest(as(company.adi), { requestId: other.requestId });
  await planInvitations(company.asSystem, { requestId: other.requestId, solvedBy: null });
  await sendInvitations(system(62));
  expect(await stateOf(other.requestId)).toEqual(['sent']);
  const again = await solved();
  await sendInvitations(system(63));
  expect(await stateOf(again.requestId)).toEqual(['asked-lately']);
  people += 1;
  const blocked = await solved();
  await blockCustomer(as(company.sari), { customerId: blocked.customerId });
  await sendInvitations(system(64));
  expect(await stateOf(blocked.requestId)).toEqual(['left-alone']);
});

test('who took back the consent to questions, or objected, is not asked until they agree again', async () => {
  const by = as(company.sari);
  const ofSomebodyNew = () => {
    people += 1;
    return solved();
  };
  const withdrawn = await ofSomebodyNew();
  const agree = (customerId: string) => recordConsent(by, { customerId, purpose: 'surveys', way: 'phone' });
  const { consentId } = await agree(withdrawn.customerId);
  await withdrawConsent(by, { consentId });
  const objected = await ofSomebodyNew();
  await objectToAutomation(by, { customerId: objected.customerId, reason: 'Tidak mau' });
  const again = await ofSomebodyNew();
  const { consentId: first } = await agree(again.customerId);
  await withdrawConsent(by, { consentId: first });
  await agree(again.customerId);
  await sendInvitations(system(61));
  const states = [withdrawn, objected, again].map(({ requestId }) => stateOf(requestId));
  expect(await Promise.all(states)).toEqual([['left-alone'], ['left-alone'], ['sent']]);
});

test('a low score is made good before a deadline, told when it is late, and the customer is asked again', async () => {
  const { requestId, conversationId } = await solved();
  await sendInvitations(system(61));
  await answerSurvey(system(70), { secret: await linkIn(conversationId), given: { satisfaction: '2' } });
  const find = async () => (await listRecoveries(as(company.adi), { request: requestId })).items[0];
  const recoveryId = (await find())?.id ?? '';
  const day = 24 * 60;
  await watchRecoveries(system(day + 69));
  expect((await find())?.escalatedAt).toBeNull();
  await watchRecoveries(system(day + 71));
  expect((await find())?.escalatedAt).not.toBeNull();
  const judge = () => judgeRecovery(as(company.adi), { recoveryId, outcome: 'stayed' });
  await expect(judge()).rejects.toMatchObject({ code: 'recovery-open' });
  await settleRecovery(as(company.adi, later(day + 80)), {
    recoveryId,
    state: 'reached',
    note: 'Sudah ditelepon',
  });
  await expect(settleRecovery(as(company.adi), { recoveryId, state: 'given-up' })).rejects.toMatchObject({
    code: 'recovery-settled',
  });
  await sendInvitations(system(8 * day + 81));
  expect(await stateOf(requestId)).toEqual(['answered', 'sent']);
  const secret = await linkIn(conversationId);
  await answerSurvey(system(8 * day + 90), { secret, given: { satisfaction: '5' } });
  await judge();
  expect(await compareRecoveries(as(company.sari), {})).toMatchObject({
    reached: { stayed: 1, n: 1 },
    notReached: { n: 0 },
    difference: null,
  });
});

test('results carry intervals, keep silent about few, and a new wording makes a new version', async () => {
  const scores = [5, 5, 5, 5, 4, 4, 4, 3, 2, 1, 5, 5];
  for (const [at, score] of scores.entries()) {
    const from = `banyak${at}@honest.example`;
    const { requestId, conversationId } = await openFor(company.asSystem, { from });
    await solveRequest(as(company.adi, later(10_000)), { requestId });
    await planInvitations(system(10_000), { requestId, solvedBy: company.adi.id });
    await sendInvitations(system(10_061));
    const secret = await linkIn(conversationId);
    if (at < 11)
      await answerSurvey(system(10_070), { secret, given: { satisfaction: String(score), people: '5' } });
  }
  const period = { from: later(9_000).toISOString(), to: later(11_000).toISOString() };
  const found = await readResults(as(company.sari), { surveyId, ...period, by: 'member' });
  expect(found).toMatchObject({ sent: 12, answered: 11, change: null });
  expect(found.questions[0]).toMatchObject({ key: 'satisfaction', measure: 'share', n: 11, score: 8 / 11 });
  expect(found.questions[1]).toMatchObject({ key: 'people', about: 'people', n: 11, score: 1 });
  expect(found.bounds?.low).toBeCloseTo((11 / 12) * (8 / 11), 6);
  // Eleven answers are too few to say anything of one person.
  expect(found.split).toMatchObject([{ name: 'Adi Wijaya', n: 11, score: null }]);
  const { questions, version } = await findSurvey(as(company.sari), { surveyId });
  expect((await changeSurvey(as(company.sari), { surveyId, questions })).version).toBe(version);
  const fewer = questions.filter((one) => one.key !== 'words');
  expect((await changeSurvey(as(company.sari), { surveyId, questions: fewer })).version).toBe(version + 1);
});

test('only who may writes surveys, and only teams that exist are named', async () => {
  await expect(createSurvey(as(company.adi), { name: 'x', kind: 'nps' })).rejects.toMatchObject({
    status: 403,
  });
  const teamIds = [crypto.randomUUID()];
  await expect(changeSurvey(as(company.sari), { surveyId, teamIds })).rejects.toMatchObject({
    code: 'team-not-found',
  });
});
