import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { newId } from '../../../kernel/ids.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { events } from '../../../platform/events/schema.ts';
import { listMessages } from '../../conversations/index.ts';
import { recordOrders } from '../../orders/index.ts';
import { products } from '../../orders/schema.ts';
import { listPromises } from '../../promises/index.ts';
import { findRequest, solveRequest } from '../../requests/index.ts';
import { answerSurvey } from '../answering/answer-survey.ts';
import { planInvitations } from '../asking/plan-invitations.ts';
import { sendInvitations } from '../asking/send-invitation.ts';
import { findWish } from '../index.ts';
import { changeSettings } from '../recoveries/settings.ts';
import { listAnswers } from '../results/list-answers.ts';
import { listComments } from '../results/list-comments.ts';
import { readResults } from '../results/read-results.ts';
import { surveyInvitations } from '../schema.ts';
import { changeSurvey, createSurvey } from '../surveys/keep-survey.ts';
import { compareOrders } from './compare-orders.ts';
import { listFollowUps } from './list-follow-ups.ts';
import { planFollowUp, planRepair } from './plan-follow-up.ts';
import { dueFor } from './rules.ts';

useDatabase();
let company: Company;
let surveyId = '';
beforeAll(async () => {
  company = await makeCompany();
  const { workspaceId } = company;
  const product = { workspaceId, createdAt: monday, updatedAt: monday };
  await inWorkspace(workspaceId, (tx) =>
    tx.insert(products).values([
      { ...product, id: newId(), sku: 'KOPI', name: 'Kopi', followUpDays: 3 },
      { ...product, id: newId(), sku: 'LEMARI', name: 'Lemari', followUpDays: 21 },
      { ...product, id: newId(), sku: 'STIKER', name: 'Stiker', followUpDays: null },
    ]),
  );
  ({ id: surveyId } = await createSurvey(as(company.sari), { name: 'Sesudah pesanan', kind: 'order' }));
  await changeSurvey(as(company.sari), { surveyId, isActive: true, delayMinutes: 5 * 24 * 60 });
  await changeSettings(as(company.sari), {
    ...{ recovers: true, recoverMinutes: 480, againDays: 7, promiseDays: 2 },
  });
});

const days = (count: number) => new Date(monday.getTime() + count * 86_400_000);
const system = (count = 0) => ({ ...company.asSystem, now: days(count) });
const iso = (count: number) => days(count).toISOString();

type Told = Partial<Parameters<typeof recordOrders>[1]['orders'][number]>;
let made = 0;
/** An order of somebody new, ordered today, delivered tomorrow. */
async function order(more: Told = {}, sku = 'KOPI') {
  made += 1;
  const told = {
    ...{ externalId: `${made}`, number: `#${1000 + made}`, customer: { email: `p${made}@honest.example` } },
    ...{ orderedAt: iso(0), deliveredAt: iso(1), currency: 'IDR', total: 12_500_000 },
    lines: [{ sku, name: sku, quantity: 1 }],
    ...more,
  };
  const [recorded] = await recordOrders(company.asSystem, { source: 'api', orders: [told] });
  return recorded?.orderId ?? '';
}
const rowOf = async (orderId: string) =>
  (await listFollowUps(as(company.sari), {})).items.find((one) => one.order.id === orderId);
const invitationsOf = (orderId: string) =>
  inWorkspace(company.workspaceId, async (tx) =>
    (await tx.select().from(surveyInvitations)).filter((row) => row.orderId === orderId),
  );
async function linkOf(orderId: string): Promise<string> {
  const conversationId = (await invitationsOf(orderId)).at(-1)?.conversationId ?? '';
  const { items } = await listMessages(company.asSystem, { conversationId });
  const words = items.findLast((one) => one.text?.includes('/s/'));
  return (/\/s\/([\w-]{54})/.exec(words?.html ?? words?.text ?? '')?.[1] ?? '').slice(22);
}
async function asked(more: Told = {}, sku = 'KOPI') {
  const orderId = await order(more, sku);
  await planFollowUp(system(1), { orderId });
  await sendInvitations(system(4.1));
  return { orderId, secret: await linkOf(orderId) };
}
const answer = async (secret: string, given: Record<string, string>, at = 5) =>
  answerSurvey(system(at), { secret, given });

test.each([
  ['after delivery, by the product', { deliveredAt: days(2) }, [3], 5],
  ['by the product that takes longest', { deliveredAt: days(2) }, [3, null, 21], 23],
  ['after ordering and some more, where nobody tells of the delivery', {}, [3], 8],
  ['not of what nobody is asked about', { deliveredAt: days(2) }, [null], null],
  ['not of what has no product', { deliveredAt: days(2) }, [], null],
  ['not of what was cancelled', { cancelledAt: days(1) }, [3], null],
  ['not of what was given back whole', { refundedMinor: 100 }, [3], null],
  ['of what was given back in part', { deliveredAt: days(2), refundedMinor: 40 }, [3], 5],
  [
    'not of what was brought in from last year',
    { orderedAt: days(-300), deliveredAt: days(-298) },
    [3],
    null,
  ],
])('it is asked %s', (_, more, each, expected) => {
  const told = { orderedAt: monday, deliveredAt: null, cancelledAt: null, totalMinor: 100, refundedMinor: 0 };
  const due = dueFor({ ...told, ...more }, each, 5 * 24 * 60, monday);
  expect(due).toEqual(expected === null ? null : days(expected));
});

