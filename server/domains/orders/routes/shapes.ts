import { z } from '@hono/zod-openapi';
import type { OrderRow } from '../commands/order-row.ts';
import type { findOrder } from '../queries/list-orders.ts';
import { shopKinds } from '../shops/schema.ts';

const time = z.iso.datetime();
const minor = z.number().int().openapi({ description: 'In minor units of the currency (ISO 4217)' });

export const pageOf = <S extends z.ZodType>(items: S) =>
  z.object({ items: z.array(items), nextCursor: z.string().nullable() });

/** An order as lists show it. */
export const orderSchema = z
  .object({
    id: z.uuid(),
    source: z.string(),
    externalId: z.string(),
    number: z.string(),
    customer: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    orderedAt: time,
    shippedAt: time.nullable(),
    deliveredAt: time.nullable(),
    cancelledAt: time.nullable(),
    currency: z.string(),
    total: minor,
    refunded: minor,
  })
  .openapi('Order');

/** The same with what was bought and given back. */
export const wholeOrderSchema = orderSchema
  .extend({
    lines: z.array(
      z.object({
        productId: z.uuid().nullable(),
        sku: z.string().nullable(),
        name: z.string(),
        quantity: z.number().int(),
        price: minor.nullable(),
      }),
    ),
    refunds: z.array(z.object({ externalId: z.string(), amount: minor, refundedAt: time.nullable() })),
  })
  .openapi('WholeOrder');

type Shown = { order: OrderRow; customer: { id: string; name: string } | null };
const iso = (at: Date | null) => at?.toISOString() ?? null;

export function shownOrder({ order, customer }: Shown): z.infer<typeof orderSchema> {
  const { id, source, externalId, number, currency } = order;
  return {
    ...{ id, source, externalId, number, customer, currency },
    ...{ orderedAt: order.orderedAt.toISOString(), shippedAt: iso(order.shippedAt) },
    ...{ deliveredAt: iso(order.deliveredAt), cancelledAt: iso(order.cancelledAt) },
    ...{ total: order.totalMinor, refunded: order.refundedMinor },
  };
}

export function shownWhole(whole: Awaited<ReturnType<typeof findOrder>>): z.infer<typeof wholeOrderSchema> {
  return {
    ...shownOrder(whole),
    lines: whole.lines.map(({ productId, sku, name, quantity, priceMinor }) => ({
      ...{ productId, sku, name, quantity, price: priceMinor },
    })),
    // A sum without an id is no refund of its own: it stands in `refunded`.
    refunds: whole.refunds
      .filter(({ externalId }) => externalId !== '')
      .map(({ externalId, amountMinor, refundedAt }) => ({
        ...{ externalId, amount: amountMinor, refundedAt: iso(refundedAt) },
      })),
  };
}

export const productSchema = z
  .object({
    id: z.uuid(),
    sku: z.string(),
    name: z.string(),
    followUpDays: z.number().int().nullable().openapi({
      description: 'So many days after delivery a customer is asked how it goes; null: nobody is',
    }),
  })
  .openapi('Product');

export function shownProduct(row: z.infer<typeof productSchema>): z.infer<typeof productSchema> {
  const { id, sku, name, followUpDays } = row;
  return { id, sku, name, followUpDays };
}

export const rateSchema = z
  .object({ currency: z.string(), day: z.iso.date(), rate: z.number() })
  .openapi('CurrencyRate');

export const shopSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(shopKinds),
    name: z.string(),
    hookAddress: z.string(),
    createdAt: time,
    lastHeardAt: time.nullable(),
    unsignedAt: z.iso
      .datetime()
      .nullable()
      .openapi({ description: 'When a call came last with a wrong signature' }),
    waiting: z.number().int().openapi({ description: 'Calls that are kept and not taken in yet' }),
    refused: z.number().int().openapi({ description: 'Calls that could not be read' }),
  })
  .openapi('Shop');
