import { beforeAll, expect, test } from 'vitest';
import '../../../rooms.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import {
  addDate,
  blockCustomer,
  changeCustomer,
  findCustomerByEmail,
  mergeCustomers,
  objectToAutomation,
  restrictCustomer,
} from '../../customers/index.ts';
import { recordOrders } from '../../orders/index.ts';
import { makePromise } from '../../promises/index.ts';
import { rateRequest, solveRequest } from '../../requests/index.ts';
import { recountCustomers } from '../commands/recount-customers.ts';
import { declineGesture, giveGesture, takeGestureBack } from './commands/give-gesture.ts';
import { addGestureKind, changeGestureKind } from './commands/keep-kind.ts';
import { changeGestureTerms } from './commands/keep-terms.ts';
import { lapseGestures, suggestGestures } from './commands/suggest-gestures.ts';
import { findGestureEffect } from './queries/find-effect.ts';
import { findGestureTerms } from './queries/find-terms.ts';
import { hasAskedOften, listGestureCandidates } from './queries/list-candidates.ts';
import { listGestures, listGesturesOfCustomer, listGesturesOfRequest } from './queries/list-gestures.ts';

useDatabase();
let company: Company;
let cardId: string;
let voucherId: string;
let orders = 0;
const day = (count: number) => new Date(monday.getTime() + count * 86_400_000);
const dewi = (at = monday) => as(company.dewi, at);
const adi = (at = monday) => as(company.adi, at);

/** Somebody whose orders lie so many days before the Monday; a year back is an anniversary. */
async function buyer(name: string, daysAgo = [365]): Promise<string> {
  const email = `${name}@honest.example`;
  const told = daysAgo.map((ago) => ({
    ...{ externalId: String(++orders), customer: { email, name } },
    ...{ orderedAt: day(-ago).toISOString(), currency: 'IDR', total: 10_000_000 },
  }));
  await recordOrders(company.asSystem, { source: 'api', orders: told });
  const customerId = (await findCustomerByEmail(company.asSystem, { email })) ?? '';
  await recountCustomers(company.asSystem, { customerIds: [customerId] });
  return customerId;
}
const suggest = (customerIds: string[], now = monday) =>
  suggestGestures({ ...company.asSystem, now }, { customerIds });
const openOf = async (customerId: string, at = monday) =>
  (await listGestures(dewi(at), {})).open.find(({ customer }) => customer.id === customerId);
const idOf = async (customerId: string) => (await openOf(customerId))?.id ?? '';

beforeAll(async () => {
  company = await makeCompany();
  const words = { en: '', id: '{customer.greeting} kartu dari {company.name}.', th: '' };
  const add = (id: string, costMinor: number) =>
    addGestureKind(dewi(), { names: { en: '', id, th: '' }, costMinor, words });
  cardId = (await add('Kartu tulisan tangan', 2_000_000)).id;
  voucherId = (await add('Voucer', 5_000_000)).id;
  await changeGestureTerms(dewi(), { changes: { monthMinor: 8_000_000 } });
}, 120_000);

test('an anniversary is suggested on the request, given within the budget, and on the line of time', async () => {
  const customerId = await buyer('rina');
  expect(await listGestureCandidates(company.asSystem, {})).toContain(customerId);
  await suggest([customerId]);
  await suggest([customerId]);
  await changeCustomer(adi(), { customerId, honorific: 'Ibu', name: 'Rina Wati' });
  const { requestId } = await openFor(company.asSystem, { from: 'rina@honest.example', name: 'Rina' });
  const { open, mayGive, mayExceed } = await listGesturesOfRequest(adi(), { request: requestId });
  expect(open).toMatchObject([
    { kind: 'anniversary', occasionId: '1', proposedId: cardId, isWaiting: false },
  ]);
  expect({ mayGive, mayExceed }).toEqual({ mayGive: true, mayExceed: false });
  const gestureId = open[0]?.id ?? '';
  const give = (more: object) =>
    giveGesture(adi(), { gestureId, gestureKindId: cardId, request: requestId, ...more });
  await expect(give({ gestureKindId: voucherId })).rejects.toMatchObject({ code: 'gesture-reason-missing' });
  const other = await openFor(company.asSystem, { from: 'budi@honest.example', name: 'Budi' });
  await expect(give({ request: other.requestId })).rejects.toMatchObject({ code: 'gesture-other-customer' });
  await give({});
  await expect(give({})).rejects.toMatchObject({ status: 409, code: 'gesture-settled' });
  const beside = await listGesturesOfRequest(adi(), { request: requestId });
  expect(beside.open).toEqual([]);
  expect(beside.given[0]?.reply).toEqual({
    ...{ language: 'id', text: expect.stringContaining('Ibu Rina') },
    html: expect.stringMatching(/^<p>.*Ibu Rina.*<\/p>/s),
  });
  expect(beside.given[0]?.reply?.text).toContain('kartu dari Toko Rina.');
  expect(await listGesturesOfCustomer(adi(), { customerId })).toMatchObject([
    {
      id: gestureId,
      costMinor: 2_000_000,
      isMine: true,
      byName: 'Adi Wijaya',
      names: { id: 'Kartu tulisan tangan' },
    },
  ]);
  const { budget } = await listGestures(dewi(), {});
  expect(budget).toEqual({ monthMinor: 8_000_000, spentMinor: 2_000_000 });
});

