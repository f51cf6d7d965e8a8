import { expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { publishPolicy } from '../../../../tests/harness/policies.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { listMessages } from '../../conversations/index.ts';
import { solveRequest } from '../../requests/index.ts';
import { answerSurvey } from '../answering/answer-survey.ts';
import { findInvitation } from '../answering/find-invitation.ts';
import { planInvitations } from '../asking/plan-invitations.ts';
import { sendInvitations } from '../asking/send-invitation.ts';
import { clauseQuestions } from '../rules/clause-questions.ts';
import { changeSurvey, createSurvey } from '../surveys/keep-survey.ts';
import { findSurvey } from '../surveys/list-surveys.ts';
import { bringInAnswers, findExperience } from './keep-answers.ts';

useDatabase();

test('while nobody has answered the page says so; what comes in is scored from ten answers on, for a year', async () => {
  const company = await makeCompany();
  const policyId = await publishPolicy(as(company.dewi), as(company.sari));
  const find = (at = monday) => findExperience(as(company.adi, at), { policyId });
  expect(await find()).toMatchObject({ answers: 0, experienced: null, gap: null });
  expect((await find()).clauses.map(({ number }) => number)).toEqual(['1.1', '1.2', '2.1', '2.2', '3.2']);
  const answeredAt = monday.toISOString();
  const form = (clauseKey: string) => ({ answeredAt, answers: [{ clauseKey, experienced: 6, expected: 7 }] });
  const bring = (forms: object[]) => bringInAnswers(as(company.sari), { policyId, forms: forms as never });
  await expect(bring([form('refund')])).rejects.toMatchObject({ code: 'clause-not-asked' });
  await bring(Array.from({ length: 9 }, () => form('promises')));
  expect((await find()).clauses[1]?.experienced).toMatchObject({ n: 9, mean: null });
  await bring([form('promises')]);
  expect(await find()).toMatchObject({ answers: 10, experienced: 6, gap: -1 });
  const nextYear = new Date(monday.getTime() + 366 * 86_400_000);
  expect(await find(nextYear)).toMatchObject({ answers: 0, experienced: null });
});

const day = 86_400_000;

/** Rina's request is solved on a day, and she is asked an hour later; the secret of her link. */
async function askedOn(company: Company, days: number): Promise<{ secret: string; now: Date }> {
  const at = (minutes: number) => new Date(monday.getTime() + days * day + minutes * 60_000);
  const system = (minutes: number) => ({ ...company.asSystem, now: at(minutes) });
  const { requestId, conversationId } = await openFor(system(0), { from: 'rina@honest.example' });
  await solveRequest(as(company.adi, at(1)), { requestId });
  await planInvitations(system(1), { requestId, solvedBy: company.adi.id });
  await sendInvitations(system(62));
  const { items } = await listMessages(system(62), { conversationId });
  const words = items.findLast((one) => one.text?.includes('/s/'));
  const link = /\/s\/([\w-]{54})/.exec(words?.html ?? words?.text ?? '')?.[1] ?? '';
  return { secret: link.slice(22), now: at(70) };
}

test('a survey asks about the clauses, how they ought to be once a year, and its answers stand at the policy', async () => {
  const company = await makeCompany();
  const policyId = await publishPolicy(as(company.dewi), as(company.sari));
  const find = (at: Date) => findExperience(as(company.adi, at), { policyId });
  const { id: surveyId } = await createSurvey(as(company.sari), { name: 'Pengalaman', kind: 'own' });
  const { questions } = await findSurvey(as(company.sari), { surveyId });
  const clauses = (await find(monday)).clauses.map((one) => ({ ...one, policyId }));
  const all = [...questions, ...clauseQuestions(clauses, true, questions)];
  const change = (some: typeof all) =>
    changeSurvey(as(company.sari), { surveyId, questions: some, isActive: true, quietDays: 30 });
  const wrong = clauseQuestions([{ ...clauses[0], policyId, clauseKey: 'refund' } as never], false, []);
  await expect(change([...questions, ...wrong])).rejects.toMatchObject({ code: 'clause-not-asked' });
  await change(all);
  expect(clauseQuestions(clauses, true, all)).toEqual([]);

  const first = await askedOn(company, 0);
  const system = { ...company.asSystem, now: first.now };
  const given = { satisfaction: '4', 'expected-2': '7', 'experienced-2': '5', 'experienced-1': '6' };
  expect(await answerSurvey(system, { secret: first.secret, given })).toEqual({ missing: [], isDone: true });
  const found = await find(first.now);
  expect(found.clauses[0]).toMatchObject({ experienced: { n: 1 }, expected: { n: 0 }, gap: { n: 0 } });
  expect(found.clauses[1]).toMatchObject({ experienced: { n: 1 }, expected: { n: 1 }, gap: { n: 1 } });

  const keysOn = async (days: number) => {
    const { secret, now } = await askedOn(company, days);
    const asked = await findInvitation({ ...company.asSystem, now }, { secret });
    return (asked?.questions ?? []).flatMap(({ key, clause }) => (clause ? [key] : []));
  };
  expect(await keysOn(200)).toEqual(clauses.map((_, at) => `experienced-${at + 1}`));
  expect(await keysOn(400)).toHaveLength(2 * clauses.length);
});
