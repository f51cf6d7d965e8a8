import { createHmac } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import '../../rooms.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { makeToken, openDoors } from '../../../tests/harness/http.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { shopifyOrder, shopifyRefund, wooOrder } from '../../../tests/harness/shop-samples.ts';
import { database } from '../../platform/database/open.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { sign } from '../../platform/signatures/standard-webhooks.ts';
import { workOn } from './imports/work-on.ts';
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

test('an order is told by API, read back, and told again it is the same', async () => {
  const product = await ask('POST', '/products', { sku: 'KOPI', name: 'Kopi', followUpDays: 7 });
  expect([
    product.status,
    (await ask('POST', '/products', { sku: 'KOPI', name: 'Kopi Gayo' })).status,
  ]).toEqual([201, 200]);
  const order = {
    ...{ externalId: 'A-1', orderedAt: '2026-03-01T03:00:00Z', currency: 'IDR', total: 12_500_000 },
    customer: { email: 'rina@honest.example', name: 'Rina Putri' },
    lines: [{ sku: 'KOPI', name: 'Kopi', quantity: 2, price: 6_250_000 }],
    refunds: [{ externalId: 'r1', amount: 500_000, refundedAt: '2026-03-04T03:00:00Z' }],
  };
  const [made, again] = [await ask('POST', '/orders', order), await ask('POST', '/orders', order)];
  expect([made.status, again.status, made.headers.get('location')]).toEqual([
    ...[201, 200, `/api/v1/orders/${String(made.json.id)}`],
  ]);
  expect(made.json).toMatchObject({
    ...{ number: 'A-1', total: 12_500_000, refunded: 500_000, customer: { name: 'Rina Putri' } },
    lines: [{ productId: product.json.id, quantity: 2, price: 6_250_000 }],
    refunds: [{ externalId: 'r1', amount: 500_000 }],
  });
  const customer = (made.json.customer as { id: string }).id;
  expect(await items(`/orders?customer=${customer}`)).toHaveLength(1);
  expect(await items('/products')).toMatchObject([{ name: 'Kopi Gayo', followUpDays: 7 }]);
  const wrong = { ...order, currency: 'RUP', total: -1 };
  expect((await ask('POST', '/orders', wrong)).json.fields).toMatchObject({ total: 'too_small' });
});

test('rates by date, each a day of its own, and none of the own currency', async () => {
  const rate = { currency: 'THB', day: '2026-03-01', rate: 470.25 };
  expect((await ask('PUT', '/currency-rates', rate)).json).toEqual(rate);
  await ask('PUT', '/currency-rates', { ...rate, day: '2026-04-01', rate: 480 });
  expect((await items('/currency-rates')).map((one) => one.rate)).toEqual([480, 470.25]);
  expect((await ask('PUT', '/currency-rates', { ...rate, currency: 'IDR' })).json.code).toBe(
    'rate-of-own-currency',
  );
  expect((await ask('DELETE', '/currency-rates/THB/2026-04-01')).status).toBe(204);
  expect((await ask('DELETE', '/currency-rates/THB/2026-04-01')).json.code).toBe('currency-rate-not-found');
  expect((await ask('PUT', '/order-settings', { currency: 'THB' })).json).toEqual({ currency: 'THB' });
  expect(await items('/currency-rates')).toEqual([]);
  await ask('PUT', '/order-settings', { currency: 'IDR' });
});

const table = [
  'No. Pesanan;Tanggal;Surel;Nama;Total;Mata uang;Produk',
  'B-1;1/3/2026;somchai@honest.example;Somchai;Rp 125.000;;Kopi',
  'B-2;31/2/2026;rina@honest.example;Rina;50.000;;',
  'B-3;2/3/2026;rina@honest.example;Rina;50.000;RUP;',
  'B-1;3/3/2026;somchai@honest.example;Somchai;75.000;;',
  '"=B-4";5/3/2026;;;1.250.000,50;THB;',
  'B-5;2/3/2026;rina@honest.example;Rina;50.000;IDR;Teh',
  'B-5;;;;;;Gula',
].join('\r\n');

async function bring(content: string | Uint8Array<ArrayBuffer>) {
  const headers = { 'x-file-name': encodeURIComponent('pesanan Maret.csv') };
  const begun = await doors.call('POST', '/api/v1/order-imports', { token, body: content, headers });
  const importId = String(begun.json.id);
  const path = `/order-imports/${importId}`;
  const checking = await ask('PUT', `${path}/mapping`, { mapping: begun.json.mapping });
  const work = () => workOn({ workspaceId: company.workspaceId, importId }, now);
  await work();
  const checked = (await ask('GET', path)).json;
  await ask('PUT', `${path}/run`);
  await work();
  return { path, begun, checking, checked, done: (await ask('GET', path)).json };
}

