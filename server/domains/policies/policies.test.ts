import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { newId } from '../../kernel/ids.ts';
import { changeMember } from '../team/index.ts';
import {
  approvePolicy,
  askApproval,
  retirePolicy,
  sendBack,
  takeBackPolicy,
} from './commands/approve-policy.ts';
import { changeDraft, restoreVersion } from './commands/change-draft.ts';
import { addExamples, createPolicy } from './commands/create-policy.ts';
import { makeLink, revokeLink } from './commands/keep-link.ts';
import { addComment, answerProposal, proposeClause, watchProposals } from './commands/suggest.ts';
import { diffVersions, findPolicy, findVersion, listVersions } from './queries/find-policy.ts';
import { listClauses, listPolicies } from './queries/list-policies.ts';
import { listComments, listProposals } from './queries/list-suggestions.ts';
import { findByLink, findPublished, listLinks, listPublished } from './queries/read-published.ts';
import type { Content } from './rules/content.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});
const days = (count: number) => new Date(monday.getTime() + count * 86_400_000);
const asSari = (at = monday) => as(company.sari, at);
const asDewi = (at = monday) => as(company.dewi, at);
const asAdi = (at = monday) => as(company.adi, at);
const plain = { names: { en: 'Service' }, clauses: [clauseOf('one', '1', 'First')] };

function clauseOf(key: string, number: string, en: string) {
  return { key, number, title: { en }, text: { en: `${en}.` } };
}

/** A policy that Dewi wrote and Sari approved; its id. */
async function published(content: object = plain): Promise<string> {
  const { id: policyId } = await createPolicy(asDewi(), { content: content as never });
  await askApproval(asDewi(), { policyId, draftVersion: 1, note: 'First' });
  await approvePolicy(asSari(), { policyId, draftVersion: 1 });
  return policyId;
}

/** The next version of it, with other words. */
async function renewed(policyId: string, change: Partial<Content> | object, isMajor: boolean): Promise<void> {
  const { draft, draftVersion } = await findPolicy(asDewi(), { policyId });
  const saved = await changeDraft(asDewi(), { policyId, draftVersion, content: { ...draft, ...change } });
  await askApproval(asDewi(), { policyId, draftVersion: saved.draftVersion, isMajor });
  await approvePolicy(asSari(), { policyId, draftVersion: saved.draftVersion });
}

test('what one wrote a second person approves; until then nobody else sees it', async () => {
  const { id: policyId } = await createPolicy(asSari(), { content: { names: {} } });
  const ask = (draftVersion: number) => askApproval(asSari(), { policyId, draftVersion });
  await expect(ask(1)).rejects.toMatchObject({ code: 'policy-incomplete' });
  await changeDraft(asSari(), { policyId, draftVersion: 1, content: plain });
  await ask(2);
  const approve = (who = asSari()) => approvePolicy(who, { policyId, draftVersion: 2 });
  await expect(approve()).rejects.toMatchObject({ code: 'policy-needs-second' });
  await expect(approve(asAdi())).rejects.toMatchObject({ code: 'permission-missing' });
  expect((await listPolicies(asAdi(), {})).map(({ id }) => id)).not.toContain(policyId);
  await expect(listVersions(asAdi(), { policyId })).rejects.toMatchObject({ code: 'policy-not-found' });
  await sendBack(asDewi(), { policyId, words: 'Please say it shorter' });
  expect(await findPolicy(asSari(), { policyId })).toMatchObject({
    asked: null,
    sentBackWords: 'Please say it shorter',
  });
  await expect(approve(asDewi())).rejects.toMatchObject({ code: 'policy-not-asked' });
  await ask(2);
  expect(await approve(asDewi())).toEqual({ version: 1, major: 1, minor: 0 });
  await expect(ask(2)).rejects.toMatchObject({ code: 'policy-unchanged' });
  expect((await listPolicies(asAdi(), {})).map(({ id }) => id)).toContain(policyId);
});

