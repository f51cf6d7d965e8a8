import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import type { Member } from '../../../tests/harness/people.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { publishPolicy } from '../../../tests/harness/policies.ts';
import { retirePolicy } from '../policies/commands/approve-policy.ts';
import { approvePolicy, askApproval, changeDraft } from '../policies/index.ts';
import { findPolicy } from '../policies/queries/find-policy.ts';
import { changeMember } from '../team/index.ts';
import { keepReadings } from './commands/keep-readings.ts';
import { answerQuiz, signPolicy } from './commands/sign-policy.ts';
import { findReading, listMyReadings, listReadings } from './queries/list-readings.ts';

useDatabase();
let company: Company;
let policyId: string;
beforeAll(async () => {
  company = await makeCompany();
  policyId = await publishPolicy(as(company.dewi), as(company.sari));
});
const days = (count: number) => new Date(monday.getTime() + count * 86_400_000);
const keep = (at: Date) => keepReadings({ ...company.asSystem, now: at }, {});
const mine = async (who: Member, at = monday) =>
  (await listMyReadings(as(who, at), {})).filter((one) => one.policyId === policyId);
const right = {
  'no-answer-yet': ['say-when'],
  'date-not-kept': ['before'],
  'paid-back': ['wrong', 'broken'],
  complaint: ['clause'],
};

/** Somebody reads what they are asked to, answers rightly and signs. */
async function sign(who: Member, name: string, at: Date): Promise<void> {
  const readingId = (await mine(who, at)).find(({ signedAt }) => !signedAt)?.id ?? '';
  await answerQuiz(as(who, at), { readingId, answers: right });
  const { hash } = await findReading(as(who, at), { readingId });
  await signPolicy(as(who, at), { readingId, name, hash });
}

/** The next version of the policy. */
async function renew(isMajor: boolean, at: Date): Promise<void> {
  const asDewi = as(company.dewi, at);
  const { draft, draftVersion } = await findPolicy(asDewi, { policyId });
  const [first, ...rest] = draft.clauses;
  const title = { ...draft.names, en: `On time, ${at.toISOString()}` };
  const clauses = first ? [{ ...first, title }, ...rest] : rest;
  const saved = await changeDraft(asDewi, { policyId, draftVersion, content: { ...draft, clauses } });
  await askApproval(asDewi, { policyId, draftVersion: saved.draftVersion, isMajor });
  await approvePolicy(as(company.sari, at), { policyId, draftVersion: saved.draftVersion });
}

test('everybody is asked once, reminded by the day, and the late ones are seen by who leads', async () => {
  expect(await keep(monday)).toBe(5);
  expect(await keep(monday)).toBe(0);
  expect([await keep(days(6)), await keep(days(7)), await keep(days(7))]).toEqual([0, 5, 0]);
  expect([await keep(days(13)), await keep(days(14)), await keep(days(14.5))]).toEqual([5, 5, 0]);
  expect([await keep(days(15)), await keep(days(16))]).toEqual([5, 5]);
  const late = await listReadings(as(company.dewi, days(14)), { policyId, state: 'late' });
  expect(late.map(({ member }) => member.name)).toContain('Lek Suwan');
  expect(await listReadings(as(company.dewi, days(13)), { policyId, state: 'late' })).toEqual([]);
  await expect(listReadings(as(company.adi), {})).rejects.toMatchObject({ code: 'permission-missing' });
});

