import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { listenTo } from '../../../tests/harness/hear-all.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { listMessages } from '../conversations/index.ts';
import { planFollowUp } from '../feedback/after-order/plan-follow-up.ts';
import { answerSurvey } from '../feedback/answering/answer-survey.ts';
import { sendInvitations } from '../feedback/asking/send-invitation.ts';
import { surveyInvitations } from '../feedback/schema.ts';
import { changeSurvey, createSurvey } from '../feedback/surveys/keep-survey.ts';
import { keepProduct, recordOrders } from '../orders/index.ts';
import { takeWish } from './commands/take-wish.ts';
import { listIdeas } from './queries/list-ideas.ts';
import { listPublic } from './queries/list-public.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const days = (count: number) => new Date(monday.getTime() + count * 86_400_000);
const system = (count = 0) => ({ ...company.asSystem, now: days(count) });

/** Rina orders, is asked, and says what could be better. @returns the invitation's id. */
async function wish(better: string): Promise<string> {
  const { id: surveyId } = await createSurvey(as(company.sari), { name: 'Sesudah pesanan', kind: 'order' });
  await changeSurvey(as(company.sari), { surveyId, isActive: true });
  await keepProduct(as(company.sari), { sku: 'KOPI', name: 'Kopi', followUpDays: 3 });
  const iso = (count: number) => days(count).toISOString();
  const what = { currency: 'IDR', total: 12_500_000, lines: [{ sku: 'KOPI', name: 'Kopi', quantity: 1 }] };
  const order = { externalId: '1', number: '#1001', orderedAt: iso(0), deliveredAt: iso(1), ...what };
  const customer = { email: 'rina@honest.example', name: 'Rina Putri' };
  await recordOrders(company.asSystem, { source: 'api', orders: [{ ...order, customer }] });
  const [recorded] = await recordOrders(company.asSystem, {
    source: 'api',
    orders: [{ ...order, customer }],
  });
  await planFollowUp(system(1), { orderId: recorded?.orderId ?? '' });
  await sendInvitations(system(4.1));
  const [invitation] = await inWorkspace(company.workspaceId, (tx) => tx.select().from(surveyInvitations));
  const conversationId = invitation?.conversationId ?? '';
  const { items } = await listMessages(company.asSystem, { conversationId });
  const link = items.map(({ html, text }) => /\/s\/([\w-]{54})/.exec(html ?? text ?? '')?.[1]).find(Boolean);
  const hear = listenTo(company.workspaceId);
  await answerSurvey(system(5), { secret: (link ?? '').slice(22), given: { agreed: 'yes', better } });
  await hear();
  return invitation?.id ?? '';
}

test('a wish after an order is an idea of that customer, once, which others see only when a colleague has shown it', async () => {
  const words = `Tolong ada kemasan satu kilo, karena keluarga kami besar dan setiap minggu kami membeli lima bungkus kecil.`;
  const invitationId = await wish(words);
  await takeWish(system(6), { invitationId });
  const { items } = await listIdeas(as(company.dewi), { board: 'customers' });
  expect(items).toMatchObject([
    {
      id: invitationId,
      title: expect.stringMatching(/^Tolong ada kemasan .{20,60}…$/),
      isHidden: true,
      votes: 1,
    },
  ]);
  const seen = await listPublic(company.asSystem, { brandId: null, customerId: null });
  expect(seen.items).toEqual([]);
});
