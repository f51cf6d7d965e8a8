import { expect, test } from 'vitest';
import { shopifyOrder, shopifyRefund, wooOrder } from '../../../../../tests/harness/shop-samples.ts';
import { readShopify } from './read-shopify.ts';
import { readSigned } from './read-signed.ts';
import { readWooCommerce } from './read-woocommerce.ts';
import { DeliveryUnreadable } from './told.ts';

test('an order of Shopify, with what was sent, arrived and given back', () => {
  expect(readShopify(shopifyOrder())).toEqual({
    what: 'order',
    order: {
      ...{ externalId: '820982911946154508', number: '#1001', currency: 'THB', total: 59_900 },
      ...{ orderedAt: '2026-03-01T10:00:00+07:00', shippedAt: '2026-03-02T09:00:00+07:00' },
      ...{ deliveredAt: null, cancelledAt: null, changedAt: '2026-03-02T09:00:01+07:00' },
      customer: {
        externalId: '207119551',
        email: 'nok@honest.example',
        phone: '+66812345678',
        name: 'Nok Charoen',
      },
      refunds: [],
      lines: [{ sku: 'KOPI', name: 'Kopi - 250 g', quantity: 2, price: 29_950 }],
    },
  });
  const arrived = shopifyOrder({
    fulfillments: [
      {
        status: 'success',
        created_at: '2026-03-02T09:00:00+07:00',
        updated_at: '2026-03-04T12:00:00+07:00',
        shipment_status: 'delivered',
      },
      { status: 'cancelled', created_at: '2026-03-01T12:00:00+07:00' },
    ],
  });
  expect(readShopify(arrived)).toMatchObject({
    order: { shippedAt: '2026-03-02T09:00:00+07:00', deliveredAt: '2026-03-04T12:00:00+07:00' },
  });
  expect(readShopify(shopifyOrder({ refunds: [shopifyRefund()] }))).toMatchObject({
    order: { refunds: [{ externalId: '509562969', amount: 10_000 }] },
  });
});

test('a refund of Shopify is known by its shape, whatever topic came with it', () => {
  expect(readShopify(shopifyRefund())).toEqual({
    ...{ what: 'refund', externalOrderId: '820982911946154508' },
    refund: { externalId: '509562969', amount: 10_000, refundedAt: '2026-03-08T10:00:00+07:00' },
  });
  expect(readShopify(shopifyRefund({ transactions: [] }))).toEqual({
    what: 'nothing',
    reason: 'nothing-given-back',
  });
  expect(readShopify(shopifyOrder({ test: true }))).toEqual({ what: 'nothing', reason: 'test-order' });
});

test('an order of WooCommerce, in each of its states', () => {
  expect(readWooCommerce(wooOrder())).toEqual({
    what: 'order',
    order: {
      ...{ externalId: '727', number: '#727', currency: 'IDR', total: 12_500_000 },
      ...{
        orderedAt: '2026-03-22T16:28:02Z',
        shippedAt: null,
        cancelledAt: null,
        changedAt: '2026-03-22T16:30:00Z',
      },
      customer: {
        externalId: '26',
        email: 'rina@honest.example',
        phone: '0812-3456-7890',
        name: 'Rina Putri',
      },
      refunds: [],
      lines: [{ sku: 'KOPI', name: 'Kopi', quantity: 2, price: 6_250_000 }],
    },
  });
  const states = ['completed', 'cancelled', 'failed', 'refunded', 'checkout-draft'];
  const orders = states.map((status) =>
    readWooCommerce(wooOrder({ status, date_completed_gmt: '2026-03-24T01:00:00' })),
  );
  expect(orders.map((one) => (one.what === 'order' ? one.order.cancelledAt : one))).toEqual([
    ...[
      null,
      '2026-03-22T16:30:00Z',
      '2026-03-22T16:30:00Z',
      null,
      { what: 'nothing', reason: 'not-placed' },
    ],
  ]);
  expect(orders[0]).toMatchObject({ order: { shippedAt: '2026-03-24T01:00:00Z' } });
  expect(orders[3]).toMatchObject({ order: { refunded: 12_500_000 } });
  expect(readWooCommerce(wooOrder({ refunds: [{ id: 9, total: '-25000.00' }] }))).toMatchObject({
    order: { refunds: [{ externalId: '9', amount: 2_500_000 }] },
  });
  expect(readWooCommerce({ id: 727 })).toEqual({ what: 'nothing', reason: 'deleted-there' });
});

test('what no shop writes is refused by the part that is wrong', () => {
  const refusals: [() => unknown, string][] = [
    [() => readShopify(shopifyOrder({ currency: 'BTC' })), 'currency'],
    [() => readShopify(shopifyOrder({ total_price: '-1.00' })), 'total_price'],
    [() => readShopify(shopifyOrder({ created_at: 'yesterday' })), 'created_at'],
    [() => readShopify([]), ''],
    [() => readWooCommerce(wooOrder({ date_created_gmt: '2026-03-22' })), 'date_created_gmt'],
    [() => readWooCommerce(wooOrder({ total: 'x' })), 'total'],
    [() => readSigned({ externalId: '1' }), 'orderedAt'],
    [() => readSigned('text'), 'body'],
  ];
  for (const [act, part] of refusals) expect(act).toThrow(new DeliveryUnreadable(part));
});