test('two at once never spend more than there is; beyond it only whoever leads gives', async () => {
  const [one, two] = [await buyer('somchai'), await buyer('nok')];
  await suggest([one, two]);
  const ids = [await idOf(one), await idOf(two)];
  const voucher = { gestureKindId: voucherId, reason: 'Pelanggan lama' };
  const tried = await Promise.allSettled(
    ids.map((gestureId) => giveGesture(adi(), { gestureId, ...voucher })),
  );
  expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const failed = tried.findIndex(({ status }) => status === 'rejected');
  expect(tried[failed]).toMatchObject({ reason: { status: 409, code: 'gesture-over-budget' } });
  const gestureId = ids[failed] ?? '';
  const beyond = { gestureId, ...voucher, isOverBudget: true };
  await expect(giveGesture(adi(), beyond)).rejects.toMatchObject({ status: 403 });
  await giveGesture(dewi(), beyond);
  const { budget, settled } = await listGestures(dewi(), {});
  expect(budget.spentMinor).toBe(12_000_000);
  expect(settled.find(({ id }) => id === gestureId)).toMatchObject({
    isOverBudget: true,
    reason: 'Pelanggan lama',
  });
  // Booked by mistake: it costs nothing then, and stands open.
  await expect(takeGestureBack(adi(), { gestureId })).rejects.toMatchObject({ status: 403 });
  await takeGestureBack(dewi(), { gestureId });
  expect((await listGestures(dewi(), {})).budget.spentMinor).toBe(7_000_000);
  await declineGesture(adi(), { gestureId, reason: 'Baru saja ditelepon' });
  await expect(takeGestureBack(dewi(), { gestureId })).rejects.toMatchObject({ code: 'gesture-settled' });
});

test('the limit of a team counts on its requests and nowhere else', async () => {
  const teamBudgets = [{ teamId: company.teamId, monthMinor: 1_000_000 }];
  await changeGestureTerms(dewi(), { changes: { monthMinor: 90_000_000, teamBudgets } });
  const customerId = await buyer('wati');
  await suggest([customerId]);
  const gestureId = await idOf(customerId);
  const { requestId } = await openFor(company.asSystem, {
    ...{ from: 'wati@honest.example', name: 'wati', teamId: company.teamId },
  });
  const given = { gestureId, gestureKindId: cardId };
  await expect(giveGesture(adi(), { ...given, request: requestId })).rejects.toMatchObject({
    code: 'gesture-over-budget',
  });
  await giveGesture(adi(), given);
  const unknown = [{ teamId: customerId, monthMinor: 1 }];
  await expect(changeGestureTerms(dewi(), { changes: { teamBudgets: unknown } })).rejects.toMatchObject({
    code: 'team-not-found',
  });
});

test('a loyal customer’s third request is an occasion at once, without the clock', async () => {
  const customerId = await buyer('setia', [200, 170, 140, 110, 80]);
  const letter = { from: 'setia@honest.example', name: 'setia' };
  for (const ago of [-20, -9]) await openFor({ ...company.asSystem, now: day(ago) }, letter);
  expect(await hasAskedOften(company.asSystem, { customerId })).toBe(false);
  await openFor(company.asSystem, letter);
  expect(await hasAskedOften(company.asSystem, { customerId })).toBe(true);
  await suggest([customerId]);
  expect(await openOf(customerId)).toMatchObject({ kind: 'third-incident', isWaiting: false });
});

test('a celebration waits while a complaint is open, and amends do not', async () => {
  const customerId = await buyer('adit');
  await suggest([customerId]);
  const letter = { from: 'adit@honest.example', name: 'adit' };
  const { requestId } = await openFor(company.asSystem, letter);
  await makePromise(adi(day(-3)), { requestId, words: 'Kami kabari.', at: day(-2).toISOString() });
  const one = await openOf(customerId);
  expect(one).toMatchObject({ kind: 'anniversary', isWaiting: true });
  const given = { gestureId: one?.id ?? '', gestureKindId: cardId };
  await expect(giveGesture(adi(), given)).rejects.toMatchObject({ status: 409, code: 'gesture-waits' });
  await solveRequest(adi(), { requestId });
  expect(await openOf(customerId)).toMatchObject({ isWaiting: false });
});