test('three questions go out by mail, by name, once, with answers to press; all of it is asked without a request', async () => {
  const orderId = await order({ customer: { email: 'rina@honest.example', name: 'Rina Putri' } });
  await planFollowUp(system(1), { orderId });
  await planFollowUp(system(1), { orderId });
  expect(await sendInvitations(system(3.9))).toBe(0);
  expect(await sendInvitations(system(4.1))).toBe(1);
  expect(await sendInvitations(system(4.2))).toBe(0);
  const [row] = await invitationsOf(orderId);
  expect(row).toMatchObject({ state: 'sent', requestId: null, channel: 'email' });
  const { items } = await listMessages(company.asSystem, { conversationId: row?.conversationId ?? '' });
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ kind: 'reply', authorType: 'system', channel: 'email' });
  expect(items[0]?.html?.match(/\?score=\w+/g)).toEqual(['?score=yes', '?score=partly', '?score=no']);
  expect(items[0]?.text).toContain('Rina');
  await answer(await linkOf(orderId), { agreed: 'yes', benefit: 'Pagi saya tenang.' });
  expect(await rowOf(orderId)).toMatchObject({
    ...{ state: 'answered', agreed: 'yes', benefit: 'Pagi saya tenang.', request: null, repaired: null },
  });
  const found = await readResults(as(company.sari), { surveyId, from: iso(0), to: iso(9) });
  expect(found).toMatchObject({ sent: 1, answered: 1 });
  expect((await listAnswers(as(company.sari), { surveyId })).items[0]).toMatchObject({
    ...{ request: null, order: { id: orderId } },
  });
});

test('what is delivered later is asked later, and what is cancelled not at all', async () => {
  const late = await order({ deliveredAt: null });
  expect(await planFollowUp(system(1), { orderId: late })).toEqual(days(8));
  const again = { externalId: `${made}`, orderedAt: iso(0), currency: 'IDR', total: 12_500_000 };
  await recordOrders(company.asSystem, { source: 'api', orders: [{ ...again, deliveredAt: iso(6) }] });
  expect(await planFollowUp(system(6), { orderId: late })).toEqual(days(9));
  await recordOrders(company.asSystem, { source: 'api', orders: [{ ...again, cancelledAt: iso(7) }] });
  expect(await planFollowUp(system(7), { orderId: late })).toBeNull();
  expect(await rowOf(late)).toMatchObject({ state: 'withheld', withheld: 'order-gone' });
});

test('nobody is asked while something of theirs is open, nor whom no words of ours reach', async () => {
  const email = 'sibuk@honest.example';
  const busy = await order({ customer: { email } });
  await openFor(company.asSystem, { from: email });
  await planFollowUp(system(1), { orderId: busy });
  const nameless = await order({ customer: { phone: '+62 812 0000 1111' } });
  await planFollowUp(system(1), { orderId: nameless });
  await sendInvitations(system(4.1));
  expect([(await rowOf(busy))?.withheld, (await rowOf(nameless))?.withheld]).toEqual([
    'still-open',
    'no-way',
  ]);
});

test('not as agreed: a request with the order and a promise; solved, it is asked again, and what is not good opens it', async () => {
  const { orderId, secret } = await asked();
  await answer(secret, { agreed: 'no', better: 'Kopinya sudah digiling.' });
  const requestId = (await rowOf(orderId))?.request?.id ?? '';
  const request = await findRequest(as(company.adi), { request: requestId });
  expect(request).toMatchObject({ status: 'open', subject: expect.stringContaining(`#${1000 + made}`) });
  const { items } = await listMessages(company.asSystem, { conversationId: request.conversationId });
  expect(items.at(-1)).toMatchObject({ kind: 'incoming', authorType: 'customer', verified: true });
  expect(items.at(-1)?.text).toContain('Kopinya sudah digiling.');
  const { items: promised } = await listPromises(as(company.adi), { requestId });
  expect(promised.map(({ dueAt }) => dueAt)).toEqual([days(7)]);
  expect(await planRepair(system(5), { requestId: newId() })).toBeNull();
  await solveRequest(as(company.adi, days(6)), { requestId });
  expect(await planRepair(system(6), { requestId })).toEqual(days(13));
  expect(await planRepair(system(6), { requestId })).toBeNull();
  expect(await sendInvitations(system(13.1))).toBe(1);
  const again = await linkOf(orderId);
  expect(again).not.toBe(secret);
  const { items: later } = await listMessages(company.asSystem, { conversationId: request.conversationId });
  expect(later.at(-1)?.html?.match(/\?score=\w+/g)).toEqual(['?score=yes', '?score=no']);
  const given = { repaired: 'no', missing: 'Masih menunggu.' };
  expect(await answer(again, given, 14)).toEqual({ missing: [], isDone: true });
  const { items: last } = await listMessages(company.asSystem, { conversationId: request.conversationId });
  expect(last.at(-1)?.text).toContain('Masih menunggu.');
  expect(await rowOf(orderId)).toMatchObject({ agreed: 'no', repaired: 'no', request: { id: requestId } });
});

