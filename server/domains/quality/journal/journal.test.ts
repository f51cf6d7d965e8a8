import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { listenTo } from '../../../../tests/harness/hear-all.ts';
import {
  addPerson,
  as,
  type Company,
  type Member,
  makeCompany,
  monday,
} from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import type { Problem } from '../../../kernel/problem.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { writeReply } from '../../conversations/index.ts';
import { ideas } from '../../ideas/schema.ts';
import { assignRequest, findRequest } from '../../requests/index.ts';
import { ensureCard } from '../cards/keep-card.ts';
import { traits } from '../rules/card/card.ts';
import { judgeVisit } from './judge-visit.ts';
import {
  addExperience,
  changeExperience,
  proposeFromExperience,
  removeExperience,
} from './keep-experience.ts';
import { leadVisit, planVisit, sendVisit, withdrawVisit } from './keep-visit.ts';
import { listExperiences, summariseExperiences } from './list-experiences.ts';
import { findVisit, findVisitResults, listVisits } from './list-visits.ts';
import { medianOf, summarise } from './rules.ts';

useDatabase();
let company: Company;
let rudi: Member;
let cardId = '';
const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);

beforeAll(async () => {
  company = await makeCompany();
  rudi = await addPerson(company.asSystem, 'Rudi Hartono', 'reviewer');
  ({ cardId } = await ensureCard(as(company.sari), {}));
});

const fails = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => (error as Problem).code,
  );
const lived = {
  ...{ company: 'Toko sebelah', channel: 'chat' as const, isWithPerson: true, happenedOn: '2026-11-20' },
  ...{ words: 'Dijawab dengan nama saya.', verdict: 'good' as const, isShared: true },
};

test('shares stand with their intervals, and what made it so is ranked by how often it was named', () => {
  const judged = (
    verdict: 'good' | 'bad' | 'indifferent',
    ...differences: ('polite' | 'way' | 'prompt')[]
  ) => ({
    ...{ verdict, differences },
  });
  const found = summarise([
    judged('good', 'polite', 'way'),
    judged('good', 'polite'),
    judged('bad', 'way'),
    judged('bad', 'prompt', 'way'),
    judged('indifferent'),
  ]);
  expect(found.differences).toEqual([
    { key: 'way', good: 1, bad: 2, n: 3 },
    { key: 'polite', good: 2, bad: 0, n: 2 },
    { key: 'prompt', good: 0, bad: 1, n: 1 },
  ]);
  // Wilson's interval of 2 of 5, as tables give it.
  expect(found.shares.good.low).toBeCloseTo(0.1176, 4);
  expect(found.shares.good.high).toBeCloseTo(0.7693, 4);
  expect(summarise([]).shares.bad).toEqual({ count: 0, share: null, low: 0, high: 1 });
  expect([medianOf([]), medianOf([3]), medianOf([9, 1, 2, 4])]).toEqual([null, 3, 3]);
});

test('an experience is its writer’s, shared or kept; with a person and without are counted apart; a lesson becomes an idea, once', async () => {
  const { experienceId } = await addExperience(as(company.adi), {
    ...{ ...lived, differences: ['personal', 'personal'], lesson: 'Sapa dengan nama\nSeperti mereka.' },
  });
  const kept = await addExperience(as(company.adi), {
    ...lived,
    isWithPerson: false,
    isShared: false,
    verdict: 'bad',
  });
  const seen = async (who: Member) => (await listExperiences(as(who), {})).map(({ id }) => id).sort();
  expect(await seen(company.adi)).toEqual([experienceId, kept.experienceId].sort());
  expect(await seen(company.sari)).toEqual([experienceId]);
  const { withPerson, without } = await summariseExperiences(as(company.adi), {});
  expect([withPerson.n, withPerson.differences[0]?.n, without.shares.bad.count]).toEqual([1, 1, 1]);
  expect((await summariseExperiences(as(company.nok), {})).without.n).toBe(0);
  expect(await fails(changeExperience(as(company.nok), { ...lived, experienceId }))).toBe(
    'experience-not-found',
  );
  expect(await fails(removeExperience(as(company.sari), { experienceId }))).toBe('experience-not-found');
  expect(await fails(addExperience(company.asSystem, lived))).toBe('member-only');
  expect(await fails(proposeFromExperience(as(company.adi), kept))).toBe('experience-without-lesson');
  const { ideaId } = await proposeFromExperience(as(company.adi), { experienceId });
  const rows = await inWorkspace(company.workspaceId, (tx) => tx.select().from(ideas));
  expect(rows.find(({ id }) => id === ideaId)).toMatchObject({ title: 'Sapa dengan nama', board: 'staff' });
  expect(await fails(proposeFromExperience(as(company.adi), { experienceId }))).toBe('experience-is-idea');
  await removeExperience(as(company.adi), kept);
  expect(await seen(company.adi)).toEqual([experienceId]);
});

