import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { listenTo } from '../../../tests/harness/hear-all.ts';
import {
  addPerson,
  as,
  type Company,
  type Member,
  makeCompany,
  monday,
} from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { writeReply } from '../conversations/index.ts';
import { ensureCard } from '../quality/index.ts';
import { judgeVisit } from '../quality/journal/judge-visit.ts';
import { leadVisit, planVisit, withdrawVisit } from '../quality/journal/keep-visit.ts';
import { tellDue } from '../quality/journal/tell-due.ts';
import { askReview } from '../quality/reviews/ask-review.ts';
import { giveReview } from '../quality/reviews/score-review.ts';
import { traits } from '../quality/rules/card/card.ts';
import { assignRequest, solveRequest } from '../requests/index.ts';
import { hearResult } from './commands/hear-result.ts';
import { listNotifications } from './queries/list-notifications.ts';

useDatabase();
let company: Company;
let rudi: Member;
let cardId = '';
beforeAll(async () => {
  company = await makeCompany();
  rudi = await addPerson(company.asSystem, 'Rudi Hartono', 'reviewer');
  ({ cardId } = await ensureCard(as(company.sari), {}));
});

/** What somebody was told of results, newest first. */
const told = async (who: Member) =>
  (await listNotifications(as(who), {})).items
    .filter(({ resultId }) => resultId)
    .map(({ kind, resultId, request }) => [kind, resultId, request?.id]);

test('a result is told to the person whose work it is, and to nobody else', async () => {
  const { requestId, conversationId } = await openFor(company.asSystem, { teamId: company.teamId });
  await assignRequest(as(company.sari), { requestId, assigneeId: company.adi.id });
  await writeReply(as(company.adi), { conversationId, body: 'Sudah kami kirim.' });
  await solveRequest(as(company.adi), { requestId });
  const { unitId, reviewIds } = await askReview(as(company.sari), {
    request: requestId,
    reviewerIds: [rudi.id],
  });
  const scores = traits.map((key) => ({ key, points: 4 }));
  await giveReview(as(rudi), { reviewId: reviewIds[0] ?? '', scores });
  await hearResult(company.asSystem, { unitId, kind: 'result-told' });
  expect(await told(company.adi)).toEqual([['result-told', unitId, requestId]]);
  // Told again, it stands there once.
  await hearResult(company.asSystem, { unitId, kind: 'result-told' });
  await hearResult(company.asSystem, { unitId, kind: 'appeal-decided' });
  expect((await told(company.adi)).map(([kind]) => kind).sort()).toEqual(['appeal-decided', 'result-told']);
  for (const other of [company.sari, company.dewi, rudi]) expect(await told(other)).toEqual([]);
});

test('a mystery visit is told to its visitor when it is planned and once when it is due, and never to anybody else', async () => {
  const hear = listenTo(company.workspaceId);
  const at = (days: number) => new Date(monday.getTime() + days * 86_400_000);
  const plan = (visitorId: string) =>
    planVisit(as(company.dewi), {
      ...{ title: 'Retur', channel: 'phone', subject: {}, script: { id: 'Bagaimana?' }, language: 'id' },
      ...{ visitorId, dueOn: '2026-11-25', cardId },
    });
  const tellAt = async (days: number) => {
    const { told } = await tellDue({ ...company.asSystem, now: at(days) }, {});
    await hear();
    return told;
  };
  const { visitId } = await plan(rudi.id);
  await plan(company.dewi.id);
  const taken = await plan(rudi.id);
  await withdrawVisit(as(company.dewi), taken);
  expect([await tellAt(1), await tellAt(2), await tellAt(2)]).toEqual([0, 2, 0]);
  const visits = async (who: Member) =>
    (await listNotifications(as(who), {})).items
      .filter(({ kind }) => kind.startsWith('visit-'))
      .map(({ kind, visit, actor }) => [kind, visit?.id, actor?.name ?? null]);
  expect(await visits(rudi)).toEqual([
    ['visit-due', visitId, null],
    ['visit-given', visitId, 'Dewi Lestari'],
  ]);
  // Who plans a visit of their own knows that it is planned.
  expect((await visits(company.dewi)).map(([kind]) => kind)).toEqual(['visit-due']);
  for (const other of [company.adi, company.sari, company.nok]) expect(await visits(other)).toEqual([]);
  const { requestId } = await openFor(company.asSystem, { teamId: company.teamId });
  await leadVisit(as(rudi), { visitId, request: requestId });
  await judgeVisit(as(rudi), { visitId, verdict: 'good', scores: traits.map((key) => ({ key, points: 4 })) });
  expect(await tellAt(3)).toBe(0);
});