test('how we could help better is told to whoever gathers ideas, by its id alone', async () => {
  const { orderId, secret } = await asked();
  await answer(secret, { agreed: 'yes', better: 'Tolong ada kemasan satu kilo.' });
  const told = await inWorkspace(company.workspaceId, async (tx) =>
    (await tx.select().from(events)).filter((one) => one.name === 'follow-up.wished'),
  );
  expect(told).toHaveLength(1);
  expect(JSON.stringify(told[0]?.payload)).not.toContain('kemasan');
  const [{ id: invitationId = '' } = {}] = await invitationsOf(orderId);
  expect(told[0]?.payload).toMatchObject({ invitationId, orderId });
  expect(await findWish(company.asSystem, { invitationId })).toMatchObject({
    ...{ orderId, words: 'Tolong ada kemasan satu kilo.' },
  });
  expect(await findWish(company.asSystem, { invitationId: newId() })).toBeNull();
  // It stands among the comments too, though it is of no request.
  expect(await listComments(as(company.sari, days(30)), { surveyId })).toContainEqual({
    ...{ words: 'Tolong ada kemasan satu kilo.', request: null },
  });
});

test('of a customer whose data is restricted nothing is shown, nor to a provider’s people of what is no request', async () => {
  const { orderId, secret } = await asked();
  await answer(secret, { agreed: 'yes', benefit: 'Rahasia.' });
  const [{ customerId = '' } = {}] = await invitationsOf(orderId);
  const seenBy = async (who: object) => {
    const { items } = await listFollowUps(as({ ...company.dewi, ...who }), {});
    return items.some((one) => one.order.id === orderId);
  };
  const scope = { providerId: newId(), teamIds: [company.teamId], brandIds: null, masksContacts: false };
  expect([await seenBy({}), await seenBy({ hiddenCustomerIds: [customerId] })]).toEqual([true, false]);
  expect(await seenBy({ role: 'provider-manager', scope })).toBe(false);
});

test('who orders again is counted once everybody had the time, by what became of their problem', async () => {
  const before = await compareOrders(as(company.sari, days(40)), { days: 30 });
  const [fine, mended, sour] = [await asked(), await asked(), await asked()];
  await answer(fine.secret, { agreed: 'yes' });
  await answer(sour.secret, { agreed: 'partly' });
  await answer(mended.secret, { agreed: 'no' });
  const requestId = (await rowOf(mended.orderId))?.request?.id ?? '';
  await solveRequest(as(company.adi, days(6)), { requestId });
  await planRepair(system(6), { requestId });
  await sendInvitations(system(13.1));
  await answer(await linkOf(mended.orderId), { repaired: 'yes' }, 14);
  const buyer = (await invitationsOf(mended.orderId))[0]?.customerId ?? '';
  const email = `p${made - 1}@honest.example`;
  await order({ customer: { email }, orderedAt: iso(20), deliveredAt: null });
  expect(await rowOf(mended.orderId)).toMatchObject({ customer: { id: buyer }, nextOrderAt: days(20) });
  expect(await compareOrders(as(company.sari, days(34)), { days: 30 })).toMatchObject({ repaired: { n: 0 } });
  const after = await compareOrders(as(company.sari, days(40)), { days: 30 });
  expect(after.repaired).toMatchObject({ back: 1, n: 1 });
  expect(after.unrepaired.n).toBe(before.unrepaired.n + 1);
  expect(after.fine.n).toBe(before.fine.n + 1);
  expect(after.repairedLessUnrepaired.difference).toBe(1);
});

test('a survey of orders asks nobody about a request, nor one of requests about an order', async () => {
  const { requestId } = await openFor(company.asSystem, { from: 'lain@honest.example' });
  await solveRequest(as(company.adi), { requestId });
  expect(await planInvitations(company.asSystem, { requestId, solvedBy: null })).toBe(0);
  await changeSurvey(as(company.sari), { surveyId, isActive: false });
  const { id } = await createSurvey(as(company.sari), { name: 'Sesudah selesai', kind: 'csat' });
  await changeSurvey(as(company.sari), { surveyId: id, isActive: true });
  expect(await planFollowUp(system(1), { orderId: await order() })).toBeNull();
});
