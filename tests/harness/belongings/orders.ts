import { keepProduct } from '../../../server/domains/orders/commands/keep-product.ts';
import { keepRate } from '../../../server/domains/orders/commands/keep-rate.ts';
import { beginImport } from '../../../server/domains/orders/imports/begin-import.ts';
import { recordOrders } from '../../../server/domains/orders/index.ts';
import { connectShop } from '../../../server/domains/orders/shops/keep-shop.ts';
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
};
