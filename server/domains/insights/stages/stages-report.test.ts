import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import '../../../rooms.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { newId } from '../../../kernel/ids.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { surveyAnswers, surveyInvitations } from '../../feedback/schema.ts';
import { createSurvey } from '../../feedback/surveys/keep-survey.ts';
import { recordOrders } from '../../orders/index.ts';
import { requestRatings, requests } from '../../requests/schema.ts';
import { stagesReport } from './stages-report.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);
const email = (name: string) => `${name}@honest.example`;

/** What the customer of a request answered to the first question of a survey; that about the people is another one. */
async function feedbackAnswer(requestId: string, score: number): Promise<void> {
  const { workspaceId } = company;
  const { id: surveyId } = await createSurvey(as(company.sari), { name: 'Sesudah selesai', kind: 'csat' });
  await inWorkspace(workspaceId, async (tx) => {
    const [request] = await tx.select().from(requests).where(eq(requests.id, requestId));
    const invitation = { workspaceId, id: newId(), surveyId, version: 1, requestId, channel: 'email' };
    const at = { dueAt: hours(1), createdAt: hours(1) };
    await tx
      .insert(surveyInvitations)
      .values({ ...invitation, ...at, customerId: request?.customerId ?? '' });
    const own = { workspaceId, invitationId: invitation.id, answeredAt: hours(2) };
    await tx.insert(surveyAnswers).values([
      { ...own, question: 'satisfaction', number: score },
      { ...own, question: 'people', number: 5 },
    ]);
  });
}

/** A request that came on Monday, answered and solved after so many hours, and rated. */
async function ask(name: string, times: { answered?: number; solved?: number; score?: number } = {}) {
  const { requestId } = await openFor(company.asSystem, { from: email(name) });
  await inWorkspace(company.workspaceId, async (tx) => {
    const { workspaceId } = company;
    const set = {
      firstAnsweredAt: times.answered === undefined ? null : hours(times.answered),
      solvedAt: times.solved === undefined ? null : hours(times.solved),
    };
    await tx.update(requests).set(set).where(eq(requests.id, requestId));
    if (times.score)
      await tx
        .insert(requestRatings)
        .values({ workspaceId, requestId, score: times.score, words: '', ratedAt: hours(50) });
  });
  return requestId;
}

const order = (name: string, ordered: string, more: object = {}) => ({
  ...{
    externalId: `${name} ${ordered}`,
    customer: { email: email(name) },
    orderedAt: `${ordered}T03:00:00Z`,
  },
  ...{ currency: 'IDR', total: 100, ...more },
});

test('each request counts in the stage of its customer: how fast, how well, and how sure that is', async () => {
  await recordOrders(company.asSystem, {
    source: 'api',
    orders: [
      order('rina', '2026-11-15', { shippedAt: '2026-11-20T03:00:00Z', deliveredAt: '2026-11-25T03:00:00Z' }),
      order('somchai', '2026-06-01', { deliveredAt: '2026-06-05T03:00:00Z' }),
      order('nok', '2026-06-01', { deliveredAt: '2026-06-05T03:00:00Z' }),
      order('nok', '2026-11-22'),
    ],
  });
  await ask('rina', { answered: 1, solved: 10, score: 5 });
  await ask('rina', { answered: 3, solved: 20, score: 2 });
  await ask('rina', { answered: 8 });
  await ask('somchai', { answered: 2, score: 4 });
  await ask('nok');
  await feedbackAnswer(await ask('tini'), 2);
  const { rows } = await stagesReport(as(company.dewi, hours(60)), {});
  expect(rows.map(({ stage, requests: count }) => [stage, count])).toEqual([
    ...[
      ['before', 1],
      ['ordering', 0],
      ['delivery', 3],
    ],
    ...[
      ['getting-started', 0],
      ['using', 1],
      ['returning', 1],
    ],
  ]);
  expect(rows[2]).toMatchObject({
    firstAnswerMedianSeconds: 3 * 3600,
    solvingMedianSeconds: 15 * 3600,
    rated: 2,
  });
  expect(rows[2]?.satisfaction?.rate).toBe(0.5);
  expect(rows[2]?.satisfaction?.low).toBeCloseTo(0.0945, 3);
  expect(rows[4]).toMatchObject({ rated: 1, solvingMedianSeconds: null, satisfaction: { rate: 1, high: 1 } });
  expect(rows[0]).toMatchObject({
    firstAnswerMedianSeconds: null,
    rated: 1,
    satisfaction: { rate: 0, low: 0 },
  });
  expect(rows[1]?.satisfaction).toBeNull();
  const earlier = await stagesReport(as(company.dewi, hours(60)), { from: '2026-10-01', to: '2026-10-31' });
  expect(earlier.rows.every((row) => row.requests === 0)).toBe(true);
});
