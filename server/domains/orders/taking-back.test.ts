import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import '../../rooms.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { makeToken, openDoors } from '../../../tests/harness/http.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { newId } from '../../kernel/ids.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { sign } from '../../platform/signatures/standard-webhooks.ts';
import { surveyInvitations } from '../feedback/schema.ts';
import { createSurvey } from '../feedback/surveys/keep-survey.ts';
import { workOn } from './imports/work-on.ts';
import { recordOrders } from './index.ts';
import { connectShop } from './shops/keep-shop.ts';
import { shopDeliveries } from './shops/schema.ts';
import { takeDelivery } from './shops/take-delivery.ts';

useDatabase();
const now = new Date();
let company: Company;
let token: string;
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  company = await makeCompany('Toko Rina', now);
  token = await makeToken(company, '*');
  doors = await openDoors();
});
const ask = (method: string, path: string, json?: unknown) =>
  doors.call(method, `/api/v1${path}`, { token, json });
const items = async (path: string) => (await ask('GET', path)).json.items as Record<string, unknown>[];

/** Brings a file in to its end. */
async function bring(rows: string[]) {
  const body = ['Order ID,Date,Email,Total', ...rows].join('\n');
  const begun = await doors.call('POST', '/api/v1/order-imports', { token, body });
  const importId = String(begun.json.id);
  const path = `/order-imports/${importId}`;
  const work = () => workOn({ workspaceId: company.workspaceId, importId }, now);
  const run = async () => {
    await ask('PUT', `${path}/mapping`, { mapping: begun.json.mapping });
    await work();
    await ask('PUT', `${path}/run`);
    await work();
    return (await ask('GET', path)).json;
  };
  return { path, work, run, done: await run() };
}
const told = (externalId: string, total: number, at = now) =>
  recordOrders(
    { ...company.asSystem, now: at },
    { source: 'file', orders: [{ externalId, orderedAt: '2026-03-01T03:00:00Z', currency: 'IDR', total }] },
  );

test('an import is taken back: what it brought goes, what was known, changed or asked about since stays and says why', async () => {
  await told('K-1', 100, new Date(now.getTime() - 60_000));
  const rows = ['K-1', 'N-1', 'N-2', 'N-3'].map((id) => `${id},2026-03-02,rina@honest.example,50000`);
  const { path, work, run, done } = await bring(rows);
  expect(done).toMatchObject({ counts: { create: 3, update: 1 }, brought: 3, undone: null });
  await told('N-2', 700, new Date(now.getTime() + 60_000));
  const asked = (await items('/orders?source=file')).find((one) => one.externalId === 'N-3');
  const customer = asked?.customer as { id: string } | undefined;
  await invite(String(asked?.id), customer?.id ?? '');
  expect((await ask('DELETE', `${path}/run`)).status).toBe(204);
  expect((await ask('DELETE', `${path}/run`)).json.code).toBe('import-not-ready');
  await work();
  expect((await ask('GET', path)).json).toMatchObject({ state: 'undone', undone: { removed: 1, kept: 3 } });
  const kept = await items(`${path}/kept-orders`);
  expect(kept.map(({ number, why }) => [number, why]).sort()).toEqual([
    ['K-1', 'known-before'],
    ['N-2', 'changed-since'],
    ['N-3', 'built-on'],
  ]);
  const standing = (await items('/orders?source=file')).map(({ externalId }) => externalId).sort();
  expect(standing).toEqual(['K-1', 'N-2', 'N-3']);
  // Run once more, the one that went comes again and nothing doubles.
  expect(await run()).toMatchObject({ state: 'done', counts: { create: 1 }, undone: null });
  expect(await items('/orders?source=file')).toHaveLength(4);
});

/** Somebody was asked about an order. */
async function invite(orderId: string, customerId: string) {
  const { id: surveyId } = await createSurvey(as(company.sari, now), {
    name: 'Sesudah pesan',
    kind: 'order',
  });
  const times = { dueAt: now, sentAt: now, createdAt: now };
  const row = { workspaceId: company.workspaceId, id: newId(), surveyId, version: 1, orderId, customerId };
  await inWorkspace(company.workspaceId, (tx) =>
    tx.insert(surveyInvitations).values({ ...row, ...times, channel: 'email', state: 'sent' }),
  );
}

test('refused calls of a shop say when, which part and what was sent; read again they are taken, or let go', async () => {
  const shop = await connectShop(as(company.sari, now), { kind: 'signed', name: 'Toko' });
  const hook = new URL(shop.hookAddress).pathname;
  const tell = async (order: object, id: string, secret = shop.secret ?? '') => {
    const body = JSON.stringify(order);
    const headers = { 'content-type': 'application/json', ...sign(secret, { id, at: now, body }) };
    return (await doors.call('POST', hook, { body, headers })).status;
  };
  const order = { externalId: 'S-1', orderedAt: '2026-03-01T03:00:00Z', currency: 'THB', total: 100 };
  const wrong = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  expect(await tell(order, 'a', wrong)).toBe(401);
  expect((await items('/shops'))[0]).toMatchObject({ refused: 0, lastHeardAt: null });
  expect(Date.parse(String((await items('/shops'))[0]?.unsignedAt))).toBeGreaterThan(0);
  expect([await tell({ ...order, total: -1 }, 'b'), await tell({ ...order, currency: 5 }, 'c')]).toEqual([
    200, 200,
  ]);
  await takeIn();
  const list = `/shops/${shop.shopId}/refused-calls`;
  const refused = await items(list);
  expect(refused.map(({ part, tries }) => [String(part).split('.').at(-1), tries]).sort()).toEqual([
    ['currency', 0],
    ['total', 0],
  ]);
  const [first, second] = refused;
  expect(String(first?.body)).toContain('"externalId":"S-1"');
  // What nobody mended is refused again.
  expect((await ask('POST', `${list}/${first?.id}/retry`)).status).toBe(204);
  await takeIn();
  expect((await items(list)).find(({ id }) => id === first?.id)).toMatchObject({ tries: 1 });
  await inWorkspace(company.workspaceId, (tx) =>
    tx
      .update(shopDeliveries)
      .set({ body: JSON.stringify(order) })
      .where(eq(shopDeliveries.id, String(first?.id))),
  );
  await ask('POST', `${list}/${first?.id}/retry`);
  await takeIn();
  expect(await items(`/orders?source=${shop.shopId}`)).toMatchObject([{ externalId: 'S-1', total: 100 }]);
  expect((await ask('DELETE', `${list}/${second?.id}`)).status).toBe(204);
  expect((await ask('DELETE', `${list}/${second?.id}`)).json.code).toBe('shop-call-not-found');
  expect(await items(list)).toEqual([]);
});

/** Takes in whatever waits. */
async function takeIn() {
  const { workspaceId } = company;
  const rows = await inWorkspace(workspaceId, (tx) => tx.select().from(shopDeliveries));
  for (const { id } of rows.filter((row) => row.processedAt === null))
    await takeDelivery({ workspaceId, deliveryId: id }, now);
}