test('a file brings in its good rows, names the bad ones, and doubles nothing when it comes again', async () => {
  const { path, begun, checking, checked, done } = await bring(table);
  expect(begun.json.mapping).toEqual(['id', 'orderedAt', 'email', 'name', 'total', 'currency', 'product']);
  expect([checking.json.state, checked.state, done.state]).toEqual(['checking', 'checked', 'done']);
  expect(checked.counts).toEqual({ create: 3, update: 0, skip: 0, refuse: 3 });
  expect(done.counts).toEqual(checked.counts);
  const preview = checked.preview as Record<string, unknown>[];
  expect(preview[0]).toMatchObject({
    row: 2,
    kind: 'create',
    order: { number: 'B-1', currency: 'IDR', total: 12_500_000 },
  });
  expect(preview[1]).toMatchObject({
    row: 3,
    kind: 'refuse',
    column: 1,
    reason: { code: 'date-invalid' },
    order: null,
  });
  expect((await items(`${path}/refused`)).map(({ row, reason }) => [row, reason])).toEqual([
    ...[
      [3, 'date-invalid'],
      [4, 'currency-unknown'],
      [5, 'id-twice'],
    ],
  ]);
  const file = await doors.call('GET', `/api/v1${path}/refused-file`, { token });
  expect(file.text.split('\r\n')[1]).toBe(
    '"B-2","31/2/2026","rina@honest.example","Rina","50.000","","",3,"Tanggal","This is no day"',
  );
  expect((await bring(table)).done.counts).toEqual({ create: 0, update: 0, skip: 3, refuse: 3 });
  const fromFile = await items('/orders?source=file');
  expect(fromFile.map(({ number, total, currency }) => [number, total, currency])).toEqual([
    ...[
      ['=B-4', 125_000_050, 'THB'],
      ['B-5', 5_000_000, 'IDR'],
      ['B-1', 12_500_000, 'IDR'],
    ],
  ]);
  const whole = await ask('GET', `/orders/${String(fromFile[1]?.id)}`);
  expect((whole.json.lines as { name: string }[]).map(({ name }) => name)).toEqual(['Teh', 'Gula']);
});