const plan = (more: Record<string, unknown> = {}) => ({
  ...{ title: 'Retur', channel: 'phone' as const, subject: {}, script: { id: 'Bagaimana retur?' } },
  ...{ language: 'id' as const, visitorId: rudi.id, dueOn: '2026-12-01', cardId },
  ...more,
});
const all = (points: number) => traits.map((key) => ({ key, points }));

test('a visit is its visitor’s to make and to judge; its request says nothing before, and the result is told by team', async () => {
  const hear = listenTo(company.workspaceId);
  const { visitId } = await planVisit(as(company.dewi), plan());
  expect(await listVisits(as(company.adi), {})).toEqual([]);
  expect(await fails(findVisit(as(company.adi), { visitId }))).toBe('visit-not-found');
  expect((await listVisits(as(rudi), {})).map(({ isMine }) => isMine)).toEqual([true]);
  const judgement = { visitId, verdict: 'bad' as const, scores: all(1), differences: ['prompt' as const] };
  expect(await fails(judgeVisit(as(rudi), judgement))).toBe('visit-not-begun');
  expect(await fails(sendVisit(as(rudi), { visitId }))).toBe('visit-not-by-mail');
  const { requestId, conversationId } = await openFor(company.asSystem, { teamId: company.teamId });
  await assignRequest(as(company.sari), { requestId, assigneeId: company.adi.id });
  await leadVisit(as(rudi), { visitId, request: requestId });
  await writeReply(as(company.adi, later(30)), { conversationId, body: 'Kirim saja kembali.' });
  await hear();
  const found = await findVisit(as(rudi, later(60)), { visitId });
  expect([found.minutes, found.answers.map(({ text }) => text)]).toEqual([30, ['Kirim saja kembali.']]);
  expect(await fails(judgeVisit(as(company.dewi), judgement))).toBe('visit-not-found');
  expect(await fails(judgeVisit(as(rudi), { ...judgement, scores: all(9) }))).toBe('scores-invalid');
  const labels = async () => (await findRequest(company.asSystem, { request: requestId })).labels;
  expect(await labels()).toEqual([]);
  await judgeVisit(as(rudi, later(60)), judgement);
  expect(await labels()).toEqual(['kunjungan rahasia']);
  expect(await fails(judgeVisit(as(rudi), judgement))).toBe('visit-judged');
  expect(await fails(withdrawVisit(as(company.dewi), { visitId }))).toBe('visit-sent');
  const results = await findVisitResults(as(company.dewi), { from: monday, to: later(100) });
  expect(results).toMatchObject([{ name: 'Layanan', n: 1, minutes: 30, shares: { bad: { count: 1 } } }]);
  expect(JSON.stringify(results)).not.toContain(company.adi.id);
});

test('a visit that has not begun may be taken back; a mail needs both ends and its words', async () => {
  const { visitId } = await planVisit(as(company.dewi), plan());
  await withdrawVisit(as(company.dewi), { visitId });
  expect(await fails(findVisit(as(company.dewi), { visitId }))).toBe('visit-not-found');
  expect(await fails(planVisit(as(company.dewi), plan({ channel: 'mail' })))).toBe('visit-mail-incomplete');
  expect(await fails(planVisit(as(company.dewi), plan({ visitorId: visitId })))).toBe('member-not-found');
  expect(await fails(planVisit(as(company.dewi), plan({ visitorId: company.lek.id })))).toBe('visitor-unfit');
});
