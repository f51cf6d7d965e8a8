import { expect } from 'vitest';
import { keepProduct } from '../../../server/domains/orders/commands/keep-product.ts';
import { keepRate } from '../../../server/domains/orders/commands/keep-rate.ts';
import { beginImport } from '../../../server/domains/orders/imports/begin-import.ts';
import { findImport } from '../../../server/domains/orders/imports/find-import.ts';
import { checkImport, runImport } from '../../../server/domains/orders/imports/start-work.ts';
import { recordOrders } from '../../../server/domains/orders/index.ts';
import { connectShop } from '../../../server/domains/orders/shops/keep-shop.ts';
import { shopDeliveries } from '../../../server/domains/orders/shops/schema.ts';
import { newId } from '../../../server/kernel/ids.ts';
import type { Context } from '../../../server/platform/command.ts';
import { inWorkspace } from '../../../server/platform/database/transaction.ts';
import { asOwner, counted, type Makers } from '../belonging-parts.ts';

const table = 'Order ID,Date,Total\nA-1,2026-03-01,125000\n';

/** What has an address among orders. */
export const belongingsOfOrders: Makers = {
  '/orders/{id}': async (place) => {
    counted.made += 1;
    const order = {
      externalId: `X-${counted.made}`,
      orderedAt: '2026-03-01T03:00:00Z',
      currency: 'IDR',
      total: 1,
    };
    const [made] = await recordOrders(asOwner(place), { source: 'api', orders: [order] });
    return made?.orderId ?? '';
  },
  '/products/{id}': async (place) => {
    counted.made += 1;
    const { product } = await keepProduct(asOwner(place), { sku: `P-${counted.made}`, name: 'Kopi' });
    return product.id;
  },
  '/currency-rates/{currency}/{day}': async (place) => {
    // No two have the same day, so that nobody meets their own where another's is asked for.
    counted.made += 1;
    const day = new Date(Date.UTC(2020, 0, counted.made)).toISOString().slice(0, 10);
    await keepRate(asOwner(place), { currency: 'THB', day, rate: 470 });
    return `THB/${day}`;
  },
  '/order-imports/{id}': async (place) => {
    const content = new TextEncoder().encode(table);
    return (await beginImport(asOwner(place), { name: 'orders.csv', content })).importId;
  },
  '/shops/{id}': async (place) =>
    (await connectShop(asOwner(place), { kind: 'signed', name: 'Toko' })).shopId,
  '/shops/{id}/refused-calls/{call}': async (place) => {
    const context = asOwner(place);
    const { shopId } = await connectShop(context, { kind: 'signed', name: 'Toko' });
    return `${shopId}/${await refusedCall(context, shopId, '{}')}`;
  },
};

/** Leaves words of a customer wherever orders keep some: an order, a call that could not be read, a file with a bad row. */
export async function orderedIn(context: Context, email: string, words: () => string): Promise<void> {
  const order = { externalId: '1', orderedAt: '2026-03-01T03:00:00Z', currency: 'IDR', total: 1 };
  const lines = [{ name: words(), quantity: 1 }];
  await recordOrders(context, {
    source: 'api',
    orders: [{ ...order, lines, customer: { email, externalId: words() } }],
  });
  const { shopId } = await connectShop(context, { kind: 'signed', name: 'Toko' });
  await refusedCall(context, shopId, JSON.stringify({ customer: { email }, note: words() }));
  await fromFile(context, email, words);
}

/** A call of a shop that could not be read. */
async function refusedCall(
  { actor: { workspaceId } }: Context,
  shopId: string,
  body: string,
): Promise<string> {
  const times = { receivedAt: new Date(), processedAt: new Date() };
  const call = { workspaceId, id: newId(), shopId, repeatKey: newId(), ...times };
  await inWorkspace(workspaceId, (tx) =>
    tx.insert(shopDeliveries).values({ ...call, body, fate: 'refused', reason: 'total' }),
  );
  return call.id;
}

async function fromFile(context: Context, email: string, words: () => string): Promise<void> {
  const rows = [
    'Order ID,Date,Total,Email,Product',
    `F-1,2026-03-01,5,${email},${words()}`,
    `F-2,besok,5,${email},${words()}`,
  ];
  const content = new TextEncoder().encode(rows.join('\n'));
  const { importId } = await beginImport(context, { name: `${words()}.csv`, content });
  const { mapping } = await findImport(context, { importId });
  const state = async () => (await findImport(context, { importId })).state;
  await checkImport(context, { importId, mapping });
  await expect.poll(state, { timeout: 20_000 }).toBe('checked');
  await runImport(context, { importId });
  await expect.poll(state, { timeout: 20_000 }).toBe('done');
}