test('a workbook is read like a file, and what is no table is refused', async () => {
  const heads = ['Order ID', 'Date', 'Total'].map((value) => ({ value }));
  const cells = [
    { value: 'X-1' },
    { value: new Date('2026-03-01T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
    { value: 99_000 },
  ];
  const content = new Uint8Array(await writeXlsxFile([heads, cells] as never).toBuffer());
  const { done } = await bring(content);
  expect(done.counts).toMatchObject({ create: 1, refuse: 0 });
  for (const body of [
    new Uint8Array(),
    Buffer.from('PK\u0003\u0004 no workbook'),
    new Uint8Array([0x1f, 0x8b, 8, 0]),
  ])
    expect((await doors.call('POST', '/api/v1/order-imports', { token, body })).json.code).toBe(
      'import-unreadable',
    );
});

async function openShop(kind: 'shopify' | 'woocommerce' | 'signed', secret?: string) {
  const made = await connectShop(as(company.sari, now), {
    kind,
    name: `Toko ${kind}`,
    ...(secret ? { secret } : {}),
  });
  const path = new URL(made.hookAddress).pathname;
  const knock = async (body: string, headers: Record<string, string>) =>
    (await doors.call('POST', path, { body, headers: { 'content-type': 'application/json', ...headers } }))
      .status;
  return { ...made, knock, orders: () => items(`/orders?source=${made.shopId}`) };
}

/** Takes in all that waits, in an order of somebody's choosing. @returns what became of each. */
async function takeIn(sort: (ids: string[]) => string[] = (ids) => ids) {
  const rows = () => inWorkspace(company.workspaceId, (tx) => tx.select().from(shopDeliveries));
  const waiting = (await rows()).filter((row) => row.processedAt === null).map(({ id }) => id);
  for (const deliveryId of sort(waiting))
    await takeDelivery({ workspaceId: company.workspaceId, deliveryId }, now);
  const done = (await rows()).filter(({ id }) => waiting.includes(id));
  return done.map(({ fate, reason, body }) => [fate, reason, body === null ? 'forgotten' : 'kept']);
}

test('Shopify: signed calls are kept once, and taken in in whatever order they come', async () => {
  const secret = 'shpss_geheim-geheim';
  const shop = await openShop('shopify', secret);
  const tell = (told: object, key = secret) => {
    const body = JSON.stringify(told).replaceAll('"820982911946154508"', '820982911946154508');
    const hmac = createHmac('sha256', key).update(body).digest('base64');
    return shop.knock(body, { 'x-shopify-hmac-sha256': hmac, 'x-shopify-topic': 'orders/create' });
  };
  const cancelled = shopifyOrder({
    cancelled_at: '2026-03-09T10:00:00+07:00',
    updated_at: '2026-03-09T10:00:00+07:00',
  });
  expect(await tell(shopifyOrder(), 'wrong-secret')).toBe(401);
  expect(await shop.knock('{}', {})).toBe(401);
  const statuses = [
    await tell(shopifyOrder()),
    await tell(shopifyOrder()),
    await tell(shopifyRefund()),
    await tell(cancelled),
  ];
  expect([...statuses, await tell({ id: 1, name: '#2' })]).toEqual([200, 200, 200, 200, 200]);
  const fates = await takeIn((ids) => ids.toReversed());
  expect(fates.sort()).toEqual([
    ['refused', 'created_at', 'kept'],
    ...Array(3).fill(['taken', null, 'forgotten']),
  ]);
  const orders = await shop.orders();
  expect(orders).toMatchObject([
    {
      externalId: '820982911946154508',
      total: 59_900,
      refunded: 10_000,
      cancelledAt: '2026-03-09T03:00:00.000Z',
    },
  ]);
  expect(await items('/shops')).toMatchObject([{ name: 'Toko shopify', waiting: 0, refused: 1 }]);
  expect((await ask('DELETE', `/shops/${shop.shopId}`)).status).toBe(204);
  expect(await tell(shopifyOrder({ id: 2 }))).toBe(404);
});

test('WooCommerce: the trial call hears yes and leaves nothing, signed ones are taken in', async () => {
  const shop = await openShop('woocommerce');
  const key = shop.secret ?? '';
  const body = JSON.stringify(wooOrder());
  const signature = createHmac('sha256', key).update(body).digest('base64');
  expect(await shop.knock('webhook_id=7', { 'content-type': 'application/x-www-form-urlencoded' })).toBe(200);
  expect(await shop.knock(`${body} `, { 'x-wc-webhook-signature': signature })).toBe(401);
  expect(await shop.knock(body, { 'x-wc-webhook-signature': signature })).toBe(200);
  expect(await takeIn()).toEqual([['taken', null, 'forgotten']]);
  expect(await shop.orders()).toMatchObject([{ number: '#727', customer: { name: 'Rina Putri' } }]);
});

test('what could not be kept is refused with 503, and kept when the shop brings it again', async () => {
  const shop = await openShop('signed');
  const order = { externalId: 'late', orderedAt: '2026-03-01T03:00:00Z', currency: 'THB', total: 100 };
  const body = JSON.stringify(order);
  const tell = () => shop.knock(body, sign(shop.secret ?? '', { id: 'late', at: now, body }));
  const { owner } = database();
  await owner.execute(sql`alter table shop_deliveries add constraint full_disk check (false) not valid`);
  expect(await tell()).toBe(503);
  await owner.execute(sql`alter table shop_deliveries drop constraint full_disk`);
  expect([await tell(), await takeIn()]).toEqual([200, [['taken', null, 'forgotten']]]);
});

test('a program of one’s own signs as Standard Webhooks say; an old call and a broken one do nothing', async () => {
  const shop = await openShop('signed');
  const order = { externalId: 'S-1', orderedAt: '2026-03-01T03:00:00Z', currency: 'THB', total: 100 };
  const tell = (told: string, id: string, at = now) =>
    shop.knock(told, sign(shop.secret ?? '', { id, at, body: told }));
  const hourAgo = new Date(now.getTime() - 3_600_000);
  expect(await tell(JSON.stringify(order), 'a', hourAgo)).toBe(401);
  expect([
    await tell(JSON.stringify(order), 'b'),
    await tell('{"total":', 'c'),
    await tell('{}', 'd'),
  ]).toEqual([...[200, 200, 200]]);
  expect((await takeIn()).map(([fate, reason]) => [fate, reason])).toEqual([
    ...[
      ['taken', null],
      ['refused', 'body'],
      ['refused', 'externalId'],
    ],
  ]);
  expect(await shop.orders()).toHaveLength(1);
});
