import { listCustomerCards } from '../../../../server/domains/customers/index.ts';
import { surveyAnswers, surveyInvitations } from '../../../../server/domains/feedback/schema.ts';
import { changeSurvey, createSurvey } from '../../../../server/domains/feedback/surveys/keep-survey.ts';
import { recordOrders } from '../../../../server/domains/orders/index.ts';
import { listRequests } from '../../../../server/domains/requests/index.ts';
import { system } from '../../../../server/kernel/actor.ts';
import { newId } from '../../../../server/kernel/ids.ts';
import { inWorkspace } from '../../../../server/platform/database/transaction.ts';
import type { Stage } from '../stage.ts';
import type { Company } from '../story.ts';

const day = 86_400_000;
const told: Record<Company['key'], { survey: string; thing: string; currency: string; total: number }> = {
  'toko-rina': { survey: 'Setelah pesanan', thing: 'Kain batik', currency: 'IDR', total: 28_500_000 },
  'siam-parcel': { survey: 'หลังสั่งซื้อ', thing: 'กล่องส่งด่วน', currency: 'THB', total: 59_000 },
};
const said: Record<Company['key'], { benefit: readonly string[]; better: readonly string[] }> = {
  'toko-rina': {
    benefit: ['Ibu saya senang sekali.', 'Dipakai setiap hari di toko kami.'],
    better: ['Tolong kabari hari pengirimannya lebih dulu.'],
  },
  'siam-parcel': {
    benefit: ['คุณแม่ชอบมากค่ะ', 'ประหยัดเวลาไปได้ทุกสัปดาห์'],
    better: ['อยากให้แจ้งวันส่งล่วงหน้าครับ'],
  },
};
/** So many customers ordered in those weeks and were asked. */
const buyers = 24;

type Solved = Awaited<ReturnType<typeof listRequests>>['items'][number];

/**
 * Customers whose request was solved had ordered before, and were asked how it went. One in four was not served as agreed:
 * that is the request that they have; most of those were put right, and most of all ordered again.
 */
export async function askAfterOrders(stage: Stage): Promise<void> {
  const { company, workspaceId, now } = stage;
  const context = { actor: system(workspaceId), now };
  const begun = { ...context, now: new Date(now.getTime() - 64 * day) };
  const { id: surveyId } = await createSurvey(begun, { name: told[company.key].survey, kind: 'order' });
  const { items } = await listRequests(context, { status: ['closed'], limit: 200 });
  const ofMail = items.filter(({ channel }) => channel === 'email');
  const first = [...new Map(ofMail.map((one) => [one.customer.id, one])).values()].slice(0, buyers);
  const cards = await listCustomerCards(context, { customerIds: first.map((one) => one.customer.id) });
  for (const [at, request] of first.entries()) {
    const email = cards.find(({ id }) => id === request.customer.id)?.email;
    if (email) await askOne(stage, surveyId, request, { email, at });
  }
  await changeSurvey(context, { surveyId, isActive: true });
}

async function askOne(
  stage: Stage,
  surveyId: string,
  request: Solved,
  { email, at }: { email: string; at: number },
): Promise<void> {
  const { company, workspaceId, now } = stage;
  const { benefit, better } = said[company.key];
  const since = (ago: number) => new Date(now.getTime() - ago * day);
  const ago = 56 - at;
  const [orderId = ''] = await order(stage, email, `${2000 + at}`, since(ago));
  if (at % 3 !== 0) await order(stage, email, `${3000 + at}`, since(ago - 18));
  const isBad = at % 4 === 3;
  const { language, customer, channel } = request;
  const about = { workspaceId, surveyId, version: 1, orderId, customerId: customer.id, channel, language };
  const ask = (sent: number, more: Partial<typeof surveyInvitations.$inferInsert>) => {
    const sentAt = since(sent);
    const times = { dueAt: sentAt, sentAt, createdAt: sentAt, expiresAt: since(sent - 14) };
    const answered = { answeredAt: since(sent - 1), doneAt: since(sent - 1), state: 'answered' as const };
    return { ...about, id: newId(sentAt.getTime()), ...times, ...answered, ...more };
  };
  const asked = ask(ago - 6, isBad ? { requestId: request.id } : {});
  const answers = [
    { invitationId: asked.id, question: 'agreed', choice: isBad ? 'no' : 'yes' },
    { invitationId: asked.id, question: 'benefit', words: at % 2 === 0 ? benefit[(at / 2) % 2] : undefined },
    { invitationId: asked.id, question: 'better', words: at % 6 === 1 ? better[0] : undefined },
  ];
  const again = ask(ago - 13, { requestId: request.id, repairOf: asked.id });
  const isRepaired = isBad && at % 12 !== 11;
  if (isRepaired) answers.push({ invitationId: again.id, question: 'repaired', choice: 'yes' });
  await inWorkspace(workspaceId, async (tx) => {
    await tx.insert(surveyInvitations).values(isRepaired ? [asked, again] : [asked]);
    const answeredAt = since(ago - 7);
    await tx.insert(surveyAnswers).values(answers.map((one) => ({ workspaceId, answeredAt, ...one })));
  });
}

/** An order as the shop told it, delivered two days later. @returns its id. */
async function order({ company, workspaceId }: Stage, email: string, number: string, orderedAt: Date) {
  const { thing, currency, total } = told[company.key];
  const recorded = await recordOrders(
    { actor: system(workspaceId), now: orderedAt },
    {
      source: 'shop',
      orders: [
        {
          ...{ externalId: number, number: `#${number}`, customer: { email }, currency, total },
          orderedAt: orderedAt.toISOString(),
          deliveredAt: new Date(orderedAt.getTime() + 2 * day).toISOString(),
          lines: [{ sku: null, name: thing, quantity: 1 }],
        },
      ],
    },
  );
  return recorded.map((one) => one.orderId);
}