test('what was given to one who became part of another counts for both', async () => {
  const [one, other] = [await buyer('dua'), await buyer('satu', [365, 200])];
  await suggest([one]);
  await giveGesture(adi(), { gestureId: await idOf(one), gestureKindId: cardId });
  await mergeCustomers(dewi(), { keptId: other, mergedId: one });
  expect(await suggest([other])).toEqual({ suggested: 0 });
  expect(await listGesturesOfCustomer(adi(), { customerId: other })).toHaveLength(1);
});

test('of the blocked, the restricted and those who objected nothing is suggested or kept open', async () => {
  const [blocked, restricted, objected] = [await buyer('b1'), await buyer('r1'), await buyer('o1')];
  await suggest([blocked, restricted, objected]);
  const gestureId = await idOf(blocked);
  expect(gestureId).not.toBe('');
  await blockCustomer(dewi(), { customerId: blocked });
  await restrictCustomer(as(company.sari), { customerId: restricted, reason: 'disputed' });
  await objectToAutomation(as(company.sari), { customerId: objected, reason: 'Tidak mau' });
  for (const customerId of [blocked, restricted, objected]) expect(await openOf(customerId)).toBeUndefined();
  const given = { gestureId, gestureKindId: cardId };
  await expect(giveGesture(adi(), given)).rejects.toMatchObject({ code: 'gesture-spared' });
  expect(await suggest([blocked, restricted, objected])).toEqual({ suggested: 0 });
  await expect(giveGesture(adi(), given)).rejects.toMatchObject({ status: 404 });
});

test('one in ninety days, none for an occasion that is off, and an old suggestion goes by', async () => {
  const customerId = await buyer('lama', [365, 4]);
  await changeGestureTerms(dewi(), {
    changes: { occasions: [{ kind: 'anniversary', isOn: false, gestureKindId: null }] },
  });
  expect(await suggest([customerId])).toEqual({ suggested: 0 });
  await changeGestureTerms(dewi(), {
    changes: { occasions: [{ kind: 'anniversary', isOn: true, gestureKindId: voucherId }] },
  });
  await suggest([customerId]);
  expect(await openOf(customerId)).toMatchObject({ proposedId: voucherId });
  await changeGestureKind(dewi(), { id: voucherId, changes: { isOffered: false } });
  expect(await openOf(customerId)).toMatchObject({ proposedId: cardId });
  const { kinds, occasions } = await findGestureTerms(dewi(), {});
  expect(kinds.map(({ isOffered }) => isOffered)).toEqual([true, false]);
  expect(occasions).toContainEqual({ kind: 'anniversary', isOn: true, gestureKindId: voucherId });
  await lapseGestures({ ...company.asSystem, now: day(30) }, {});
  expect(await openOf(customerId)).toBeDefined();
  await lapseGestures({ ...company.asSystem, now: day(31) }, {});
  expect(await openOf(customerId)).toBeUndefined();
  // A birthday comes within the ninety days: it is an occasion, and not the time yet.
  await addDate(adi(), { customerId, kind: 'birthday', day: '1990-01-25' });
  expect(await suggest([customerId], day(60))).toEqual({ suggested: 0 });
  await changeGestureTerms(dewi(), { changes: { restDays: 30 } });
  expect(await suggest([customerId], day(60))).toEqual({ suggested: 1 });
  await changeGestureTerms(dewi(), { changes: { restDays: 90 } });
});

test('ninety days later it is told who ordered again and who was satisfied, and too little is said to be so', async () => {
  const rina = (await findCustomerByEmail(company.asSystem, { email: 'rina@honest.example' })) ?? '';
  await buyer('rina', [-20]);
  const { requestId } = await openFor({ ...company.asSystem, now: day(30) }, { from: 'rina@honest.example' });
  await solveRequest(adi(day(31)), { requestId });
  await rateRequest({ ...company.asSystem, now: day(32) }, { requestId, score: 5, words: '' });
  expect(await findGestureEffect(dewi(day(89)), {})).toMatchObject({
    ordered: { given: { n: 0 }, none: { n: 0 } },
  });
  const effect = await findGestureEffect(dewi(day(91)), {});
  const given = (await listGestures(dewi(day(91)), {})).settled.filter(({ state }) => state === 'given');
  expect(effect.ordered.given).toMatchObject({ successes: 1, n: given.length });
  expect(effect.satisfied.given).toMatchObject({ successes: 1, n: 1, rate: 1 });
  expect(effect.ordered.none.n).toBeGreaterThan(0);
  expect(effect.ordered.difference).toBeNull();
  expect((await listGesturesOfCustomer(dewi(), { customerId: rina })).length).toBe(1);
});
