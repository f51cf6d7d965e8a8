import { beforeAll, expect, test } from 'vitest';
import '../../rooms.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { events } from '../../platform/events/schema.ts';
import { findCustomer, mergeCustomers, recogniseCustomer, unmergeCustomers } from '../customers/index.ts';
import { followMerge } from './commands/follow-merge.ts';
import { listOrdersOf, purchasesOf, recordOrders } from './index.ts';
import { currencyRates, orders } from './schema.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

type Told = Parameters<typeof recordOrders>[1]['orders'][number];
const rina = {
  email: 'rina@honest.example',
  name: 'Rina Putri',
  externalId: '77',
  phone: '+62 812 3456 7890',
};
const first: Told = {
  ...{ externalId: '1', number: '#1001', customer: rina, orderedAt: '2026-03-01T03:00:00Z' },
  ...{ currency: 'idr', total: 12_500_000, lines: [{ sku: 'KOPI', name: 'Kopi', quantity: 2 }] },
};
const tell = (told: Told[], source = 'api') => recordOrders(company.asSystem, { source, orders: told });
const rowsOf = (source: string) =>
  inWorkspace(company.workspaceId, async (tx) =>
    (await tx.select().from(orders)).filter((row) => row.source === source),
  );
const told = (name: string) =>
  inWorkspace(company.workspaceId, async (tx) =>
    (await tx.select().from(events)).filter((row) => row.name === name),
  );

test('an order that is told again is the same one, and its buyer is known by mail, number or id there', async () => {
  const [made] = await tell([first]);
  expect([made?.outcome, (await tell([first]))[0]]).toEqual(['created', { ...made, outcome: 'same' }]);
  await tell([
    { ...first, externalId: '2', customer: { phone: '0812-3456-7890' } },
    { ...first, externalId: '3', customer: { externalId: '77' } },
    { ...first, externalId: '4', customer: undefined },
  ]);
  const rows = await rowsOf('api');
  const owner = rows[0]?.customerId ?? '';
  expect(rows.map((row) => row.customerId)).toEqual([owner, owner, owner, null]);
  expect(await findCustomer(as(company.adi), { customerId: owner })).toMatchObject({ name: 'Rina Putri' });
  expect(await listOrdersOf(as(company.adi), { customerId: owner })).toHaveLength(3);
  const hidden = { ...company.adi, hiddenCustomerIds: [owner] };
  expect(await listOrdersOf(as(hidden), { customerId: owner })).toEqual([]);
  expect((await told('order.placed')).map((row) => row.subjectId)).toHaveLength(4);
  await expect(recordOrders(as(company.adi), { source: 'api', orders: [first] })).rejects.toMatchObject({
    code: 'permission-missing',
  });
});

test('what is older is not taken, but its refund is, even before its order is known', async () => {
  const refund = { externalId: 'r1', amount: 2_500_000, refundedAt: '2026-03-05T03:00:00Z' };
  const at = (day: string) => `2026-03-${day}T03:00:00Z`;
  await tell([{ ...first, changedAt: at('04'), shippedAt: at('02'), deliveredAt: at('04') }], 'shop');
  const late: Told = { ...first, changedAt: at('02'), shippedAt: at('02'), deliveredAt: null };
  const [again] = await tell([{ ...late, refunds: [refund] }], 'shop');
  const [once] = await tell([{ ...late, refunds: [refund], total: 1 }], 'shop');
  expect([again?.outcome, once?.outcome]).toEqual(['changed', 'older']);
  const [row] = await rowsOf('shop');
  expect(row).toMatchObject({ refundedMinor: 2_500_000, totalMinor: 12_500_000 });
  expect(row?.deliveredAt?.toISOString()).toBe('2026-03-04T03:00:00.000Z');
  const [changed] = await told('order.changed');
  expect(changed?.payload).toMatchObject({ changes: ['refunded'] });
});

test('two who tell the same order at once make one', async () => {
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => tell([first], 'twice')));
  expect(outcomes.flat().filter((one) => one.outcome === 'created')).toHaveLength(1);
  expect(await rowsOf('twice')).toHaveLength(1);
});

test('purchases are what stayed bought, in the currency of the workspace by the rate of the day', async () => {
  const some = await makeCompany('Siam Parcel');
  const workspaceId = some.workspaceId;
  const rate = { workspaceId, currency: 'THB', day: '2026-03-01', rate: 470 };
  await inWorkspace(workspaceId, (tx) => tx.insert(currencyRates).values(rate));
  const one = (externalId: string, more: Partial<Told>) => ({ ...first, externalId, ...more });
  const refunds = [{ externalId: 'r', amount: 500_000, refundedAt: '2026-04-01T00:00:00Z' }];
  await recordOrders(some.asSystem, {
    source: 'api',
    orders: [
      one('plain', {}),
      one('part back', { refunds }),
      one('whole back', { refunded: 12_500_000 }),
      one('cancelled', { cancelledAt: '2026-03-02T00:00:00Z' }),
      one('baht', { currency: 'THB', total: 10_000, orderedAt: '2026-03-10T00:00:00Z' }),
      one('dollars', { currency: 'USD', total: 10_000, orderedAt: '2026-03-11T00:00:00Z' }),
      one('later', { orderedAt: '2026-05-01T00:00:00Z' }),
    ],
  });
  const until = new Date('2026-04-30T00:00:00Z');
  const { currency, purchases } = await purchasesOf(some.asSystem, { until });
  expect([currency, purchases.map(({ value }) => value)]).toEqual([
    'IDR',
    [12_500_000, 12_000_000, 4_700_000, null],
  ]);
});

test('orders go with a merge of customers and come back with its end', async () => {
  const meet = (value: string) =>
    recogniseCustomer(company.asSystem, { value, name: null, language: null, verified: true });
  const [kept, merged] = [await meet('tini@honest.example'), await meet('tini@work.example')];
  await tell([{ ...first, customer: { email: 'tini@work.example' } }], 'merge');
  const ids = { keptId: kept.customerId, mergedId: merged.customerId };
  const { mergeId } = await mergeCustomers(as(company.dewi), ids);
  await followMerge(company.asSystem, { mergeId });
  await followMerge(company.asSystem, { mergeId });
  expect((await rowsOf('merge'))[0]).toMatchObject({ customerId: ids.keptId, carriedBy: [mergeId] });
  await unmergeCustomers(as(company.dewi, new Date(monday.getTime() + 1000)), { mergeId });
  await followMerge(company.asSystem, { mergeId });
  expect((await rowsOf('merge'))[0]).toMatchObject({ customerId: ids.mergedId, carriedBy: [] });
});