test('changing what waits for approval makes it a draft again, and of two writers the second is asked', async () => {
  const { id: policyId } = await createPolicy(asDewi(), { content: plain });
  await askApproval(asDewi(), { policyId, draftVersion: 1 });
  const content = { ...plain, names: { en: 'Other' } };
  await changeDraft(asDewi(), { policyId, draftVersion: 1, content });
  await expect(approvePolicy(asSari(), { policyId, draftVersion: 2 })).rejects.toMatchObject({
    code: 'policy-not-asked',
  });
  await expect(changeDraft(asSari(), { policyId, draftVersion: 1, content })).rejects.toMatchObject({
    status: 412,
    code: 'policy-changed',
  });
});

test('where nobody else may approve, one person does alone', async () => {
  const alone = await makeCompany('Warung Sendiri');
  const asOwner = as(alone.sari);
  await changeMember(asOwner, { memberId: alone.dewi.id, role: 'agent' });
  const { id: policyId } = await createPolicy(asOwner, { content: plain });
  await askApproval(asOwner, { policyId, draftVersion: 1 });
  expect(await approvePolicy(asOwner, { policyId, draftVersion: 1 })).toMatchObject({ version: 1 });
});

test('versions are labelled by the kind of change, compared, and brought back as a draft', async () => {
  const policyId = await published();
  await renewed(policyId, { clauses: [clauseOf('one', '1', 'Else')] }, false);
  await renewed(policyId, { clauses: [clauseOf('two', '2', 'New')] }, true);
  const versions = await listVersions(asAdi(), { policyId });
  expect(versions.map(({ major, minor }) => `${major}.${minor}`)).toEqual(['2.0', '1.1', '1.0']);
  expect(versions[2]).toMatchObject({ note: 'First', writtenBy: { name: 'Dewi Lestari' } });
  expect(new Set(versions.map(({ hash }) => hash)).size).toBe(3);
  const { clauses } = await diffVersions(asDewi(), { policyId, from: 1, to: 3 });
  expect(clauses.map(({ key, change }) => [key, change])).toEqual([
    ['two', 'added'],
    ['one', 'removed'],
  ]);
  await restoreVersion(asDewi(), { policyId, version: 1 });
  const { draft, hasChanges, label } = await findPolicy(asDewi(), { policyId });
  expect([draft.clauses[0]?.title.en, hasChanges, label]).toEqual(['First', true, { major: 2, minor: 0 }]);
});

test('what holds from a later day is not held to before it, and the page says when it comes', async () => {
  const policyId = await published({ ...plain, audiences: ['customers', 'employees'] });
  const later = { clauses: [clauseOf('one', '1', 'Later')], effectiveFrom: '2026-12-01' };
  await renewed(policyId, later, true);
  const read = (at: Date) =>
    findPublished({ ...company.asSystem, now: at }, { policyId, audience: 'customers' });
  expect(await read(monday)).toMatchObject({ version: 1, changesOn: '2026-12-01' });
  expect((await listClauses(asAdi(), {})).find((one) => one.policyId === policyId)?.title.en).toBe('First');
  // Midnight of December is at 17:00 UTC in Jakarta.
  expect(await read(new Date('2026-11-30T16:59:00Z'))).toMatchObject({ version: 1 });
  expect(await read(new Date('2026-11-30T17:00:00Z'))).toMatchObject({ version: 2, changesOn: null });
  await retirePolicy(asSari(), { policyId });
  await expect(read(days(30))).rejects.toMatchObject({ code: 'policy-not-found' });
  await takeBackPolicy(asSari(), { policyId });
  expect(await read(days(30))).toMatchObject({ version: 2 });
});