test('wrong answers are explained with their clause; only who passed signs, by their own name, what they read', async () => {
  const [reading] = await mine(company.adi);
  const readingId = reading?.id ?? '';
  const { hash, questions, hasPassed } = await findReading(as(company.adi), { readingId });
  expect(hasPassed).toBe(false);
  expect(JSON.stringify(questions)).not.toContain('because');
  const signed = (name: string, words = hash) =>
    signPolicy(as(company.adi), { readingId, name, hash: words });
  await expect(signed('Adi Wijaya')).rejects.toMatchObject({ code: 'policy-quiz-not-passed' });
  const half = { ...right, complaint: ['me'], 'paid-back': ['broken'] };
  const marked = await answerQuiz(as(company.adi), { readingId, answers: half });
  expect([marked.right, marked.of, marked.hasPassed]).toEqual([2, 4, false]);
  expect(marked.questions.filter(({ isRight }) => !isRight)).toMatchObject([
    { key: 'paid-back', clauseKey: 'refund', right: ['broken', 'wrong'] },
    { key: 'complaint', clauseKey: 'safe', because: { en: 'Whoever follows the policy is safe.' } },
  ]);
  await answerQuiz(as(company.adi), { readingId, answers: right });
  await expect(signed('Nok Charoen')).rejects.toMatchObject({ code: 'signature-name-differs' });
  await expect(signed('Adi Wijaya', 'ff')).rejects.toMatchObject({ code: 'policy-newer' });
  await signed('adi  wijaya');
  await expect(signed('Adi Wijaya')).rejects.toMatchObject({ code: 'policy-reading-over' });
  const [one] = await listReadings(as(company.dewi), { policyId, state: 'signed' });
  expect(one).toMatchObject({ member: { name: 'Adi Wijaya' }, signature: { name: 'adi  wijaya', hash } });
  const others = as(company.nok);
  await expect(findReading(others, { readingId })).rejects.toMatchObject({
    code: 'policy-reading-not-found',
  });
  await expect(answerQuiz(others, { readingId, answers: right })).rejects.toMatchObject({ status: 404 });
});

test('a small change asks nobody again and moves the unsigned on; a major one asks everybody again', async () => {
  await renew(false, days(17));
  expect(await keep(days(17))).toBe(5 - 1);
  expect(await mine(company.adi, days(17))).toMatchObject([{ version: 1, signedAt: expect.any(Date) }]);
  expect(await mine(company.nok, days(17))).toMatchObject([{ version: 2, signedAt: null }]);
  await renew(true, days(18));
  expect(await keep(days(18))).toBe(5);
  const [open, signed] = await mine(company.adi, days(18));
  expect([open?.label, open?.version, signed?.label]).toEqual([2, 3, 1]);
  expect(await mine(company.nok, days(18))).toMatchObject([{ version: 3, label: 2 }]);
  const { changed } = await findReading(as(company.adi, days(18)), { readingId: open?.id ?? '' });
  expect(changed).toEqual([{ key: 'prompt', change: 'changed' }]);
  await sign(company.adi, 'Adi Wijaya', days(18));
  expect((await mine(company.adi, days(18))).every(({ signedAt }) => signedAt)).toBe(true);
});

test('a quiz passed for an earlier version is asked again for the next one', async () => {
  const [open] = await mine(company.nok, days(18));
  const readingId = open?.id ?? '';
  await answerQuiz(as(company.nok, days(18)), { readingId, answers: right });
  await renew(false, days(19));
  await keep(days(19));
  const { hasPassed, hash, version } = await findReading(as(company.nok, days(19)), { readingId });
  expect([hasPassed, version]).toEqual([false, 4]);
  const early = signPolicy(as(company.nok, days(19)), { readingId, name: 'Nok Charoen', hash });
  await expect(early).rejects.toMatchObject({ code: 'policy-quiz-not-passed' });
});

test('who leaves, or need not read it any more, is asked no more and comes back to the same reading', async () => {
  const asSari = as(company.sari, days(20));
  await changeMember(asSari, { memberId: company.lek.id, disabled: true });
  await keep(days(20));
  const open = async () =>
    (await listReadings(as(company.dewi, days(20)), { policyId, state: 'open' })).map(
      ({ member }) => member.id,
    );
  expect(await open()).not.toContain(company.lek.id);
  await changeMember(asSari, { memberId: company.lek.id, disabled: false });
  await keep(days(20));
  expect(await open()).toContain(company.lek.id);
  await retirePolicy(asSari, { policyId });
  await keep(days(20));
  expect(await open()).toEqual([]);
});