test('only whom it is for reads it: customers, investors by a link while that is good', async () => {
  const { ids } = await addExamples(asDewi(), {});
  const policyId = ids[0] ?? '';
  await expect(makeLink(asSari(), { policyId, forWhom: 'Fund' })).rejects.toMatchObject({
    code: 'policy-not-for-investors',
  });
  await askApproval(asDewi(), { policyId, draftVersion: 1 });
  await approvePolicy(asSari(), { policyId, draftVersion: 1 });
  const inside = await published();
  const forCustomers = await listPublished(company.asSystem, { audience: 'customers' });
  expect(forCustomers.map((one) => one.policyId)).toContain(policyId);
  expect(forCustomers.map((one) => one.policyId)).not.toContain(inside);
  expect(JSON.stringify(forCustomers)).not.toContain('passMark');
  const { token, id: linkId } = await makeLink(asSari(), { policyId, forWhom: 'Fund', days: 7 });
  const open = (at: Date, words = token) => findByLink({ ...company.asSystem, now: at }, { token: words });
  expect(await open(days(6))).toMatchObject({ policyId });
  await expect(open(days(7))).rejects.toMatchObject({ code: 'policy-link-not-found' });
  await expect(open(monday, `${token}x`)).rejects.toMatchObject({ status: 404 });
  await expect(revokeLink(asSari(), { policyId: inside, linkId })).rejects.toMatchObject({ status: 404 });
  expect(await listLinks(asSari(), { policyId })).toMatchObject([{ forWhom: 'Fund', revokedAt: null }]);
  await expect(listLinks(asSari(), { policyId: newId() })).rejects.toMatchObject({ status: 404 });
  await revokeLink(asSari(), { policyId, linkId });
  await expect(open(monday)).rejects.toMatchObject({ code: 'policy-link-not-found' });
});

test('the answers of the quiz leave with no version', async () => {
  const { ids } = await addExamples(asDewi(), {});
  const policyId = ids[0] ?? '';
  await askApproval(asDewi(), { policyId, draftVersion: 1 });
  await approvePolicy(asSari(), { policyId, draftVersion: 1 });
  const { content } = await findVersion(asAdi(), { policyId, version: 1 });
  expect(content.quiz.questions.flatMap(({ right, because }) => [...right, because.en]).join('')).toBe('');
  expect(content.quiz.questions[0]?.options).toHaveLength(2);
});

test('a comment and a proposal come from anybody; the proposal is answered by its day and stands in the draft', async () => {
  const policyId = await published();
  await addComment(as(company.lek), { policyId, clauseKey: 'one', words: '  Customers ask this often. ' });
  expect(await listComments(asAdi(), { policyId })).toMatchObject([
    { words: 'Customers ask this often.', by: { name: 'Lek Suwan' } },
  ]);
  const missing = { policyId, clauseKey: 'none', words: 'x' };
  await expect(addComment(asAdi(), missing)).rejects.toMatchObject({ code: 'clause-not-found' });
  await expect(addComment(asAdi(), { ...missing, policyId: newId() })).rejects.toMatchObject({ status: 404 });
  const words = { language: 'id' as const, title: '', words: 'Kami menjawab dalam satu jam.', why: '' };
  const { id: proposalId, answerBy } = await proposeClause(asAdi(), { policyId, clauseKey: 'one', ...words });
  expect(answerBy).toEqual(days(14));
  const watch = (at: Date) => watchProposals({ ...company.asSystem, now: at }, {});
  expect([await watch(days(10)), await watch(days(11)), await watch(days(11))]).toEqual([0, 1, 0]);
  expect([await watch(days(14)), await watch(days(15))]).toEqual([1, 0]);
  expect(await listProposals(asAdi(days(15)), { policyId })).toMatchObject([{ isLate: true, number: '1' }]);
  const answer = { proposalId, state: 'accepted' as const, answer: 'Good, thank you' };
  await expect(answerProposal(asAdi(), answer)).rejects.toMatchObject({ code: 'permission-missing' });
  await answerProposal(asDewi(), answer);
  await expect(answerProposal(asDewi(), answer)).rejects.toMatchObject({ code: 'proposal-answered' });
  const { draft, hasChanges } = await findPolicy(asDewi(), { policyId });
  expect(draft.clauses[0]?.text).toEqual({ en: 'First.', id: 'Kami menjawab dalam satu jam.', th: '' });
  expect(hasChanges).toBe(true);
});

test('an accepted proposal for a new clause gets a number of its own', async () => {
  const policyId = await published();
  const words = { language: 'en' as const, title: 'Birthdays', words: 'We congratulate.', why: '' };
  const { id: proposalId } = await proposeClause(asAdi(), { policyId, ...words });
  await answerProposal(asDewi(), { proposalId, state: 'accepted', answer: 'Yes' });
  const { draft } = await findPolicy(asDewi(), { policyId });
  expect(draft.clauses.map(({ number, title }) => [number, title.en])).toEqual([
    ['1', 'First'],
    ['2', 'Birthdays'],
  ]);
});
